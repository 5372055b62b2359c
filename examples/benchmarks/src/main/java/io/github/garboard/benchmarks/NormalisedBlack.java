package io.github.garboard.benchmarks;

/**
 * The Black price of a call out of the money over sqrt(F K), from x = ln(F/K) and the total volatility s, by the four regions of
 * the paper: an asymptotic series far out, a Taylor series at little volatility, the normal distribution near the upper bound and
 * scaled complementary error functions elsewhere.
 *
 * @see "Jaeckel, Let's Be Rational, Wilmott, 2015, section 6"
 */
final class NormalisedBlack {

    private static final double ROOT_HALF = 0.7071067811865476;
    static final double ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

    /** The asymptotic series is good from here on. */
    private static final double FAR = -10;

    /** 2 eps^(1/16): the Taylor series of twelve orders is good up to here. */
    private static final double SHORT = 0.21022410381342865;

    /** Nearer to the upper bound than this the normal distribution is as accurate and quicker. */
    private static final double NEAR_LIMIT = 0.85;

    private static final int ASYMPTOTIC_TERMS = 17;

    /** (2n - 1)!! C(2n + 1, 2j + 1), by n and j. */
    private static final double[][] ASYMPTOTIC = asymptotic();

    private NormalisedBlack() {}

    /** Returns the price, for x at most 0 and s positive. */
    static double price(double x, double s) {
        double h = x / s;
        double t = 0.5 * s;
        if (h < FAR && t < SHORT + (-h + FAR)) {
            return density(h, t) * asymptotic(h, t);
        }
        if (t < SHORT) {
            return density(h, t) * taylor(h, t);
        }
        if (h + t > NEAR_LIMIT) {
            double bound = Math.exp(0.5 * x);
            return CodyErrorFunction.normal(h + t) * bound - CodyErrorFunction.normal(h - t) / bound;
        }
        return 0.5
                * Math.exp(-0.5 * (h * h + t * t))
                * (CodyErrorFunction.erfcx(-ROOT_HALF * (h + t)) - CodyErrorFunction.erfcx(-ROOT_HALF * (h - t)));
    }

    /** Returns the derivative of the price by s. */
    static double vega(double x, double s) {
        return density(x / s, 0.5 * s);
    }

    private static double density(double h, double t) {
        return ONE_OVER_ROOT_TWO_PI * Math.exp(-0.5 * (h * h + t * t));
    }

    /** Returns Y(h + t) - Y(h - t), Y = N / n, from Y(z) = -1/z (1 - 1/z^2 + 3/z^4 - ...). */
    private static double asymptotic(double h, double t) {
        double e = (t / h) * (t / h);
        double r = (h + t) * (h - t);
        double q = (h / r) * (h / r);
        double sum = 0;
        for (int n = ASYMPTOTIC_TERMS; n >= 0; n--) {
            double[] row = ASYMPTOTIC[n];
            double inner = row[n];
            for (int j = n - 1; j >= 0; j--) {
                inner = inner * e + row[j];
            }
            sum = inner - q * sum;
        }
        return 2 * t / r * sum;
    }

    private static double[][] asymptotic() {
        double[][] rows = new double[ASYMPTOTIC_TERMS + 1][];
        double factorial = 1;
        for (int n = 0; n <= ASYMPTOTIC_TERMS; n++) {
            rows[n] = new double[n + 1];
            // (2n - 1)!!
            factorial *= n > 0 ? 2 * n - 1 : 1;
            double choose = 2 * n + 1;
            for (int j = 0; j <= n; j++) {
                rows[n][j] = factorial * choose;
                choose *= (2.0 * n - 2 * j) * (2.0 * n - 2 * j - 1) / ((2.0 * j + 2) * (2.0 * j + 3));
            }
        }
        return rows;
    }

    /** The same by odd derivatives of Y at h, which are polynomials of h^2 times a = 1 + h Y(h), less such polynomials. */
    private static double taylor(double h, double t) {
        double a = 1 + h * (0.5 * Math.sqrt(2 * Math.PI)) * CodyErrorFunction.erfcx(-ROOT_HALF * h);
        double w = t * t;
        double g = h * h;
        double d3 = -1 + a * (3 + g);
        double d5 = -7 - g + a * (15 + g * (10 + g));
        double d7 = -57 - g * (18 + g) + a * (105 + g * (105 + g * (21 + g)));
        double d9 = -561 - g * (285 + g * (33 + g)) + a * (945 + g * (1260 + g * (378 + g * (36 + g))));
        double d11 = -6555
                - g * (4680 + g * (840 + g * (52 + g)))
                + a * (10395 + g * (17325 + g * (6930 + g * (990 + g * (55 + g)))));
        double d13 = -89055
                - g * (82845 + g * (20370 + g * (1926 + g * (75 + g))))
                + a * (135135 + g * (270270 + g * (135135 + g * (25740 + g * (2145 + g * (78 + g))))));
        double sum = d13 / 6227020800.0;
        sum = sum * w + d11 / 39916800.0;
        sum = sum * w + d9 / 362880.0;
        sum = sum * w + d7 / 5040.0;
        sum = sum * w + d5 / 120.0;
        sum = sum * w + d3 / 6.0;
        return 2 * t * (sum * w + a);
    }
}
