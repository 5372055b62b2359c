package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.Objects;

/**
 * Units that leave over a link at once.
 *
 * @param link the way
 * @param departure when they leave
 * @param arrival when they can be used or leave again at the other end, not before the departure
 * @param units how many, at least 1
 * @param <P> the caller's key of a place
 */
public record Transfer<P>(Link<P> link, Instant departure, Instant arrival, long units) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it arrives before it leaves or has no units
     */
    public Transfer {
        Objects.requireNonNull(link, "link");
        if (arrival.isBefore(departure)) {
            throw new IllegalArgumentException("arrival must not be before " + departure + ": " + arrival);
        }
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1: " + units);
        }
    }

    /**
     * Returns what the transfer costs, in whole units of money.
     *
     * @throws ArithmeticException if it is beyond a {@code long}
     */
    public long fee() {
        return Math.multiplyExact(units, link.feePerUnit());
    }
}
