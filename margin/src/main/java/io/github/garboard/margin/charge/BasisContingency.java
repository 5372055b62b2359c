package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * The part of an expiry's loss that is charged for its basis: a loss under a small move of the forward alone, times (add +
 * slope T). A far forward can part from spot by more.
 *
 * @param add the part at expiry, non-negative and finite
 * @param slope the part per year to expiry, non-negative and finite
 * @see "derivexyz/v2-core 7736900d, basis contingency (read 2026)"
 */
public record BasisContingency(double add, double slope) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public BasisContingency {
        Checks.requireNonNegative("add", add);
        Checks.requireNonNegative("slope", slope);
    }

    /**
     * Returns the factor on the loss of an expiry: add + slope T.
     *
     * @param years the time to expiry, in years, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public double factor(double years) {
        return add + slope * Checks.requireNonNegative("years", years);
    }
}
