package io.github.garboard.liquidation;

import java.util.Objects;

/**
 * An open position as it stands for selection: what closing it brings and costs.
 *
 * @param key the name of the position
 * @param index its index in the holdings, non-negative
 * @param quantity the signed quantity still open, finite and not 0
 * @param reliefPerUnit the health gained per unit closed, finite; not positive where closing does not help
 * @param costPerUnit the cost per unit closed, in money, finite and non-negative
 * @param <K> the caller's type of names
 */
public record Candidate<K>(K key, int index, double quantity, double reliefPerUnit, double costPerUnit) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Candidate {
        Objects.requireNonNull(key, "key");
        if (index < 0) {
            throw new IllegalArgumentException("index of " + key + " must be >= 0: " + index);
        }
        // names cost more than the checks, and planners make many candidates
        if (!(Double.isFinite(quantity) && Double.isFinite(reliefPerUnit) && costPerUnit >= 0)
                || costPerUnit == Double.POSITIVE_INFINITY) {
            Numbers.requireFinite("quantity of " + key, quantity);
            Numbers.requireFinite("reliefPerUnit of " + key, reliefPerUnit);
            Numbers.requireNonNegative("costPerUnit of " + key, costPerUnit);
        }
        if (quantity == 0) {
            throw new IllegalArgumentException("quantity of " + key + " must not be 0: " + quantity);
        }
    }
}
