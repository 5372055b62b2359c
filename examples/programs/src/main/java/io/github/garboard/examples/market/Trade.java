package io.github.garboard.examples.market;

import java.time.Instant;
import java.util.Objects;

/**
 * One trade of the recorded market.
 *
 * @param time when it happened
 * @param price the price, in quote currency per unit, finite and positive
 * @param amount the size, in units, finite and non-negative; zero where the exchange rounded dust away, so that the trade
 *     has a price but no weight in a volume-weighted average
 */
public record Trade(Instant time, double price, double amount) {

    /**
     * Checks the ranges above.
     *
     * @throws IllegalArgumentException if price or amount is out of range or NaN
     */
    public Trade {
        Objects.requireNonNull(time, "time");
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price must be finite and > 0: " + price);
        }
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("amount must be finite and >= 0: " + amount);
        }
    }
}
