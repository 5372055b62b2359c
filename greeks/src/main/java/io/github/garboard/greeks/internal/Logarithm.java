package io.github.garboard.greeks.internal;

/** The series of the logarithm beyond its first two terms. */
final class Logarithm {

    /** 2/5, 2/7, ... with the later ones economised for a square up to 0.04; own fit. */
    private static final double[] COEFFICIENTS = {
        0.4,
        0.28571428571428487,
        0.22222222222279714,
        0.18181818167167946,
        0.15384617252127517,
        0.13333199878768887,
        0.11770289124061807,
        0.10391073210804888,
        0.11261755047352405
    };

    private Logarithm() {}

    /** Returns H(w) in 2 atanh(f) = 2 f + 2/3 f^3 + f^5 H(w), with w = f^2 in [0, 0.04]. */
    static double tail(double w) {
        double h = COEFFICIENTS[COEFFICIENTS.length - 1];
        for (int k = COEFFICIENTS.length - 2; k >= 0; k--) {
            h = Math.fma(h, w, COEFFICIENTS[k]);
        }
        return h;
    }
}
