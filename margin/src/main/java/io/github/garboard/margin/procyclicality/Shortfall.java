package io.github.garboard.margin.procyclicality;

import io.github.garboard.margin.internal.Checks;

/**
 * What requirements did not cover: the parts of losses above them.
 *
 * @param breaches the number of periods with a loss above the requirement, non-negative
 * @param total the sum of the parts above, non-negative
 * @param largest the largest part, non-negative
 */
public record Shortfall(int breaches, double total, double largest) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Shortfall {
        if (breaches < 0) {
            throw new IllegalArgumentException("breaches must be >= 0: " + breaches);
        }
        Checks.requireNonNegative("total", total);
        Checks.requireNonNegative("largest", largest);
    }

    /** Returns the mean part above over the breaches; 0 without a breach. */
    public double mean() {
        return breaches == 0 ? 0 : total / breaches;
    }
}
