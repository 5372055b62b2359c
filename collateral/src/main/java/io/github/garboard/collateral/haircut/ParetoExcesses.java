package io.github.garboard.collateral.haircut;

import java.util.OptionalDouble;

/**
 * Excesses over a threshold, ascending and divided by their mean, with the estimating equations of the generalised
 * Pareto distribution in theta = shape / scale.
 */
final class ParetoExcesses {

    /** At or below it the likelihood has no regular maximum. */
    private static final double LEAST_SHAPE = -0.5;

    /** Below it the series of log1p(z) - z / (1 + z) is exact to 2e-12 of its value, and the difference is not. */
    private static final double SMALL = 0.01;

    private final double[] relative;
    private final double momentShape;
    private final double momentScale;

    ParetoExcesses(double[] relative) {
        this.relative = relative;
        int n = relative.length;
        double moment = 0;
        for (int i = 0; i < n; i++) {
            moment += (1 - (i + 1 - 0.35) / n) * relative[i] / n;
        }
        this.momentShape = 2 - 1 / (1 - 2 * moment);
        this.momentScale = 2 * moment / (1 - 2 * moment);
    }

    double momentShape() {
        return momentShape;
    }

    double momentScale() {
        return momentScale;
    }

    /** Returns whether the support of the distribution with this theta reaches the largest excess. */
    boolean isWithin(double theta) {
        return 1 + theta * relative[relative.length - 1] > 0;
    }

    /** Returns the likeliest shape for a theta: the mean of ln(1 + theta y). */
    double shapeAt(double theta) {
        double sum = 0;
        for (double y : relative) {
            sum += Math.log1p(theta * y);
        }
        return sum / relative.length;
    }

    /** Returns the derivative of the profile log-likelihood per excess: 1 / theta - k' / k - k', k the shape. */
    private double score(double theta) {
        double slope = 0;
        double curvature = 0;
        for (double y : relative) {
            double z = theta * y;
            slope += y / (1 + z);
            curvature += theta == 0 ? y * y / 2 : difference(z);
        }
        int n = relative.length;
        double first = theta == 0 ? curvature / n : curvature / n / (theta * shapeAt(theta));
        return first - slope / n;
    }

    private static double difference(double z) {
        if (Math.abs(z) < SMALL) {
            return z * z * (1 / 2.0 - z * (2 / 3.0 - z * (3 / 4.0 - z * (4 / 5.0 - z * (5 / 6.0 - z * 6 / 7)))));
        }
        return Math.log1p(z) - z / (1 + z);
    }

    /** Returns the theta of the local maximum next to the estimate by moments, if it is a regular one. */
    OptionalDouble likelihoodRoot() {
        double bound = -1 / relative[relative.length - 1];
        double start = Math.max(momentShape / momentScale, bound / 2);
        double low = start;
        double high = start;
        double step = -bound;
        while (score(high) > 0) {
            low = high;
            high += step;
            step *= 2;
        }
        while (score(low) < 0) {
            if (shapeAt(low) <= LEAST_SHAPE) {
                return OptionalDouble.empty();
            }
            high = low;
            low = (low + bound) / 2;
        }
        double theta = bisect(low, high);
        return shapeAt(theta) > LEAST_SHAPE ? OptionalDouble.of(theta) : OptionalDouble.empty();
    }

    private double bisect(double low, double high) {
        double left = low;
        double right = high;
        double middle = left + (right - left) / 2;
        while (middle > left && middle < right) {
            if (score(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
            middle = left + (right - left) / 2;
        }
        return middle;
    }
}
