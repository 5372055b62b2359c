package io.github.garboard.greeks.internal;

/**
 * Loops over a block that raise e to a power held as hi + lo: the steps of {@link Exponential}, for exponents up to 700.
 */
public final class ExponentialPasses {

    private ExponentialPasses() {}

    /** Leaves h - n ln 2 as hi + lo, and n in the last bits of shifted. */
    public static void reduce(int count, double[] highs, double[] lows, double[] shifted, double[] rs, double[] rests) {
        for (int j = 0; j < count; j++) {
            double h = highs[j];
            double lo = lows[j];
            double shift = Exponential.shifted(h);
            double n = Exponential.whole(shift);
            shifted[j] = shift;
            rs[j] = Exponential.restHi(h, lo, n);
            rests[j] = Exponential.restLo(h, lo, n);
        }
    }

    /** Leaves a exp(-h) from what was left of h: that of -h is its negative, bit for bit. */
    public static void over(int count, double[] as, double[] rs, double[] rests, double[] powers, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            ys[j] = Math.fma(a, Exponential.lessOne(-rs[j], -rests[j]), a) * powers[j];
        }
    }

    /** Leaves exp - 1. */
    public static void lessOne(int count, double[] rs, double[] rests, double[] powers, double[] ys) {
        for (int j = 0; j < count; j++) {
            double r = rs[j];
            double rest = rests[j];
            double power = powers[j];
            ys[j] = Math.fma(power, Exponential.lessOne(r, rest), power - 1);
        }
    }
}
