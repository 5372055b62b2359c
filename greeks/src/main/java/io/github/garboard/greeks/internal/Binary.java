package io.github.garboard.greeks.internal;

/** Mantissa and exponent of positive doubles, subnormal ones included, and products with any power of two. */
public final class Binary {

    /** Brings every subnormal double into the normal range. */
    private static final double LIFT = 0x1p54;

    private static final int LIFTED = 54;

    private static final int BIAS = 1023;
    private static final int FRACTION = 52;
    private static final long FRACTION_MASK = (1L << FRACTION) - 1;

    private static final long THREE_QUARTERS = Double.doubleToRawLongBits(0.75);

    private Binary() {}

    /** Returns x 2^-exponent(x), in [1, 2), exactly; 1 for a zero. */
    public static double mantissa(double x) {
        double normal = x < Double.MIN_NORMAL ? x * LIFT : x;
        return Double.longBitsToDouble(
                (Double.doubleToRawLongBits(normal) & FRACTION_MASK) | ((long) BIAS << FRACTION));
    }

    /** Returns the exponent of the leading bit of x; below every other exponent for a zero. */
    public static int exponent(double x) {
        return x < Double.MIN_NORMAL ? Math.getExponent(x * LIFT) - LIFTED : Math.getExponent(x);
    }

    /**
     * Returns the whole number e that brings x 2^-e into [3/4, 3/2), for a positive normal x: what a logarithm splits off.
     * Without a branch, for no branch on a mantissa is predictable.
     */
    public static int centredExponent(double x) {
        return (int) ((Double.doubleToRawLongBits(x) - THREE_QUARTERS) >> FRACTION);
    }

    /** Returns x 2^power for a normal x and a power that leaves it normal. */
    public static double raise(double x, int power) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) + ((long) power << FRACTION));
    }

    /** Returns x 2^power for any power that is a whole number, rounded once. */
    public static double scale(double x, double power) {
        if (Math.abs(power) < BIAS - 1) {
            return x * Double.longBitsToDouble(((long) power + BIAS) << FRACTION);
        }
        return Math.scalb(x, (int) power);
    }
}
