package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * exp(h + l) = 2^n (1 + hi + lo), with a relative error of about 2^-57. Mutable: set to one argument after another; confined to one
 * thread.
 */
public final class Exponent {

    /** A whole number; a double, for it may be as large as the argument. */
    public double n;

    /** exp(h + l) 2^-n - 1, rounded. */
    public double hi;

    /** What hi left out. */
    public double lo;

    /** Makes one that is to be set. */
    public Exponent() {}

    /** Evaluates at |h| below 2^50 or so. */
    public Exponent(double h, double l) {
        set(h, l);
    }

    /** Evaluates at |h| below 2^50 or so. */
    public void set(double h, double l) {
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
