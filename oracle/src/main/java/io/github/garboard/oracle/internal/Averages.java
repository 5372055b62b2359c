package io.github.garboard.oracle.internal;

/**
 * Means of finite values that never leave the range of the values, in spite of rounding, and do not overflow: equal
 * values have exactly that value as their mean.
 */
public final class Averages {

    /** Sums that overflow are taken of values times this: fewer than 2³² terms of weight below 2 then have a sum. */
    private static final double SMALLER = 0x1p-33;

    private Averages() {}

    /** Returns a point half-way between two finite values. */
    public static double midpoint(double a, double b) {
        double sum = a + b;
        // halving first would lose the last bit of subnormal numbers, halving last overflows beyond half of the largest
        return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
    }

    /** Returns |a - b|, or the largest double where it is beyond. */
    public static double distance(double a, double b) {
        return Math.min(Math.abs(a - b), Double.MAX_VALUE);
    }

    /** Returns the mean of at least one value, {@code values[from..to)}. */
    public static double mean(double[] values, int from, int to) {
        double sum = 0;
        double low = values[from];
        double high = low;
        for (int i = from; i < to; i++) {
            double value = values[i];
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (!Double.isFinite(sum)) {
            sum = 0;
            for (int i = from; i < to; i++) {
                sum += values[i] * SMALLER;
            }
            return within(low, sum / (to - from) / SMALLER, high);
        }
        return within(low, sum / (to - from), high);
    }

    /**
     * Returns the weighted mean of the first n values, n at least 1.
     *
     * @param weights the weights, normalised
     */
    public static double mean(double[] values, double[] weights, int n) {
        double sum = 0;
        double total = 0;
        double low = values[0];
        double high = low;
        for (int i = 0; i < n; i++) {
            double value = values[i];
            sum += weights[i] * value;
            total += weights[i];
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (!Double.isFinite(sum)) {
            sum = 0;
            for (int i = 0; i < n; i++) {
                sum += weights[i] * (values[i] * SMALLER);
            }
            return within(low, sum / total / SMALLER, high);
        }
        return within(low, sum / total, high);
    }

    /** Returns the value, or the bound that it is beyond. */
    public static double within(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }

    /**
     * Multiplies n weights, at least one and all above 0, by the power of two that brings the largest into [1, 2); if all
     * are subnormal, by 2¹⁰²³. Ratios of weights stay what they are, but for those below 2⁻¹⁰⁰⁰.
     */
    public static void normalise(double[] weights, int n) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, weights[i]);
        }
        double scale = Math.scalb(1.0, -Math.getExponent(largest));
        for (int i = 0; i < n; i++) {
            weights[i] *= scale;
        }
    }
}
