package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * x = ln(a/b) + carry as hi + lo.
 *
 * <p>ln(a/b) = e ln 2 + 2 atanh(f), f = (a - b')/(a + b'), b' = b 2^e within a factor 3/2 of a, so that a - b' is exact. The
 * terms f and f^3 of the series are held in double-double and the rest, at most 1.3e-4, as a double: as good as relative to x,
 * unless the carry cancels nearly all of the logarithm. Then the whole series is summed in double-double, to 1e-31.
 *
 * <p>Mutable, so that one serves many; confined to one thread.
 */
public final class LogMoneyness {

    /** The terms from f^5 on are right to 2^-54 of f^5, and x shall be to 2^-64 of itself. */
    private static final double CANCELLED = 0x1p10;

    /** The powers of f^2, at most 0.04, up to 2^-110. */
    private static final int LAST_TERM = 49;

    /** x, rounded. */
    public double hi;

    /** What hi left out. */
    public double lo;

    /** Holds 0. */
    public LogMoneyness() {}

    /** Evaluates as {@link #set} does. */
    public LogMoneyness(double a, double b, double carry, double carryLo) {
        set(a, b, carry, carryLo);
    }

    /**
     * Evaluates.
     *
     * @param a positive and finite
     * @param b positive and finite
     * @param carry what is added
     * @param carryLo what carry left out
     */
    public void set(double a, double b, double carry, double carryLo) {
        double x = Binary.mantissa(a);
        int shift = shift(x, Binary.mantissa(b));
        double y = Binary.raise(Binary.mantissa(b), shift);
        double exponent = (double) Binary.exponent(a) - Binary.exponent(b) + shift;
        double difference = x - y;
        double sum = x + y;
        double reciprocal = 1 / sum;
        double f = difference * reciprocal;
        double fLo = remainder(difference, f, sum, sumError(x, y, sum)) * reciprocal;

        double whole = exponent * Constants.LN2_HI;
        double base = whole + carry;
        double baseLo = sumError(whole, carry, base) + (wholeLo(exponent, whole) + carryLo);
        double first = base + 2 * f;
        double firstLo = sumError(base, 2 * f, first) + (baseLo + 2 * fLo);
        double third = f * f * f * Constants.TWO_THIRDS_HI;
        double total = first + third;
        double rest = sumError(first, third, total) + (firstLo + thirdLo(f, fLo, third));
        if (cancelled(total + rest, f)) {
            double[] series = series(f, fLo);
            total = first + series[0];
            rest = sumError(first, series[0], total) + (firstLo + series[1]);
        }
        hi = total + rest;
        lo = (total - hi) + rest;
    }

    /** Returns -1, 0 or 1, the power of two that brings y within a factor 3/2 of x, from the difference of their fractions. */
    private static int shift(double x, double y) {
        return (int) ((Double.doubleToRawLongBits(x) - Double.doubleToRawLongBits(y) + (1L << 51)) >> 52);
    }

    private static boolean cancelled(double x, double f) {
        return Math.abs(x) < CANCELLED * Math.abs(f * f * f * f * f);
    }

    private static double wholeLo(double exponent, double whole) {
        return Math.fma(exponent, Constants.LN2_LO, productError(exponent, Constants.LN2_HI, whole));
    }

    private static double remainder(double dividend, double quotient, double divisor, double divisorLo) {
        return Math.fma(-quotient, divisorLo, Math.fma(-quotient, divisor, dividend));
    }

    /** Returns what third leaves out of 2 atanh(f + fLo) - 2 (f + fLo). */
    private static double thirdLo(double f, double fLo, double third) {
        double square = f * f;
        double squareLo = productError(f, f, square) + 2 * f * fLo;
        double cube = f * square;
        double cubeLo = productError(f, square, cube) + f * squareLo + fLo * square;
        double product = cube * Constants.TWO_THIRDS_HI;
        double productLo = productError(cube, Constants.TWO_THIRDS_HI, product)
                + Math.fma(cubeLo, Constants.TWO_THIRDS_HI, cube * Constants.TWO_THIRDS_LO);
        return (product - third) + Math.fma(cube * square, Logarithm.tail(square), productLo);
    }

    /** Returns 2 atanh(f + fLo) - 2 (f + fLo) as hi and lo: 2 f^3 (1/3 + f^2/5 + ...) by Horner's rule. */
    private static double[] series(double f, double fLo) {
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
        return new double[] {value, productError(2 * cube, sum, value) + 2 * (cube * sumLo + cubeLo * sum)};
    }
}
