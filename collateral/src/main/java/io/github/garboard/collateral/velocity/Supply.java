package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.Objects;

/**
 * Units that are at a place and may be moved from there.
 *
 * @param at the place
 * @param amount how many, non-negative; {@link #UNLIMITED}
 * @param from when they become free to move: now, if that is in the past
 * @param <P> the caller's key of a place
 */
public record Supply<P>(P at, long amount, Instant from) {

    /** As many as the links take. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Supply {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(from, "from");
        if (amount < 0) {
            throw new IllegalArgumentException("amount must be non-negative: " + amount);
        }
    }

    /**
     * Returns units that are free to move.
     *
     * @param at the place
     * @param amount how many, non-negative
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if the amount is negative
     */
    public static <P> Supply<P> of(P at, long amount) {
        return new Supply<>(at, amount, Instant.MIN);
    }
}
