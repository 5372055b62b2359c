package io.github.garboard.greeks.internal;

/** The series of the logarithm beyond its first two terms. */
public final class Logarithm {

    // 2/5, 2/7, ... with the later ones economised for a square up to 0.04; own fit
    private static final double L0 = 0.4;
    private static final double L1 = 0.28571428571428487;
    private static final double L2 = 0.22222222222279714;
    private static final double L3 = 0.18181818167167946;
    private static final double L4 = 0.15384617252127517;
    private static final double L5 = 0.13333199878768887;
    private static final double L6 = 0.11770289124061807;
    private static final double L7 = 0.10391073210804888;
    private static final double L8 = 0.11261755047352405;

    private Logarithm() {}

    /** Returns H(w) in 2 atanh(f) = 2 f + 2/3 f^3 + f^5 H(w), with w = f^2 in [0, 0.04], by two short chains. */
    static double tail(double w) {
        double w2 = w * w;
        double even = Math.fma(L8, w2, L6);
        double odd = Math.fma(L7, w2, L5);
        even = Math.fma(even, w2, L4);
        odd = Math.fma(odd, w2, L3);
        even = Math.fma(even, w2, L2);
        odd = Math.fma(odd, w2, L1);
        return Math.fma(odd, w, Math.fma(even, w2, L0));
    }

    /** Returns ln(a/b) of normal a and b, relative to itself also where they are near each other. */
    static double ofRatio(double a, double b) {
        long bits = Double.doubleToRawLongBits(b);
        long shift = (Double.doubleToRawLongBits(a) - bits + (1L << 51)) >> 52;
        double near = Double.longBitsToDouble(bits + (shift << 52));
        double f = (a - near) / (a + near);
        double w = f * f;
        double bend = f * w * Math.fma(w, tail(w), Constants.TWO_THIRDS_HI);
        return Math.fma((double) shift, Constants.LN2_HI, 2 * f + bend);
    }

    /** Returns ln(v) for a positive normal v with an error below 2e-7 of the smaller of it and 1: for a first guess. */
    static double rough(double v) {
        int e = Binary.centredExponent(v);
        double m = Binary.raise(v, -e);
        double f = (m - 1) / (m + 1);
        double w = f * f;
        double bend = Math.fma(w, Math.fma(w, L1, L0), Constants.TWO_THIRDS_HI);
        return Math.fma(e, Constants.LN2_HI, f * Math.fma(w, bend, 2));
    }
}
