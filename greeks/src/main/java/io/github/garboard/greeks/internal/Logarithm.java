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

    // ln(1 + r) / r to 4e-8 for r from -1/4 to 1/2; Chebyshev interpolation
    private static final double R0 = 0.9999999977480766;
    private static final double R1 = -0.5000006865297454;
    private static final double R2 = 0.3333350284006916;
    private static final double R3 = -0.24992916555052266;
    private static final double R4 = 0.1997903312673966;
    private static final double R5 = -0.16835695982837937;
    private static final double R6 = 0.14972897186339712;
    private static final double R7 = -0.11956825044841422;
    private static final double R8 = 0.05295106411077175;

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

    /** Returns ln(v) for a positive normal v with an error below 1e-7 of the smaller of it and 1: for a first guess. */
    static double rough(double v) {
        int e = Binary.centredExponent(v);
        double r = Binary.raise(v, -e) - 1;
        double r2 = r * r;
        double r4 = r2 * r2;
        double p0 = Math.fma(Math.fma(R3, r, R2), r2, Math.fma(R1, r, R0));
        double p4 = Math.fma(Math.fma(R7, r, R6), r2, Math.fma(R5, r, R4));
        double p = Math.fma(Math.fma(R8, r4, p4), r4, p0);
        return Math.fma(e, Constants.LN2_HI, p * r);
    }
}
