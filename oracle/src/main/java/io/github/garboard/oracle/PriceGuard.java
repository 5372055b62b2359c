package io.github.garboard.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides whether a price may be used.
 *
 * <p>A guard judges a price and never changes it: its answer is {@link GuardedPrice#of(AggregatePrice, List)} of the
 * price that it was given and of the reasons that it found. A price that is missing, zero or negative is refused by
 * every guard. Implementations are immutable, thread-safe and deterministic.
 */
@FunctionalInterface
public interface PriceGuard {

    /**
     * Returns the price as usable, or refused with every reason that the guard found.
     *
     * @param price the price to judge; may be {@link AggregatePrice#NONE}
     * @param use what it would be used for
     * @param now the time of the use
     */
    GuardedPrice check(AggregatePrice price, Use use, Instant now);

    /** Returns the least strict guard: it refuses a price that is missing, zero or negative, and no other. */
    static PriceGuard positive() {
        return (price, use, now) -> GuardedPrice.of(price, List.of());
    }

    /**
     * Returns a guard under which a price is usable exactly if it is under this one and the other. A refusal has the
     * reasons of both, this one's first, equal ones once.
     */
    default PriceGuard and(PriceGuard other) {
        Objects.requireNonNull(other, "other");
        return (price, use, now) -> reasonsOf(price, check(price, use, now), other.check(price, use, now));
    }

    /**
     * Returns a guard under which a price is usable if it is under this one or the other. A refusal has the reasons of
     * both, this one's first, equal ones once.
     */
    default PriceGuard orElse(PriceGuard other) {
        Objects.requireNonNull(other, "other");
        return (price, use, now) -> {
            GuardedPrice own = check(price, use, now);
            GuardedPrice their = own.usable().isPresent() ? own : other.check(price, use, now);
            return their.usable().isPresent() ? their : reasonsOf(price, own, their);
        };
    }

    /**
     * Returns a guard under which a price is usable exactly if it is under each of the given ones: {@link #and} of them all.
     * Without any it is {@link #positive()}.
     */
    static PriceGuard worstOf(PriceGuard... guards) {
        return Arrays.stream(guards).reduce(positive(), PriceGuard::and);
    }

    /**
     * Returns the answer for every use at once.
     *
     * @param price the price to judge; may be {@link AggregatePrice#NONE}
     * @param now the time of the use
     */
    default Validity validity(AggregatePrice price, Instant now) {
        Map<Use, List<Refusal>> reasons = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            reasons.put(use, check(price, use, now).reasons());
        }
        return new Validity(price, reasons);
    }

    /**
     * Returns a guard that is the given one for one use and this one for all others: the way to give each use its own
     * tolerance.
     *
     * <pre>{@code
     * Staleness.of(ofSeconds(60)).except(Use.LIQUIDATE, Staleness.of(ofMinutes(5)))
     * }</pre>
     *
     * @param exception the use that is different
     * @param instead the guard for that use
     */
    default PriceGuard except(Use exception, PriceGuard instead) {
        Objects.requireNonNull(exception, "exception");
        Objects.requireNonNull(instead, "instead");
        return (price, use, now) -> (use == exception ? instead : this).check(price, use, now);
    }

    private static GuardedPrice reasonsOf(AggregatePrice price, GuardedPrice one, GuardedPrice other) {
        List<Refusal> reasons = new ArrayList<>(one.reasons());
        reasons.addAll(other.reasons());
        return GuardedPrice.of(price, reasons);
    }
}
