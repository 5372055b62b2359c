package io.github.garboard.greeks.laws.accuracy;

import java.util.Collection;
import java.util.Locale;

/**
 * Errors in units in the last place.
 *
 * @param points how many errors were counted
 * @param median the median
 * @param p99 the 99th percentile: at least 99 % of the errors are not larger
 * @param max the largest
 */
public record ErrorSummary(int points, double median, double p99, double max) {

    /** Returns the summary of errors; all zero if there are none. */
    public static ErrorSummary of(Collection<Double> errors) {
        double[] sorted =
                errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? new ErrorSummary(0, 0, 0, 0)
                : new ErrorSummary(n, sorted[n / 2], sorted[Math.min(n - 1, n * 99 / 100)], sorted[n - 1]);
    }

    /** Returns the four figures in right-aligned columns of 8, 9, 9 and 9 characters. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8d%9s%9s%9s", points, text(median), text(p99), text(max));
    }

    static String text(double ulps) {
        return ulps < 1e4 ? String.format(Locale.ROOT, "%.2f", ulps) : String.format(Locale.ROOT, "%.0e", ulps);
    }

    /** Returns whether p99 and max are within their limits. */
    public boolean within(double p99Limit, double maxLimit) {
        return p99 <= p99Limit && max <= maxLimit;
    }
}
