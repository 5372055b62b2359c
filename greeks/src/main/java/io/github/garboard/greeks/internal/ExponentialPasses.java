package io.github.garboard.greeks.internal;

/**
 * Loops over a block that raise e to a power held as hi + lo: the steps of {@link Exponential}, for exponents up to 700.
 */
public final class ExponentialPasses {

    private ExponentialPasses() {}

    /** Leaves factor h - n ln 2 as hi + lo, and n in the last bits of shifted. */
    public static void reduce(int count, double factor, double[] hs, double[] lows, double[] shifteds, double[] rs, double[] rests) {
        for (int j = 0; j < count; j++) {
            double h = hs[j];
            double low = lows[j];
            double high = factor * h;
            double rest = factor * low;
            double shift = Exponential.shifted(high);
            double n = Exponential.whole(shift);
            shifteds[j] = shift;
            rs[j] = Exponential.restHi(high, rest, n);
            rests[j] = Exponential.restLo(high, rest, n);
        }
    }

    /** Leaves a exp. */
    public static void times(int count, double[] as, double[] rs, double[] rests, double[] powers, double[] ys) {
        for (int j = 0; j < count; j++) {
            double a = as[j];
            double r = rs[j];
            double rest = rests[j];
            double power = powers[j];
            ys[j] = Math.fma(a, Exponential.lessOne(r, rest), a) * power;
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
