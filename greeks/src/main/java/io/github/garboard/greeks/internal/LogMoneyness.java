package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.productLo;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumHi;
import static io.github.garboard.greeks.internal.DoubleDouble.sumLo;

/**
 * x = ln(a/b) + carry as hi + lo. Mutable: set to one pair after another; confined to one thread.
 *
 * <p>ln(a/b) = e ln 2 + 2 atanh(f), f = (a - b')/(a + b'), b' = b 2^e within a factor 3/2 of a, so that a - b' is exact. The
 * terms f and f^3 of the series are held in double-double and the rest, at most 1.3e-4, as a double: as good as relative to x,
 * unless the carry cancels nearly all of the logarithm, or half a variance nearly all of x, so that d1 or d2 is about 0. Then the
 * whole series is summed in double-double, to 1e-31.
 */
public final class LogMoneyness {

    /** The terms from f^5 on are right to 2^-54 of f^5, and x shall be to 2^-62 of itself. */
    private static final double CANCELLED = 0x1p8;

    /** By how much more x may lose to half a variance: d1 and d2 shall be right to 2^-59 of themselves. */
    private static final double IN_DIFFERENCE = 0x1p3;

    /** What a double may hold of x: 2^-4 of it, to 2^-53. */
    private static final double SHARE = 0x1p-4;

    /** The powers of f^2, at most 0.04, up to 2^-110. */
    private static final int LAST_TERM = 49;

    /** x, rounded. */
    public double hi;

    /** What hi left out. */
    public double lo;

    /** Makes one that is to be set. */
    public LogMoneyness() {}

    /**
     * Evaluates.
     *
     * @param a positive and finite
     * @param b positive and finite
     * @param carry what is added
     * @param carryLo what carry left out
     */
    public void set(double a, double b, double carry, double carryLo) {
        set(a, b, carry, carryLo, 0);
    }

    /**
     * Evaluates for x + s^2/2 and x - s^2/2.
     *
     * @param s the standard deviation
     */
    void set(double a, double b, double carry, double carryLo, double s) {
        double x = Binary.mantissa(a);
        int shift = shift(x, Binary.mantissa(b));
        double y = Binary.raise(Binary.mantissa(b), shift);
        double exponent = (double) Binary.exponent(a) - Binary.exponent(b) + shift;
        double perSum = perSum(x, y);
        double f = (y - x) * perSum;
        double fLo = fractionLo(x, y, f, perSum);
        double w = f * f;
        double cube = f * w;
        double third = cube * Constants.TWO_THIRDS_HI;
        double wLo = squareLo(f, fLo);
        double logarithm = 2 * f + third;
        double logarithmLo = logarithmLo(f, fLo, third, thirdLo(cube, productLo(f, fLo, w, wLo), w));
        double whole = exponent * Constants.LN2_HI;
        double base = whole + carry;
        double baseLo = sumError(whole, carry, base) + (wholeLo(exponent, whole) + carryLo);
        double h = sumHi(base, baseLo, logarithm, logarithmLo);
        double l = sumLo(base, baseLo, logarithm, logarithmLo);
        if (0 < cancelled(h, s, f)) {
            double series = series(f, fLo, false);
            double seriesLo = series(f, fLo, true);
            double total = base + 2 * f;
            double totalLo = sumError(base, 2 * f, total) + (baseLo + 2 * fLo);
            h = sumHi(total, totalLo, series, seriesLo);
            l = sumLo(total, totalLo, series, seriesLo);
        }
        hi = h;
        lo = l;
    }

