package io.github.garboard.greeks.numerical;

import org.hipparchus.special.Beta;

/**
 * A simulated figure with its standard error.
 *
 * @param value the mean of the batches, finite
 * @param standardError the standard error of that mean, as estimated from the scatter of the batches, finite and non-negative
 * @param degreesOfFreedom of that estimate, one less than there are batches, positive
 */
public record SimulatedEstimate(double value, double standardError, int degreesOfFreedom) {

    /** Halvings of a bracket; more than a double has digits. */
    private static final int HALVINGS = 80;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a number is out of its range or NaN
     */
    public SimulatedEstimate {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite: " + value);
        }
        if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standardError must be non-negative and finite: " + standardError);
        }
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive: " + degreesOfFreedom);
        }
    }

    /**
     * Returns the half-width of the confidence interval about the value: the standard error times the two-sided quantile of
     * Student's t, which allows for the few batches from which the error is known.
     *
     * @param confidence the probability that the interval holds the exact figure, in (0, 1): 0.95, 0.99
     * @throws IllegalArgumentException if the confidence is not in (0, 1)
     */
    public double halfWidth(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1): " + confidence);
        }
        double high = 1;
        while (outside(high) > 1 - confidence) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (outside(middle) > 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return standardError * high;
    }

    /** The probability that Student's t is farther from 0 than a distance. */
    private double outside(double distance) {
        double n = degreesOfFreedom;
        return Beta.regularizedBeta(n / (n + distance * distance), n / 2, 0.5);
    }

    /**
     * Returns whether a figure lies within the confidence interval.
     *
     * @param figure the figure
     * @param confidence in (0, 1)
     * @throws IllegalArgumentException if the confidence is not in (0, 1)
     */
    public boolean covers(double figure, double confidence) {
        return Math.abs(figure - value) <= halfWidth(confidence);
    }
}
