package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.PriceSide;
import io.github.garboard.oracle.PriceSource;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Usable;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every {@link PriceSource} keeps, alone and in a composition with another source whose price is generated. Times run
 * from a minute before the first generated quote to an hour after the last; the source does not change meanwhile.
 */
public interface PriceSourceLaws {

    /** Relative tolerance of a price that is computed in two ways: some roundings. */
    double TOLERANCE = 1e-14;

    /** Returns the source under test. */
    PriceSource source();

    /** The same question has the same answer. */
    @Property
    default void sourceIsDeterministic(@ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice first = source().price(use, now);
        GuardedPrice again = source().price(use, now);
        Law.holds(first.equals(again), first + " and then " + again);
    }

    /** A fallback is asked exactly if the source refuses. */
    @Property
    default void fallbackIsAskedOnlyWhereTheSourceRefuses(
            @ForAll AggregatePrice other, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        AtomicInteger asked = new AtomicInteger();
        PriceSource fallback = (forUse, at) -> {
            asked.incrementAndGet();
            return GuardedPrice.of(other, List.of());
        };
        GuardedPrice own = source().price(use, now);
        GuardedPrice answer = source().orElse(fallback).price(use, now);
        Law.holds(asked.get() == (own.usable().isPresent() ? 0 : 1), "asked " + asked + " times beside " + own);
        if (own.usable().isPresent()) {
            Law.holds(answer.equals(own), own + " becomes " + answer);
        } else {
            GuardedPrice their = GuardedPrice.of(other, List.of());
            Law.holds(answer.usable().equals(their.usable()), their + " becomes " + answer);
        }
    }

    /** A chain in which every link refuses has the reasons of all, and is about the price of the first. */
    @Property
    default void refusedChainLosesNoReason(@ForAll AggregatePrice other, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        PriceSource refusing = refusing(other);
        GuardedPrice own = source().price(use, now);
        GuardedPrice their = refusing.price(use, now);
        GuardedPrice chain = source().orElse(refusing).price(use, now);
        if (own.usable().isEmpty()) {
            int reasons = own.reasons().size() + their.reasons().size();
            Law.holds(chain.reasons().size() == reasons, own + " and " + their + " become " + chain);
            Law.holds(chain.aggregate().equals(own.aggregate()), own + " becomes " + chain);
        }
    }

    /** A chain has its links in order, however it is put together. */
    @Property
    default void chainsAreFlat(
            @ForAll AggregatePrice first, @ForAll AggregatePrice last, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        PriceSource refusing = refusing(first);
        PriceSource end = (forUse, at) -> GuardedPrice.of(last, List.of());
        GuardedPrice left = refusing.orElse(source()).orElse(end).price(use, now);
        GuardedPrice right = refusing.orElse(source().orElse(end)).price(use, now);
        Law.holds(left.equals(right), left + " and " + right);
    }

    /** A cross price is usable only if both parts are, as old as the oldest of them, and has its sides in order. */
    @Property
    default void crossPriceIsAsOldAsItsOldestPart(@ForAll AggregatePrice other, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        PriceSource theirs = (forUse, at) -> GuardedPrice.of(other, List.of());
        GuardedPrice own = source().price(use, now);
        for (PriceSource cross : List.of(source().times(theirs), theirs.dividedBy(source()), theirs.times(source()))) {
            GuardedPrice answer = cross.price(use, now);
            Law.holds(
                    answer.usable().isEmpty() || (own.usable().isPresent() && other.price() > 0),
                    own + " and " + other + " give " + answer);
            answer.usable().ifPresent(usable -> {
                Instant ownTime = own.aggregate().time();
                Instant oldest = ownTime.isBefore(other.time()) ? ownTime : other.time();
                Law.holds(usable.time().equals(oldest), "time " + usable.time() + ", oldest part " + oldest);
                requireOrder(usable);
            });
        }
    }

    /** A refused part refuses the composition, for no fewer reasons. */
    @Property
    default void refusedPartRefusesTheComposition(@ForAll AggregatePrice other, @ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        PriceSource refusing = refusing(other);
        int reasons = source().price(use, now).reasons().size()
                + refusing.price(use, now).reasons().size();
        for (PriceSource cross : List.of(source().times(refusing), source().dividedBy(refusing))) {
            GuardedPrice answer = cross.price(use, now);
            Law.holds(answer.reasons().size() == reasons, reasons + " reasons become " + answer.reasons());
        }
    }

    /** The inverse of the inverse is the price, unless 1 / price is no double. */
    @Property
    default void inverseOfTheInverseIsThePrice(@ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice own = source().price(use, now);
        GuardedPrice twice = source().inverse().inverse().price(use, now);
        if (own.usable().isPresent() && twice.usable().isPresent()) {
            double price = own.aggregate().price();
            Law.close("inverse of the inverse", twice.aggregate().price(), price, TOLERANCE * price);
            Law.holds(twice.aggregate().time().equals(own.aggregate().time()), own + " becomes " + twice);
        }
        Law.holds(own.usable().isPresent() || twice.usable().isEmpty(), own + " becomes " + twice);
    }

    /** One more guard lets through what both let through, and nothing else. */
    @Property
    default void furtherGuardOnlyTakesAway(@ForAll Use use, @Moment long second) {
        Instant now = Instant.ofEpochSecond(second);
        GuardedPrice own = source().price(use, now);
        GuardedPrice same = source().guardedBy(PriceGuard.positive()).price(use, now);
        Law.holds(same.equals(own), own + " becomes " + same);
        PriceGuard never = (price, forUse, at) -> GuardedPrice.of(price, List.of(new Refusal("other", 2, 1, "never")));
        GuardedPrice refused = source().guardedBy(never).price(use, now);
        Law.holds(refused.usable().isEmpty(), own + " becomes " + refused);
    }

    private static PriceSource refusing(AggregatePrice price) {
        return (use, now) -> GuardedPrice.of(price, List.of(new Refusal("other", 2, 1, "found 2, limit 1")));
    }

    private static void requireOrder(Usable usable) {
        double low = usable.at(PriceSide.LOW);
        double mid = usable.at(PriceSide.MID);
        double high = usable.at(PriceSide.HIGH);
        Law.holds(0 <= low && low <= mid && mid <= high, "sides " + low + ", " + mid + ", " + high);
    }
}
