package io.github.garboard.greeks.internal;

/**
 * Loops over a block that choose sides and end in the price and the two terms. Both sides are computed; what a comparison would
 * choose, a factor of 0 or 1 does, exactly.
 */
public final class PricePasses {

    private static final double HUGE = 0x1p1000;

    /** Makes 1 of the smallest double times HUGE, and more. */
    private static final double MORE = 0x1p100;

    private PricePasses() {}

    /** Returns 1 for a positive number, 0 for another. */
    private static double positive(double x) {
        return Math.min((x + Math.abs(x)) * HUGE * MORE, 1);
    }

    /** Returns b if p is 1, a if it is 0. */
    private static double choose(double p, double a, double b) {
        return Math.fma(p, b, (1 - p) * a);
    }

    /** Leaves the smaller of F and D less both tails. */
    public static void between(
            int count, double[] firsts, double[] seconds, double[] forwards, double[] discounteds, double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = Math.min(forwards[j], discounteds[j]) - firsts[j] - seconds[j];
        }
    }

    /** Turns that into the value from the divided difference where d1 and d2 do not lie far on both sides of 0. */
    public static void outOfTheMoney(
            int count,
            double[] gausses,
            double[] slopes,
            double[] gaps,
            double[] centres,
            double[] insides,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double value = BlackFormulas.outOfTheMoney(gausses[j], slopes[j], gaps[j], centres[j]);
            ys[j] = choose(positive(Mills.INSIDE - insides[j]), ys[j], value);
        }
    }

    /** Leaves the price. */
    public static void price(
            int count,
            double[] signs,
            double[] xs,
            double[] discounteds,
            double[] lessOnes,
            double[] outOfTheMoneys,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double sign = signs[j];
            ys[j] = Math.fma(positive(sign * xs[j]) * (sign * discounteds[j]), lessOnes[j], outOfTheMoneys[j]);
        }
    }

    /** Leaves sign times the part of a whole, given the tail at |d|. */
    public static void part(int count, double[] signs, double[] ds, double[] tails, double[] wholes, double[] ys) {
        for (int j = 0; j < count; j++) {
            double sign = signs[j];
            double p = positive(sign * ds[j]);
            ys[j] = sign * Math.fma(p, wholes[j], Math.fma(-2, p, 1) * tails[j]);
        }
    }
}
