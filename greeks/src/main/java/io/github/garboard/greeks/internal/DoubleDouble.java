package io.github.garboard.greeks.internal;

/**
 * Error-free transformations: what a rounded sum or product of doubles left out.
 *
 * @see "Dekker, A floating-point technique for extending the available precision, Numer. Math. 18, 1971"
 */
public final class DoubleDouble {

    private DoubleDouble() {}

    /** Returns (a + b) - sum exactly, where sum is a + b rounded; any order of magnitudes (Knuth's two-sum). */
    public static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /** Returns a b - product exactly, where product is a b rounded. */
    public static double productError(double a, double b, double product) {
        return Math.fma(a, b, -product);
    }

    /** Returns what a b, rounded, left out of (a + aLo) (b + bLo). */
    public static double productLo(double a, double aLo, double b, double bLo) {
        return productError(a, b, a * b) + Math.fma(a, bLo, aLo * b);
    }

    /** Returns (a + aLo) + (b + bLo), rounded. */
    public static double sumHi(double a, double aLo, double b, double bLo) {
        double sum = a + b;
        return sum + (sumError(a, b, sum) + (aLo + bLo));
    }

    /** Returns what {@link #sumHi} left out. */
    public static double sumLo(double a, double aLo, double b, double bLo) {
        double sum = a + b;
        double rest = sumError(a, b, sum) + (aLo + bLo);
        return (sum - (sum + rest)) + rest;
    }
}
