package io.github.garboard.greeks;

import io.github.garboard.greeks.internal.NormalFunctions;

/**
 * The standard normal distribution: density n, cumulative N, its logarithm, Mills ratio and quantile.
 *
 * <p>Errors are stated in units in the last place (ulp) of the exact value at the given double, as measured against 40 digits
 * over [-38, 38]; each function keeps them relative to itself however small it gets, down to the smallest normal double. All
 * are static, thread-safe and do not allocate.
 */
public final class NormalDistribution {

    private NormalDistribution() {}

    /**
     * Returns n(x) = exp(-x^2/2) / sqrt(2 pi), within 1.5 ulp.
     *
     * <p>Special cases: 0 for infinite x and where the result underflows (|x| above 38.6); NaN for NaN.
     */
    public static double density(double x) {
        return NormalFunctions.density(x);
    }

    /**
     * Returns N(x), the probability of a value up to x, within 2.5 ulp.
     *
     * <p>Special cases: 0 for x below about -38.5, 1 for x above about 8.3; NaN for NaN.
     */
    public static double cumulative(double x) {
        return NormalFunctions.cumulative(x);
    }

    /**
     * Returns ln N(x), within 3 ulp, without underflow: about -x^2/2 for very negative x.
     *
     * <p>Special cases: minus infinity for minus infinity, and below -1.8e154 where -x^2/2 overflows; -0 or 0 for large x;
     * NaN for NaN.
     */
    public static double logCumulative(double x) {
        return NormalFunctions.logCumulative(x);
    }

    /**
     * Returns the Mills ratio M(x) = (1 - N(x)) / n(x), within 3 ulp for x above -0.7, and relative to itself below.
     *
     * <p>Special cases: 0 for infinite x; infinite for x below about -38.6, where n(x) underflows; NaN for NaN.
     */
    public static double millsRatio(double x) {
        return NormalFunctions.millsRatio(x);
    }

    /**
     * Returns the quantile: the x with N(x) = p. Within 2.5 ulp.
     *
     * <p>Special cases: minus infinity for 0, infinity for 1, 0 for 1/2.
     *
     * @param probability p, in [0, 1]
     * @throws IllegalArgumentException if p is outside [0, 1] or NaN
     */
    public static double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
        return NormalFunctions.quantile(probability);
    }
}