    /**
     * Evaluates to 2^-57 of x: the terms from f^3 on, at most 1/75 of the first, as a double, but where they are more of x.
     *
     * @param a positive and finite
     * @param b positive and finite
     * @param carry what is added
     * @param carryLo what carry left out
     */
    void setNearly(double a, double b, double carry, double carryLo) {
        double x = Binary.mantissa(a);
        double other = Binary.mantissa(b);
        int shift = shift(x, other);
        double y = Binary.raise(other, shift);
        double exponent = (double) Binary.exponent(a) - Binary.exponent(b) + shift;
        double perSum = perSum(x, y);
        double f = (y - x) * perSum;
        double w = f * f;
        double bend = f * w * Math.fma(w, Logarithm.tail(w), Constants.TWO_THIRDS_HI);
        double whole = exponent * Constants.LN2_HI;
        double base = whole + carry;
        double baseLo = sumError(whole, carry, base) + (wholeLo(exponent, whole) + carryLo);
        double sum = base + 2 * f;
        double rest = sumError(base, 2 * f, sum) + (baseLo + 2 * fractionLo(x, y, f, perSum)) + bend;
        hi = sum + rest;
        lo = (sum - hi) + rest;
        if (Math.abs(bend) > SHARE * Math.abs(hi)) {
            set(a, b, carry, carryLo);
        }
    }

    /** Returns -1, 0 or 1, the power of two that brings y within a factor 3/2 of x, from the difference of their fractions. */
    private static int shift(double x, double y) {
        return (int) ((Double.doubleToRawLongBits(x) - Double.doubleToRawLongBits(y) + (1L << 51)) >> 52);
    }

    /** Returns what f = (x - y) / (x + y) is the multiple of y - x by. */
    static double perSum(double x, double y) {
        return -1 / (x + y);
    }

    /** Returns what f left out. The signs are such that no factor is negated: a loop of vectors needs that. */
    static double fractionLo(double x, double y, double f, double perSum) {
        double sum = x + y;
        return Math.fma(f, sumError(x, y, sum), Math.fma(f, sum, y - x)) * perSum;
    }

    /** Returns what f f left out of (f + fLo)^2. */
    static double squareLo(double f, double fLo) {
        return productError(f, f, f * f) + 2 * f * fLo;
    }

    /** Returns the terms from f^3 on, less the leading part of 2/3 cube. */
    static double thirdLo(double cube, double cubeLo, double w) {
        double productLo = productError(cube, Constants.TWO_THIRDS_HI, cube * Constants.TWO_THIRDS_HI)
                + Math.fma(cubeLo, Constants.TWO_THIRDS_HI, cube * Constants.TWO_THIRDS_LO);
        return Math.fma(cube * w, Logarithm.tail(w), productLo);
    }

    /** Returns what 2 f + third left out of the logarithm. */
    static double logarithmLo(double f, double fLo, double third, double thirdLo) {
        return (2 * f - (2 * f + third)) + third + Math.fma(2, fLo, thirdLo);
    }

    /** Returns a positive number where the terms from f^5 on would show in x, or in x + s^2/2 or x - s^2/2. */
    static double cancelled(double x, double s, double f) {
        double size = Math.abs(x);
        double w = f * f;
        return CANCELLED * Math.abs(w * w * f) - Math.min(size, IN_DIFFERENCE * Math.abs(size - 0.5 * s * s));
    }

    static double wholeLo(double exponent, double whole) {
        return Math.fma(exponent, Constants.LN2_LO, productError(exponent, Constants.LN2_HI, whole));
    }

    /**
     * Returns 2 atanh(f + fLo) - 2 (f + fLo) rounded, or what that left out: 2 f^3 (1/3 + f^2/5 + ...) by Horner's rule. A pair
     * of both would be allocated, for the compiler does not take a method with a loop apart.
     */
    private static double series(double f, double fLo, boolean leftOut) {
        double square = f * f;
        double squareLo = productError(f, f, square) + 2 * f * fLo;
        double sum = 0;
        double sumLo = 0;
        for (int n = LAST_TERM; n >= 3; n -= 2) {
            double product = sum * square;
            double productLo = productError(sum, square, product) + (sum * squareLo + sumLo * square);
            double inverse = 1.0 / n;
            double inverseLo = Math.fma(-inverse, n, 1) / n;
            sum = inverse + product;
            sumLo = sumError(inverse, product, sum) + (inverseLo + productLo);
        }
        double cube = f * square;
        double cubeLo = productError(f, square, cube) + (f * squareLo + fLo * square);
        double value = 2 * cube * sum;
        return leftOut ? productError(2 * cube, sum, value) + 2 * (cube * sumLo + cubeLo * sum) : value;
    }
}
