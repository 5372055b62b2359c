package io.github.garboard.greeks.numerical;

/**
 * A figure and an estimate of its error.
 *
 * <p>The error is of the size that a careful numerical analyst would put after a plus-minus sign: the sum of what cutting a
 * series off and rounding are estimated to cost. It is an estimate, not a proven bound.
 *
 * @param value the figure, finite
 * @param error the estimated absolute error, non-negative; infinite if the figure means nothing
 */
public record Estimate(double value, double error) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the value is not finite, or the error is negative or NaN
     */
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
        if (!(error >= 0)) {
            throw new IllegalArgumentException("error must be non-negative: " + error);
        }
    }

    /** Returns whether a figure lies within the error of this one. */
    public boolean covers(double figure) {
        return Math.abs(figure - value) <= error;
    }
}
