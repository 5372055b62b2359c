package io.github.garboard.liquidation.execution;

import java.util.Objects;

/**
 * A place to sell at.
 *
 * @param key the caller's name
 * @param depth what the venue pays, net of fees and of what its latency takes
 * @param lot the smallest step of an amount there, in units, finite and non-negative; 0 for any amount
 * @param <K> the caller's type of names
 */
public record Venue<K>(K key, DepthCurve depth, double lot) {

    /**
     * Checks the lot.
     *
     * @throws IllegalArgumentException if the lot is negative or not finite
     */
    public Venue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(depth, "depth");
        Checks.requireNonNegative("lot of " + key, lot);
    }

    /**
     * Returns a venue that takes any amount.
     *
     * @param key the caller's name
     * @param depth what the venue pays
     * @param <K> the caller's type of names
     * @return the venue
     */
    public static <K> Venue<K> of(K key, DepthCurve depth) {
        return new Venue<>(key, depth, 0);
    }

    /**
     * Returns this venue with whole lots only.
     *
     * @param newLot the smallest step of an amount, in units, finite and non-negative
     * @return the venue
     * @throws IllegalArgumentException if the lot is negative or not finite
     */
    public Venue<K> withLot(double newLot) {
        return new Venue<>(key, depth, newLot);
    }
}
