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
}
