package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.productError;
import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

/** The functions behind the public normal distribution. */
public final class NormalFunctions {

    private static final double ROOT_TWO_PI = 2.5066282746310007;
    private static final double ROOT_TWO_PI_INVERSE = 0.3989422804014327;

    /** Up to here N - 1/2 is summed as a power series; N(-CENTRE) is a little less than 1/4. */
    private static final double CENTRE = 0.7;

    private static final int SERIES_TERMS = 16;

    /** 1 / (k! (2k + 1)). */
    private static final double[] CENTRE_SERIES = new double[SERIES_TERMS + 1];

    static {
        double factorial = 1;
        for (int k = 0; k <= SERIES_TERMS; k++) {
            CENTRE_SERIES[k] = 1 / (factorial * (2 * k + 1));
            factorial *= k + 1;
        }
    }

    /** Beyond this the terms of the asymptotic series of the Mills ratio below are exact. */
    private static final double ASYMPTOTIC = 39;

    /** (-1)^k (2k - 1)!!. */
    private static final double[] ASYMPTOTIC_SERIES = {1, -1, 3, -15, 105, -945, 10_395, -135_135};

    /** Each cubes the error of a guess within 5e-4. */
    private static final int HALLEY_STEPS = 2;

    private NormalFunctions() {}

    /** Returns n(x). */
    public static double density(double x) {
        if (Math.abs(x) > ASYMPTOTIC) {
            return 0;
        }
        double half = 0.5 * x;
        double square = half * x;
        double exponent = square + Constants.LN_ROOT_TWO_PI_HI;
        double lo = productError(half, x, square)
                + sumError(square, Constants.LN_ROOT_TWO_PI_HI, exponent)
                + Constants.LN_ROOT_TWO_PI_LO;
        return Exponential.exp(-exponent, -lo);
    }

    /** Returns N(x). */
    public static double cumulative(double x) {
        if (Math.abs(x) < CENTRE) {
            return 0.5 + centre(x);
        }
        return x < 0 ? tail(-x) : 1 - tail(x);
    }

    /** Returns ln N(x). */
    public static double logCumulative(double x) {
        if (x >= CENTRE) {
            return Math.log1p(-tail(x));
        }
        if (x > -CENTRE) {
            return Math.log(0.5 + centre(x));
        }
        return Math.fma(-0.5 * x, x, Math.log(millsRatio(-x) / ROOT_TWO_PI));
    }

    /** Returns M(x). */
    public static double millsRatio(double x) {
        if (x > ASYMPTOTIC) {
            double w = 1 / x;
            double square = w * w;
            double sum = 0;
            for (int k = ASYMPTOTIC_SERIES.length - 1; k >= 0; k--) {
                sum = Math.fma(sum, square, ASYMPTOTIC_SERIES[k]);
            }
            return w * sum;
        }
        if (x >= 0) {
            return Mills.ratio(x);
        }
        return -x < Mills.INSIDE ? Mills.ratio(-x) + 2 * Mills.centre(-x) : (1 - tail(-x)) / density(x);
    }

    /** Returns x with N(x) = p, p in [0, 1]. */
    public static double quantile(double p) {
        double fromHalf = p - 0.5;
        if (Math.abs(fromHalf) <= 0.25) {
            return centralQuantile(fromHalf);
        }
        // 1 - p is exact for p of at least 1/2
        return p < 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
    }

    /** Returns 1 - N(z) for z of at least 0; NaN for NaN. */
    private static double tail(double z) {
        return z > ASYMPTOTIC ? 0 : density(z) * Mills.ratio(z);
    }

    /** Returns N(x) - 1/2 = (1 / sqrt(2 pi)) sum over k of (-1)^k x^(2k+1) / (2^k k! (2k+1)), for small x. */
    private static double centre(double x) {
        double square = -0.5 * x * x;
        double sum = 0;
        for (int k = SERIES_TERMS; k >= 0; k--) {
            sum = Math.fma(sum, square, CENTRE_SERIES[k]);
        }
        return x * sum * ROOT_TWO_PI_INVERSE;
    }

    /** Solves N(x) - 1/2 = q by Halley's method. */
    private static double centralQuantile(double q) {
        double x = q * ROOT_TWO_PI;
        // the next terms of the inverse series: within 2e-3 up to a quarter
        x += x * x * x * (1.0 / 6 + x * x * 7.0 / 120);
        for (int i = 0; i < HALLEY_STEPS; i++) {
            double step = (centre(x) - q) / density(x);
            x -= step / Math.fma(0.5 * step, x, 1);
        }
        return x;
    }

    /**
     * Solves ln N(x) = ln p by Halley's method from the rational guess of Abramowitz and Stegun, Handbook of Mathematical
     * Functions, 1964, formula 26.2.23, whose error is below 4.5e-4.
     */
    private static double lowerQuantile(double p) {
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double t = Math.sqrt(-2 * Math.log(p));
        double x = -(t
                - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
        for (int i = 0; i < HALLEY_STEPS; i++) {
            double slope = 1 / Mills.ratio(-x);
            double step = Math.log1p((tail(-x) - p) / p) / slope;
            x -= step / Math.fma(0.5 * step, x + slope, 1);
        }
        return x;
    }
}
