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
        return Math.min(Math.max(x * HUGE * MORE, 0), 1);
    }

    /** Returns b if p is 1, a if it is 0. */
    private static double choose(double p, double a, double b) {
        return Math.fma(p, b, (1 - p) * a);
    }

    /** Leaves 1 where a > 0, 0 elsewhere. */
    public static void above(int count, double[] as, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            ys[j] = positive(a);
        }
    }

    /** Leaves 1 where a product is positive, 0 elsewhere. */
    public static void together(int count, double[] as, double[] bs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double b = bs[j];
            ys[j] = positive(a * b);
        }
    }

    /** Leaves 1 where a < 0, 0 elsewhere. */
    public static void below(int count, double[] as, double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = positive(-as[j]);
        }
    }

    /** Leaves a + b. */
    public static void plus(int count, double[] as, double[] bs, double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = as[j] + bs[j];
        }
    }

    /** Leaves b where p is 1, a where it is 0. */
    public static void choose(int count, double[] ps, double[] as, double[] bs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double p = ps[j];
            double a = as[j];
            double b = bs[j];
            ys[j] = choose(p, a, b);
        }
    }

    /** Leaves a b. */
    public static void times(int count, double[] as, double[] bs, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double b = bs[j];
            ys[j] = a * b;
        }
    }

    /** Leaves the value out of the money from the divided difference. */
    public static void outOfTheMoney(
            int count, double[] gausses, double[] slopes, double[] ses, double[] sLows, double[] ys) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double slope = slopes[j];
            double s = ses[j];
            double sLow = sLows[j];
            ys[j] = BlackFormulas.outOfTheMoney(gauss, slope, s, sLow);
        }
    }

    /** Leaves whole - near - far. */
    public static void between(int count, double[] wholes, double[] nears, double[] fars, double[] ys) {
        for (int j = 0; j < count; j++) {
            double whole = wholes[j];
            double near = nears[j];
            double far = fars[j];
            ys[j] = whole - near - far;
        }
    }

    /** Leaves the price. */
    public static void price(
            int count,
            double[] ps,
            double[] signedDiscounteds,
            double[] lessOnes,
            double[] outOfTheMoneys,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double p = ps[j];
            double signedDiscounted = signedDiscounteds[j];
            double lessOne = lessOnes[j];
            double outOfTheMoney = outOfTheMoneys[j];
            ys[j] = Math.fma(p * signedDiscounted, lessOne, outOfTheMoney);
        }
    }

    /** Leaves sign times the part of a whole, given the tail. */
    public static void part(int count, double[] signs, double[] ps, double[] tails, double[] wholes, double[] ys) {
        for (int j = 0; j < count; j++) {
            double sign = signs[j];
            double p = ps[j];
            double tail = tails[j];
            double whole = wholes[j];
            ys[j] = sign * Math.fma(p, whole, Math.fma(-2, p, 1) * tail);
        }
    }
}
