package io.github.garboard.greeks.internal;

import static io.github.garboard.greeks.internal.DoubleDouble.sumError;

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
 * <p>where the divided difference P[q1, q2] comes from a joint Horner scheme on the even and odd parts of P. What is returned is
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

    /** The even coefficients of P, the first less {@link #CENTRE}. */
    private static final double[] EVEN = {
        0.009947094927787045,
        0.3082350618935104,
        -0.05380946701942081,
        -0.15167695372389967,
        -0.05794507383409686,
        -0.003007347255999236,
        0.000913456979405775,
        -0.00011337682146447521,
        1.1197946138129221e-05,
        -1.0059937185747702e-06,
        9.846334496188194e-08,
        -1.4414423074739767e-08,
        2.5480307486336752e-09,
        -2.6813983011548867e-10
    };

    private static final double[] ODD = {
        -0.4623425190307624,
        -0.11263716367849488,
        0.1432683133543251,
        0.11007542034416484,
        0.020517151184254866,
        -0.0013786351652548578,
        -8.847420492633914e-05,
        3.916594713081996e-05,
        -8.242218772481527e-06,
        1.556192217246582e-06,
        -2.91458530440529e-07,
        5.237948944589676e-08,
        -7.721806014048302e-09,
        6.499105867404876e-10
    };
    private static final int TOP = EVEN.length - 1;

    private MillsDifference() {}

    /** Returns the coefficients of P by rising powers, the first less {@link #CENTRE}. */
    public static double[] coefficients() {
        double[] all = new double[EVEN.length + ODD.length];
        for (int k = 0; k < EVEN.length; k++) {
            all[2 * k] = EVEN[k];
            all[2 * k + 1] = ODD[k];
        }
        return all;
    }

    /** Returns factor (P(q2) - CENTRE) - 10 weight u1 u2 P[q1, q2]. */
    static double beyondCentre(double z1, double z2, double factor, double weight) {
        double pole1 = z1 + POLE;
        double pole2 = z2 + POLE;
        double u1 = 1 / pole1;
        double u2 = 1 / pole2;
        double q1 = variable(z1, pole1, u1);
        double q2 = variable(z2, pole2, u2);
        double w1 = q1 * q1;
        double w2 = q2 * q2;
        double even = EVEN[TOP];
        double evenSlope = 0;
        double odd = ODD[TOP];
        double oddSlope = 0;
        for (int k = TOP - 1; k >= 0; k--) {
            evenSlope = Math.fma(evenSlope, w1, even);
            even = Math.fma(even, w2, EVEN[k]);
            oddSlope = Math.fma(oddSlope, w1, odd);
            odd = Math.fma(odd, w2, ODD[k]);
        }
        double slope = Math.fma(q1 + q2, Math.fma(q1, oddSlope, evenSlope), odd);
        return Math.fma(factor, Math.fma(odd, q2, even), -10 * weight * u1 * u2 * slope);
    }

    /** Returns q = 1 - 10 u with the rounding of u made good: the slope of P near q = -1 would show it. */
    private static double variable(double z, double pole, double u) {
        double uLo = Math.fma(-u, sumError(z, POLE, pole), Math.fma(-u, pole, 1)) * u;
        return Math.fma(uLo, -10, Math.fma(u, -10, 1));
    }
}
