package io.github.garboard.greeks.internal;

/**
 * Loops over a block that find the elements for which the single option would take a branch that the block does not: a sum
 * below 1 means that there is none, and that no value on the way leaves the range of doubles.
 */
public final class RangePasses {

    /** What e is raised to, at most. */
    private static final double EXPONENT = 1 / 690.0;

    /** Times and volatilities, and what divides by them. */
    private static final double SIZE = 1e-12;

    private static final double HUGE = 1e300;

    private RangePasses() {}

    /** Leaves the sum of the exponents; those that multiply one another count twice. */
    public static void exponents(
            int count, double[] exponents, double[] xs, double[] rateTimes, double[] yieldTimes, double[] ys) {
        for (int j = 0; j < count; j++) {
            double money = Math.abs(xs[j]) + Math.abs(rateTimes[j]) + Math.abs(yieldTimes[j]);
            ys[j] = (Math.abs(exponents[j]) + 2 * money) * EXPONENT;
        }
    }

    /**
     * Adds the sizes of time and volatility and of their reciprocals, and a large number where the volatility is negative or the
     * sign neither 1 nor -1.
     */
    public static void sizes(
            int count,
            double[] years,
            double[] perYears,
            double[] volatilities,
            double[] perVolatilities,
            double[] signs,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double volatility = volatilities[j];
            double sign = signs[j];
            double size = Math.abs(volatility);
            double wrong = Math.abs(Math.fma(sign, sign, -1)) + (size - volatility);
            size = size + Math.abs(perVolatilities[j]) + Math.abs(years[j]) + Math.abs(perYears[j]);
            ys[j] = Math.fma(HUGE, wrong, Math.fma(SIZE, size, ys[j]));
        }
    }

    /** Adds a large number where the logarithm takes its whole series. */
    public static void logarithm(int count, double[] xs, double[] deviations, double[] fractions, double[] ys) {
        for (int j = 0; j < count; j++) {
            double cancelled = LogMoneyness.cancelled(xs[j], deviations[j], fractions[j]);
            ys[j] = ys[j] + HUGE * (Math.abs(cancelled) + cancelled);
        }
    }
}
