package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.Validity;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every {@link PriceGuard} keeps. Times run from a minute before the first generated quote to an hour after the
 * last.
 */
public interface PriceGuardLaws {

    /** Returns the guard under test. */
    PriceGuard guard();

    /** A price that is missing, zero or negative is never usable. */
    @Property
    default void usablePriceIsAboveZero(@ForAll AggregatePrice price, @ForAll Use use, @Moment long second) {
        GuardedPrice guarded = guard().check(price, use, Instant.ofEpochSecond(second));
        Law.holds(price.price() > 0 || guarded.usable().isEmpty(), "usable: " + price);
    }

    /** The answer is about the price given, unchanged, and a refusal has a reason. */
    @Property
    default void guardJudgesAndDoesNotChange(@ForAll AggregatePrice price, @ForAll Use use, @Moment long second) {
        GuardedPrice guarded = guard().check(price, use, Instant.ofEpochSecond(second));
        AggregatePrice judged = guarded.<AggregatePrice>fold(usable -> usable.aggregate(), refused -> refused.price());
        Law.holds(judged.equals(price), "asked about " + price + ", answered about " + judged);
        Law.holds(guarded.usable().isPresent() == guarded.reasons().isEmpty(), "reasons and answer differ: " + guarded);
    }

    /** The same question has the same answer. */
    @Property
    default void guardIsDeterministic(@ForAll AggregatePrice price, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice first = guard().check(price, use, now);
        GuardedPrice again = guard().check(price, use, now);
        Law.holds(first.equals(again), first + " and then " + again);
    }

    /** With another guard, a price is usable exactly if both let it through, and no reason of either is lost. */
    @Property
    default void bothGuardsMustLetThrough(
            @ForAll AggregatePrice price, @ForAll Use use, @Moment long second, @ForAll boolean otherRefuses) {
        Instant now = Instant.ofEpochSecond(second);
        List<Refusal> own = otherRefuses ? List.of(new Refusal("other", 2, 1, "found 2, limit 1")) : List.of();
        PriceGuard other = (any, forUse, at) -> GuardedPrice.of(any, own);
        GuardedPrice first = guard().check(price, use, now);
        GuardedPrice their = other.check(price, use, now);
        GuardedPrice both = guard().and(other).check(price, use, now);
        Law.holds(
                both.usable().isPresent()
                        == (first.usable().isPresent() && their.usable().isPresent()),
                first + " and " + their + " give " + both);
        Set<Refusal> reasons = new LinkedHashSet<>(first.reasons());
        reasons.addAll(their.reasons());
        Law.holds(reasons.equals(Set.copyOf(both.reasons())), "reasons " + reasons + " become " + both.reasons());
    }

    /** Beside another guard, a price is usable exactly if either lets it through, else no reason of either is lost. */
    @Property
    default void eitherGuardIsEnough(
            @ForAll AggregatePrice price, @ForAll Use use, @Moment long second, @ForAll boolean otherRefuses) {
        Instant now = Instant.ofEpochSecond(second);
        List<Refusal> own = otherRefuses ? List.of(new Refusal("other", 2, 1, "found 2, limit 1")) : List.of();
        PriceGuard other = (any, forUse, at) -> GuardedPrice.of(any, own);
        GuardedPrice first = guard().check(price, use, now);
        GuardedPrice their = other.check(price, use, now);
        GuardedPrice either = guard().orElse(other).check(price, use, now);
        Law.holds(
                either.usable().isPresent()
                        == (first.usable().isPresent() || their.usable().isPresent()),
                first + " or " + their + " give " + either);
        if (either.usable().isEmpty()) {
            Set<Refusal> reasons = new LinkedHashSet<>(first.reasons());
            reasons.addAll(their.reasons());
            Law.holds(reasons.equals(Set.copyOf(either.reasons())), "reasons " + reasons + " become " + either);
        }
    }

    /** A guard with itself, in any combination, is the guard. */
    @Property
    default void guardTwiceIsTheGuard(@ForAll AggregatePrice price, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice once = guard().check(price, use, now);
        List<PriceGuard> twice =
                List.of(guard().and(guard()), guard().orElse(guard()), PriceGuard.worstOf(guard(), guard()));
        for (PriceGuard same : twice) {
            GuardedPrice again = same.check(price, use, now);
            Law.holds(again.equals(once), once + " becomes " + again);
        }
    }

    /** The validity has the answer of each use. */
    @Property
    default void validityIsTheAnswerForEveryUse(@ForAll AggregatePrice price, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        Validity validity = guard().validity(price, now);
        for (Use use : Use.values()) {
            GuardedPrice one = guard().check(price, use, now);
            Law.holds(validity.of(use).equals(one), use + ": " + one + " becomes " + validity.of(use));
            Law.holds(validity.uses().contains(use) == one.usable().isPresent(), use + ": " + validity.uses());
        }
        Law.holds(validity.worstOf(validity).equals(validity), "worst of itself: " + validity.worstOf(validity));
    }
}
