package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.Objects;

/**
 * A call: units that are to be at a place by a deadline.
 *
 * @param at the place
 * @param amount how many, non-negative
 * @param deadline the last time at which they may arrive
 * @param <P> the caller's key of a place
 */
public record Demand<P>(P at, long amount, Instant deadline) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Demand {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(deadline, "deadline");
        if (amount < 0) {
            throw new IllegalArgumentException("amount must be non-negative: " + amount);
        }
    }
}
