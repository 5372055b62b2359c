package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * What a large net delta costs to close: |delta| min(maximum, slope max(0, |delta| - threshold)). Below the threshold a market
 * takes it without moving, above it the rate grows with what is beyond, up to a maximum.
 *
 * <p>The exchanges publish threshold, maximum and an increment, not the formula: this is the simplest one with these three.
 * Not homogeneous and superadditive by design: half the delta costs less than half.
 *
 * @param threshold the delta that costs nothing, in the unit of money of the delta, non-negative and finite
 * @param slope the rise of the rate per unit of delta beyond the threshold, non-negative and finite
 * @param maximum the largest rate, in [0, 1]
 * @see "Deribit, Portfolio margin: delta shock (parameters, read 2026)"
 */
public record DeltaShock(double threshold, double slope, double maximum) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DeltaShock {
        Checks.requireNonNegative("threshold", threshold);
        Checks.requireNonNegative("slope", slope);
        Checks.requireFraction("maximum", maximum);
    }

    /**
     * Returns the charge.
     *
     * @param delta the net delta, in the unit of money of the threshold, finite
     * @throws IllegalArgumentException if it is not
     */
    public double charge(double delta) {
        double size = Math.abs(Checks.requireFinite("delta", delta));
        return size * Math.min(maximum, slope * Math.max(0, size - threshold));
    }
}
