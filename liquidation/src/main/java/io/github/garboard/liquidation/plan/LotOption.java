package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * A position that is closed in whole lots.
 *
 * @param key the caller's name
 * @param reliefPerLot the health gained per lot, finite; not positive where closing does not help
 * @param costPerLot the cost per lot, in money, finite and non-negative
 * @param maxLots the largest number of lots, non-negative
 * @param <K> the caller's type of names
 */
public record LotOption<K>(K key, double reliefPerLot, double costPerLot, int maxLots) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public LotOption {
        Objects.requireNonNull(key, "key");
        // names cost more than the checks
        if (!(costPerLot >= 0 && costPerLot < Double.POSITIVE_INFINITY && Double.isFinite(reliefPerLot))) {
            Checks.requireFinite("reliefPerLot of " + key, reliefPerLot);
            Checks.requireNonNegative("costPerLot of " + key, costPerLot);
        }
        if (maxLots < 0) {
            throw new IllegalArgumentException("maxLots of " + key + " must be >= 0: " + maxLots);
        }
    }

    /** Returns the cost per relief, the order of the greedy; +infinity where a lot does not help. */
    double price() {
        return reliefPerLot > 0 ? costPerLot / reliefPerLot : Double.POSITIVE_INFINITY;
    }
}
