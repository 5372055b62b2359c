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

    /** Adds the sizes of two numbers and their reciprocals. */
    public static void sizes(int count, double[] as, double[] perAs, double[] bs, double[] perBs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double size = Math.abs(as[j]) + Math.abs(perAs[j]) + Math.abs(bs[j]) + Math.abs(perBs[j]);
            ys[j] = ys[j] + SIZE * size;
        }
    }

    /** Adds the size of the deviation and its reciprocal, and a large number where it is negative or the sign neither 1 nor -1. */
    public static void signs(int count, double[] deviations, double[] perDeviations, double[] signs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double deviation = deviations[j];
            double wrong = Math.abs(Math.fma(signs[j], signs[j], -1)) + (Math.abs(deviation) - deviation);
            ys[j] = ys[j] + HUGE * wrong + SIZE * (deviation + Math.abs(perDeviations[j]));
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
