package io.github.garboard.benchmarks;

/**
 * The error function's complement, plain and scaled, by rational approximations; the normal distribution and its inverse.
 *
 * @see "Cody, Rational Chebyshev Approximations for the Error Function, Math. Comp. 23, 1969; Wichura, Algorithm AS 241: The
 *     Percentage Points of the Normal Distribution, Applied Statistics 37, 1988"
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as published
final class CodyErrorFunction {

    private static final double ROOT_HALF = 0.7071067811865476;
    private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;
    private static final double SMALL = 0.46875;
    private static final double LARGE = 4;

    private static final double[] A = {
        3.20937758913846947e03,
        3.77485237685302021e02,
        1.13864154151050156e02,
        3.16112374387056560e00,
        1.85777706184603153e-1
    };
    private static final double[] B = {
        2.84423683343917062e03, 1.28261652607737228e03, 2.44024637934444173e02, 2.36012909523441209e01, 1
    };
    private static final double[] C = {
        1.23033935479799725e03,
        2.05107837782607147e03,
        1.71204761263407058e03,
        8.81952221241769090e02,
        2.98635138197400131e02,
        6.61191906371416295e01,
        8.88314979438837594e00,
        5.64188496988670089e-1,
        2.15311535474403846e-8
    };
    private static final double[] D = {
        1.23033935480374942e03,
        3.43936767414372164e03,
        4.36261909014324716e03,
        3.29079923573345963e03,
        1.62138957456669019e03,
        5.37181101862009858e02,
        1.17693950891312499e02,
        1.57449261107098347e01,
        1
    };
    private static final double[] P = {
        6.58749161529837803e-4,
        1.60837851487422766e-2,
        1.25781726111229246e-1,
        3.60344899949804439e-1,
        3.05326634961232344e-1,
        1.63153871373020978e-2
    };
    private static final double[] Q = {
        2.33520497626869185e-3,
        6.05183413124413191e-2,
        5.27905102951428412e-1,
        1.87295284992346725e00,
        2.56852019228982242e00,
        1
    };

    private static final double[] CENTRAL_ABOVE = {
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRAL_BELOW = {
        1,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3
    };
    private static final double[] MIDDLE_ABOVE = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] MIDDLE_BELOW = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private CodyErrorFunction() {}

    /** Returns exp(x^2) erfc(x). */
    static double erfcx(double x) {
        double y = Math.abs(x);
        if (y <= SMALL) {
            return Math.exp(x * x) * (1 - small(x));
        }
        double scaled = y <= LARGE ? polynomial8(C, y) / polynomial8(D, y) : large(y);
        return x > 0 ? scaled : 2 * squareExponential(x) - scaled;
    }

    /** Returns N(x). */
    static double normal(double x) {
        double z = -x * ROOT_HALF;
        double y = Math.abs(z);
        if (y <= SMALL) {
            return 0.5 * (1 - small(z));
        }
        double scaled = y <= LARGE ? polynomial8(C, y) / polynomial8(D, y) : large(y);
        double tail = 0.5 * scaled / squareExponential(y);
        return z > 0 ? tail : 1 - tail;
    }

    /** Returns the quantile of the standard normal distribution. */
    static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial7(CENTRAL_ABOVE, r) / polynomial7(CENTRAL_BELOW, r);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
        double value = r <= 5
                ? polynomial7(MIDDLE_ABOVE, r - 1.6) / polynomial7(MIDDLE_BELOW, r - 1.6)
                : polynomial7(TAIL_ABOVE, r - 5) / polynomial7(TAIL_BELOW, r - 5);
        return q < 0 ? -value : value;
    }

    /** Returns erf(x) near 0. */
    private static double small(double x) {
        double w = x * x;
        double above = (((A[4] * w + A[3]) * w + A[2]) * w + A[1]) * w + A[0];
        double below = (((w + B[3]) * w + B[2]) * w + B[1]) * w + B[0];
        return x * above / below;
    }

    private static double large(double y) {
        double w = 1 / (y * y);
        double above = ((((P[5] * w + P[4]) * w + P[3]) * w + P[2]) * w + P[1]) * w + P[0];
        double below = ((((w + Q[4]) * w + Q[3]) * w + Q[2]) * w + Q[1]) * w + Q[0];
        return (ONE_OVER_ROOT_PI - w * above / below) / y;
    }

    /** Returns exp(x^2), the square split so that its rounding is not lost. */
    private static double squareExponential(double x) {
        double head = (int) (x * 16) / 16.0;
        return Math.exp(head * head) * Math.exp((x - head) * (x + head));
    }

    private static double polynomial8(double[] c, double x) {
        return (((((((c[8] * x + c[7]) * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x
                + c[0];
    }

    private static double polynomial7(double[] c, double x) {
        return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
    }
}
