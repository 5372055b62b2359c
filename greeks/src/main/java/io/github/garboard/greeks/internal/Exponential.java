package io.github.garboard.greeks.internal;

/**
 * exp and expm1 of an argument held as hi + lo, so that an exponent of several hundred keeps its last bits.
 *
 * <p>Reduction by multiples of ln 2, then the Taylor-like minimax polynomial of degree 12 on |r| &lt;= ln(2)/2; the error
 * stays below 0.6 ulp for an exact argument. Coefficients: own fit.
 */
public final class Exponential {

    private static final double C0 = 0.5;
    private static final double C1 = 0.1666666666666667;
    private static final double C2 = 0.04166666666666667;
    private static final double C3 = 0.008333333333326084;
    private static final double C4 = 0.0013888888888883711;
    private static final double C5 = 0.0001984126987500228;
    private static final double C6 = 2.480158732567746e-05;
    private static final double C7 = 2.755725517000089e-06;
    private static final double C8 = 2.755727347871858e-07;
    private static final double C9 = 2.5105312729622103e-08;
    private static final double C10 = 2.09147553258932e-09;

    /** Adding and subtracting rounds to the nearest integer. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int FRACTION_BITS = 52;

    private static final double LOG2_E = 1.4426950408889634;

    /** exp(-1500) of the largest double is 0, exp(1500) of the smallest is infinite. */
    private static final double FARTHEST = 1500;

    private Exponential() {}

    /** Returns exp(hi + lo), 0 below the smallest subnormal and infinity above the largest double. */
    public static double exp(double hi, double lo) {
        return times(1, hi, lo);
    }

    /**
     * Returns a exp(hi + lo), rounded about once: no power on the way is lost, so that a large a brings a vanishing exponential
     * back.
     */
    static double times(double a, double hi, double lo) {
        if (hi > FARTHEST) {
            return a * Double.POSITIVE_INFINITY;
        }
        double h = Math.max(hi, -FARTHEST);
        double n = multiple(h);
        return Binary.scale(Math.fma(a, reduced(h, lo, n), a), n);
    }

    /** Returns exp(x) of a plain double in [-708, 709], within 1 ulp; the caller keeps to the range. */
    static double plain(double x) {
        double shifted = Math.fma(x, LOG2_E, ROUNDER);
        double n = shifted - ROUNDER;
        double r = Math.fma(n, -Constants.LN2_LO, Math.fma(n, -Constants.LN2_HI, x));
        double y = 1 + Math.fma(curvature(r), r * r, r);
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(y) + (Double.doubleToRawLongBits(shifted) << FRACTION_BITS));
    }

    /** Returns exp(hi + lo) - 1 without cancellation near zero. */
    public static double expm1(double hi, double lo) {
        if (hi > FARTHEST) {
            return Double.POSITIVE_INFINITY;
        }
        double h = Math.max(hi, -FARTHEST);
        double n = multiple(h);
        double t = reduced(h, lo, n);
        if (n == 0) {
            return t;
        }
        if (n > 1000) {
            return Binary.scale(1 + t, n);
        }
        double power = Binary.scale(1, n);
        return Math.fma(power, t, power - 1);
    }

    /** Returns the multiple of ln 2 nearest to h. */
    static double multiple(double h) {
        return whole(shifted(h));
    }

    /** Returns the multiple again. */
    static double whole(double shifted) {
        return shifted - ROUNDER;
    }

    /** Returns that multiple plus 3 2^51: the last bits of the result are the whole number. */
    static double shifted(double h) {
        return Math.fma(h, LOG2_E, ROUNDER);
    }

    /** Returns h - n ln 2, of which {@link #restHi} and {@link #restLo} make a sum whose low part is small beside the high. */
    private static double rest(double h, double n) {
        return Math.fma(n, -Constants.LN2_HI, h);
    }

    /** Returns h + lo - n ln 2, rounded. */
    static double restHi(double h, double lo, double n) {
        return rest(h, n) + Math.fma(n, -Constants.LN2_LO, lo);
    }

    /** Returns what {@link #restHi} left out. */
    static double restLo(double h, double lo, double n) {
        return (rest(h, n) - restHi(h, lo, n)) + Math.fma(n, -Constants.LN2_LO, lo);
    }

    /** Returns exp(h + lo - n ln 2) - 1; the low part is renormalised, for it is not small beside r when h is large. */
    static double reduced(double h, double lo, double n) {
        return lessOne(restHi(h, lo, n), restLo(h, lo, n));
    }

    /** Returns what {@link #reduced} left out, to about 2^-57 of the exponential. */
    static double reducedLo(double h, double lo, double n) {
        double r = restHi(h, lo, n);
        double bend = bend(r, restLo(h, lo, n));
        return (r - (r + bend)) + bend;
    }

    /** Returns exp(r + rest) - 1 for |r| up to ln(2)/2. */
    static double lessOne(double r, double rest) {
        return r + bend(r, rest);
    }

    private static double bend(double r, double rest) {
        return Math.fma(curvature(r), r * r, Math.fma(rest, r, rest));
    }

    /** Returns (exp(r) - 1 - r) / r^2 for |r| up to ln(2)/2. Written out, as a loop of this length is not unrolled. */
    static double curvature(double r) {
        double w = r * r;
        double even = Math.fma(C10, w, C8);
        double odd = Math.fma(C9, w, C7);
        even = Math.fma(even, w, C6);
        odd = Math.fma(odd, w, C5);
        even = Math.fma(even, w, C4);
        odd = Math.fma(odd, w, C3);
        even = Math.fma(even, w, C2);
        odd = Math.fma(odd, w, C1);
        even = Math.fma(even, w, C0);
        return Math.fma(odd, r, even);
    }
}
