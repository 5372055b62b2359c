package io.github.garboard.greeks.internal;

/**
 * Sums and differences of the Mills ratio M(z) = (1 - N(z)) / n(z) at two points, without cancellation however close they
 * are and for any z from -3/4 to infinity.
 *
 * <p>M(z) = P(q) / (z + A), A = 11/8, q = 1 - 10 u, u = 1 / (z + 23/4), P of degree 27: 2e-17 off in M and 6e-17 in its slope
 * once the coefficients are doubles. With z2 = z1 + d and g = 1 / (z + A),
 *
 * <ul>
 *   <li>M(z1) - M(z2) = d g1 g2 (P(q2) - 10 (z2 + A) u1 u2 P[q1, q2]),
 *   <li>M(z1) + M(z2) = g1 g2 ((z1 + z2 + 2 A) P(q2) - 10 d (z2 + A) u1 u2 P[q1, q2]),
 * </ul>
 *
 * <p>where the divided difference P[q1, q2] comes from a joint Horner scheme on the four parts of P with every fourth power. What is returned is
 * the parenthesis less {@link #CENTRE} times the factor of P, so that the caller can add that exactly. Unlike {@link Mills}, on
 * a bounded interval, this holds in tails that no double holds: a price can be the smallest double and the strike the largest.
 * Coefficients: own fit (implied_volatility_fit.py among the test sources).
 */
public final class MillsDifference {

    /** Below this the polynomial is not fitted. */
    public static final double SMALLEST = -0.75;

    /** A in M(z) = P(q) / (z + A); exact. */
    public static final double OFFSET = 1.375;

    /** About P(0); exact. */
    public static final double CENTRE = 1.25;

    /** B in q = 1 - 10 / (z + B); exact. */
    public static final double POLE = 5.75;

    /** q = (z - (10 - B)) / (z + B). */
    private static final double BELOW_POLE = 10 - POLE;

    /** The coefficients of P of every fourth power from the constant on, that less {@link #CENTRE}. */
    private static final double[] FROM_0 = {
        0.009947094927787045,
        -0.05380946701942081,
        -0.05794507383409686,
        0.000913456979405775,
        1.1197946138129221e-05,
        9.846334496188194e-08,
        2.5480307486336752e-09
    };

    /** The coefficients of P of every fourth power from the first on. */
    private static final double[] FROM_1 = {
        -0.4623425190307624,
        0.1432683133543251,
        0.020517151184254866,
        -8.847420492633914e-05,
        -8.242218772481527e-06,
        -2.91458530440529e-07,
        -7.721806014048302e-09
    };

    /** The coefficients of P of every fourth power from the second on. */
    private static final double[] FROM_2 = {
        0.3082350618935104,
        -0.15167695372389967,
        -0.003007347255999236,
        -0.00011337682146447521,
        -1.0059937185747702e-06,
        -1.4414423074739767e-08,
        -2.6813983011548867e-10
    };

    /** The coefficients of P of every fourth power from the third on. */
    private static final double[] FROM_3 = {
        -0.11263716367849488,
        0.11007542034416484,
        -0.0013786351652548578,
        3.916594713081996e-05,
        1.556192217246582e-06,
        5.237948944589676e-08,
        6.499105867404876e-10
    };

    private MillsDifference() {}

    /** Returns the coefficients of P by rising powers, the first less {@link #CENTRE}. */
    public static double[] coefficients() {
        double[] all = new double[4 * FROM_0.length];
        for (int k = 0; k < FROM_0.length; k++) {
            all[4 * k] = FROM_0[k];
            all[4 * k + 1] = FROM_1[k];
            all[4 * k + 2] = FROM_2[k];
            all[4 * k + 3] = FROM_3[k];
        }
        return all;
    }

    /** Returns factor (P(q2) - CENTRE) - 10 weight u1 u2 P[q1, q2]. */
    static double beyondCentre(double z1, double z2, double factor, double weight) {
        double pole1 = z1 + POLE;
        double pole2 = z2 + POLE;
        double u1 = 1 / pole1;
        double u2 = 1 / pole2;
        // the numerators do not cancel with the poles; what q2 leaves out is made good by the slope, at q1 there is
        // none to see
        double above2 = z2 - BELOW_POLE;
        double q1 = (z1 - BELOW_POLE) * u1;
        double q2 = above2 * u2;
        double q2Lo = (Math.fma(-q2, pole2, above2) + (q2 * (pole2 - POLE - z2) - (above2 + BELOW_POLE - z2))) * u2;
        double w1 = q1 * q1;
        double w2 = q2 * q2;
        double v1 = w1 * w1;
        double v2 = w2 * w2;
        double sum = w1 + w2;
        double p2 = value(FROM_2, v2);
        double p3 = value(FROM_3, v2);
        double even = Math.fma(p2, w2, value(FROM_0, v2));
        double odd = Math.fma(p3, w2, value(FROM_1, v2));
        double evenSlope = Math.fma(sum, Math.fma(w1, slope(FROM_2, v1, v2), slope(FROM_0, v1, v2)), p2);
        double oddSlope = Math.fma(sum, Math.fma(w1, slope(FROM_3, v1, v2), slope(FROM_1, v1, v2)), p3);
        double slope = Math.fma(q1 + q2, Math.fma(q1, oddSlope, evenSlope), odd);
        double value = Math.fma(odd, q2, Math.fma(q2Lo, slope, even));
        return Math.fma(factor, value, -10 * weight * u1 * u2 * slope);
    }

    /** Returns a part of P; written out, as a loop of this length is not unrolled. */
    private static double value(double[] c, double v) {
        double p = Math.fma(c[6], v, c[5]);
        p = Math.fma(p, v, c[4]);
        p = Math.fma(p, v, c[3]);
        p = Math.fma(p, v, c[2]);
        p = Math.fma(p, v, c[1]);
        return Math.fma(p, v, c[0]);
    }

    /** Returns the divided difference of a part of P; the compiler shares its steps with those of the value. */
    private static double slope(double[] c, double v1, double v2) {
        double p = Math.fma(c[6], v2, c[5]);
        double d = Math.fma(c[6], v1, p);
        p = Math.fma(p, v2, c[4]);
        d = Math.fma(d, v1, p);
        p = Math.fma(p, v2, c[3]);
        d = Math.fma(d, v1, p);
        p = Math.fma(p, v2, c[2]);
        d = Math.fma(d, v1, p);
        p = Math.fma(p, v2, c[1]);
        return Math.fma(d, v1, p);
    }
}
