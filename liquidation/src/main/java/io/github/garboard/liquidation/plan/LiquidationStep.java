package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * One closing of a plan.
 *
 * @param key the position
 * @param amount how much of it is closed, in units of the position, finite and positive
 * @param cost what that costs, in money, finite and non-negative
 * @param healthBefore the health of the account before, finite
 * @param healthAfter the health of the account after, finite and not below the one before
 * @param <K> the caller's type of position names
 */
public record LiquidationStep<K>(K key, double amount, double cost, double healthBefore, double healthAfter) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public LiquidationStep {
        Objects.requireNonNull(key, "key");
        if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("amount of " + key + " must be finite and > 0: " + amount);
        }
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cost of " + key + " must be finite and >= 0: " + cost);
        }
        if (!Double.isFinite(healthBefore)) {
            throw new IllegalArgumentException("healthBefore must be finite: " + healthBefore);
        }
        if (!(healthAfter >= healthBefore && healthAfter < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "healthAfter must be finite and >= healthBefore, " + healthBefore + ": " + healthAfter);
        }
    }
}
