package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * exp(h + l) = 2^n (1 + hi + lo), with a relative error of about 2^-57.
 *
 * <p>Small enough to be taken apart by the compiler: no allocation where it does not leave the caller.
 */
public final class Exponent {

    /** A whole number; a double, for it may be as large as the argument. */
    public final double n;

    /** exp(h + l) 2^-n - 1, rounded. */
    public final double hi;

    /** What hi left out. */
    public final double lo;

    /** Evaluates at |h| below 2^50 or so. */
    public Exponent(double h, double l) {
        n = Exponential.multiple(h);
        double high = Math.fma(n, -Constants.LN2_HI, h);
        double low = Math.fma(n, -Constants.LN2_LO, l);
        double r = high + low;
        double rest = (high - r) + low;
        double bend = Math.fma(Exponential.curvature(r), r * r, Math.fma(rest, r, rest));
        hi = r + bend;
        lo = (r - hi) + bend;
    }

    /** Returns exp(h + l) - 1, without cancellation, for n from 0 to 53. */
    public double lessOne() {
        double two = Binary.scale(1, n);
        return (two - 1) + two * hi;
    }

    /** Returns what {@link #lessOne} left out. */
    public double lessOneLo() {
        double two = Binary.scale(1, n);
        return sumError(two - 1, two * hi, lessOne()) + two * lo;
    }
}
