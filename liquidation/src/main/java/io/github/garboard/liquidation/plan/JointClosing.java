package io.github.garboard.liquidation.plan;

import java.util.List;

/**
 * The closing of the same part of several positions at once: all legs or none, for between them the health may fall.
 *
 * @param legs the amount of each position, at least two
 * @param cost what that costs, in money, finite and non-negative
 * @param healthBefore the health of the account before, finite
 * @param healthAfter the health of the account after, finite and above the one before
 * @param <K> the caller's type of position names
 */
public record JointClosing<K>(List<Leg<K>> legs, double cost, double healthBefore, double healthAfter) {

    /**
     * A leg of a joint closing.
     *
     * @param key the position
     * @param amount how much of it is closed, in units of the position, finite and positive
     * @param <K> the caller's type of position names
     */
    public record Leg<K>(K key, double amount) {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if the amount is not positive
         */
        public Leg {
            Checks.requirePositive("amount of " + key, amount);
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are fewer than two legs, or a number is outside its range
     */
    public JointClosing {
        legs = List.copyOf(legs);
        if (legs.size() < 2) {
            throw new IllegalArgumentException("legs must be at least 2: " + legs);
        }
        Checks.requireNonNegative("cost", cost);
        Checks.requireFinite("healthBefore", healthBefore);
        if (!(healthAfter > healthBefore && healthAfter < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "healthAfter must be finite and > healthBefore, " + healthBefore + ": " + healthAfter);
        }
    }
}
