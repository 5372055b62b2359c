package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.internal.Averages;

/**
 * The median absolute deviation of values: consistency · median |value - median|, both medians the mean of the two middles at
 * an even count. A measure of scale that half of the values cannot enlarge without bound.
 *
 * <p><b>Implosion.</b> It is 0 as soon as more than half of the values are equal, however far the others are. A rule that
 * divides by it, or multiplies with it to get a limit, needs a floor: see {@link HampelFilter}.
 *
 * @param consistency the factor, above 0 and finite
 * @see "F. R. Hampel, The influence curve and its role in robust estimation (1974)"
 */
public record MedianAbsoluteDeviation(double consistency) {

    /**
     * The factor that makes it the standard deviation of normal values: 1 / Φ⁻¹(3/4), rounded to the 1.4826 that R and most
     * of the field use (the next digits are 022).
     */
    public static final double NORMAL_CONSISTENCY = 1.4826;

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if the factor is not above 0 and finite
     */
    public MedianAbsoluteDeviation {
        if (!(consistency > 0 && consistency < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("consistency must be above 0 and finite: " + consistency);
        }
    }

    /** Returns the deviation without a factor. */
    public static MedianAbsoluteDeviation raw() {
        return new MedianAbsoluteDeviation(1);
    }

    /** Returns the deviation times {@link #NORMAL_CONSISTENCY}. */
    public static MedianAbsoluteDeviation normal() {
        return new MedianAbsoluteDeviation(NORMAL_CONSISTENCY);
    }

    /**
     * Returns the deviation of the values, in their unit, non-negative. A distance beyond the largest double counts as the
     * largest double. Costs O(n) time for most orders of the values and O(n log n) for all; allocates two arrays.
     *
     * @param values the values, finite, at least one; not changed
     * @throws IllegalArgumentException if there is no value or one is not finite
     */
    public double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values must not be empty");
        }
        double[] finite = finite("values", values);
        double median = EvenCount.AVERAGE.middle(finite.clone(), finite.length);
        return consistency * about(median, finite, new double[finite.length], finite.length);
    }

    /** Returns a copy without negative zeros. */
    static double[] finite(String name, double[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + " must be finite: " + values[i] + " at " + i);
            }
            copy[i] = values[i] + 0.0;
        }
        return copy;
    }

    /** Returns the median distance of the first n values from a point; overwrites the scratch. */
    static double about(double point, double[] values, double[] scratch, int n) {
        for (int i = 0; i < n; i++) {
            scratch[i] = Averages.distance(values[i], point);
        }
        return EvenCount.AVERAGE.middle(scratch, n);
    }
}
