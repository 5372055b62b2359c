package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/**
 * x = ln(S/K) + carry as hi + lo, where the carry is itself hi + lo: relative to x the error stays near 1e-20 unless logarithm
 * and carry cancel.
 *
 * <p>ln(S/K) = e ln 2 + 2 atanh((S - K')/(S + K')), K' = K 2^e within a factor 3/2 of S, so that S - K' is exact.
 */
final class LogMoneyness {

    /** 2/5, 2/7, ... with the later ones economised for f^2 up to 0.04; own fit. */
    private static final double[] SERIES = {
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

    private static final double UP_FROM_SUBNORMAL = 0x1p54;
    private static final int UP_EXPONENT = 54;

    final double hi;
    final double lo;

    /** Computes x for S, K &gt; 0. */
    LogMoneyness(double spot, double strike, double carryHi, double carryLo) {
        double a = spot;
        double b = strike;
        double exponent = 0;
        if (a < Double.MIN_NORMAL) {
            a *= UP_FROM_SUBNORMAL;
            exponent -= UP_EXPONENT;
        }
        if (b < Double.MIN_NORMAL) {
            b *= UP_FROM_SUBNORMAL;
            exponent += UP_EXPONENT;
        }
        long bits = Double.doubleToRawLongBits(b);
        long shift = (Double.doubleToRawLongBits(a) - bits + (1L << 51)) >> 52;
        b = Double.longBitsToDouble(bits + (shift << 52));
        exponent += shift;

        double difference = a - b;
        double sum = a + b;
        double sumLo = (Math.max(a, b) - sum) + Math.min(a, b);
        double reciprocal = 1 / sum;
        double f = difference * reciprocal;
        double fLo = Math.fma(-f, sumLo, Math.fma(-f, sum, difference)) * reciprocal;
        double square = f * f;
        double squareLo = productError(f, f, square) + 2 * f * fLo;
        double cube = f * square;
        double cubeLo = productError(f, square, cube) + f * squareLo + fLo * square;
        double third = cube * Constants.TWO_THIRDS_HI;
        double rest = Math.fma(cube, Constants.TWO_THIRDS_LO, cube * square * series(square));
        double thirdLo =
                productError(cube, Constants.TWO_THIRDS_HI, third) + Math.fma(cubeLo, Constants.TWO_THIRDS_HI, rest);
        double log = 2 * f + third;
        double logLo = (2 * f - log) + third + (2 * fLo + thirdLo);

        double whole = exponent * Constants.LN2_HI;
        double wholeLo = productError(exponent, Constants.LN2_HI, whole) + exponent * Constants.LN2_LO;
        double ratio = whole + log;
        double ratioLo = sumError(whole, log, ratio) + logLo + wholeLo;
        double x = ratio + carryHi;
        double xLo = sumError(ratio, carryHi, x) + ratioLo + carryLo;
        hi = x + xLo;
        lo = (x - hi) + xLo;
    }

    /** Returns H(w) in 2 atanh(f) = 2 f + 2/3 f^3 + f^5 H(w), w = f^2 in [0, 0.04]. */
    private static double series(double w) {
        double h = SERIES[SERIES.length - 1];
        for (int k = SERIES.length - 2; k >= 0; k--) {
            h = Math.fma(h, w, SERIES[k]);
        }
        return h;
    }
}
