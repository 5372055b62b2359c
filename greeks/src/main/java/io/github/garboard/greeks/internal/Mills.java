package io.github.garboard.greeks.internal;

/**
 * The Mills ratio M(z) = (1 - N(z)) / n(z) of the standard normal distribution, as P(q) / (z + 3/2) with
 * q = (z - 45/8) / (z + 45/8) and a polynomial P of degree 23.
 *
 * <p>Fitted for 0 &lt;= z &lt;= 57: with the coefficients as doubles 6e-18 off in M and 3.3e-17 in its slope. P lies between 1 and 1.9
 * and is held less 1, so that its last bits are those of the smaller part. Below 0 it is M(-z) = M(z) + 2 C(z), where
 * C(z) = (N(z) - 1/2) / n(z) has a power series without negative terms. Coefficients: own fits (mills_fit.py among the test sources).
 */
public final class Mills {

    /** Beyond this n(z) is 0 even times the largest double. */
    static final double LARGEST = 54;

    /** C is not taken beyond this. */
    static final double INSIDE = 0.7;

    /** A in M(z) = P(q) / (z + A). */
    static final double OFFSET = 1.5;

    /** B in q = (z - B) / (z + B). */
    static final double CENTRE = 5.625;

    /** 2 B in dq / dz = 2 B / (z + B)^2. */
    private static final double WIDTH = 2 * CENTRE;

    private static final double P0 = 0.22993401331218524;
    private static final double P1 = -0.38248714643745885;
    private static final double P2 = 0.23076998670948;
    private static final double P3 = -0.10178214384979199;
    private static final double P4 = 0.017579038941400015;
    private static final double P5 = 0.0210304527113353;
    private static final double P6 = -0.027784745739259445;
    private static final double P7 = 0.01993507052911488;
    private static final double P8 = -0.010014056086326334;
    private static final double P9 = 0.003453921634531079;
    private static final double P10 = -0.0005993432945945809;
    private static final double P11 = -0.00012005531789612995;
    private static final double P12 = 0.00010846454480991067;
    private static final double P13 = -1.9495512279312227e-05;
    private static final double P14 = -7.999466630091022e-06;
    private static final double P15 = 4.351939400802791e-06;
    private static final double P16 = 1.9967852052244955e-07;
    private static final double P17 = -6.345599666246141e-07;
    private static final double P18 = 5.640534235249681e-08;
    private static final double P19 = 8.59244966361783e-08;
    private static final double P20 = -1.3433154947427034e-08;
    private static final double P21 = -1.1037519329459842e-08;
    private static final double P22 = 1.4147502754269271e-09;
    private static final double P23 = 9.893061010793549e-10;

    // 1/3, 1/15, 1/105, ... with the later ones economised for a square up to 0.56
    private static final double C1 = 0.33333333333333354;
    private static final double C2 = 0.0666666666666563;
    private static final double C3 = 0.009523809524045156;
    private static final double C4 = 0.0010582010554831894;
    private static final double C5 = 9.62001141889842e-05;
    private static final double C6 = 7.399935019593496e-06;
    private static final double C7 = 4.9351364070792e-07;
    private static final double C8 = 2.8750957086284216e-08;
    private static final double C9 = 1.7470190117630354e-09;

    private Mills() {}

    /** Returns M(z), z of at least 0. */
    static double ratio(double z) {
        return tail(polynomial(variable(z, reciprocal(z))), inverse(z));
    }

    /** Returns 1 / (z + B). */
    static double reciprocal(double z) {
        return 1 / (z + CENTRE);
    }

    /** Returns q from that. */
    static double variable(double z, double reciprocal) {
        return (z - CENTRE) * reciprocal;
    }

    /** Returns 1 / (z + A). */
    static double inverse(double z) {
        return 1 / (z + OFFSET);
    }

    /** Returns g M(z) from g / (z + A) and P - 1. */
    static double tail(double p, double share) {
        return Math.fma(p, share, share);
    }

    /** Returns P(q) - 1. */
    static double polynomial(double q) {
        double w = q * q;
        return Math.fma(lowerOdd(upperOdd(w), w), q, lowerEven(upperEven(w), w));
    }

    /** Returns the upper half of the even part of P, in w = q^2, by Horner's rule: the compiler makes no vectors of the whole. */
    static double upperEven(double w) {
        double value = Math.fma(P22, w, P20);
        value = Math.fma(value, w, P18);
        value = Math.fma(value, w, P16);
        value = Math.fma(value, w, P14);
        value = Math.fma(value, w, P12);
        return value;
    }

    /** Returns the upper half of the odd part. */
    static double upperOdd(double w) {
        double value = Math.fma(P23, w, P21);
        value = Math.fma(value, w, P19);
        value = Math.fma(value, w, P17);
        value = Math.fma(value, w, P15);
        value = Math.fma(value, w, P13);
        return value;
    }

    /** Returns the even part of P - 1 from its upper half. */
    static double lowerEven(double upper, double w) {
        double value = Math.fma(upper, w, P10);
        value = Math.fma(value, w, P8);
        value = Math.fma(value, w, P6);
        value = Math.fma(value, w, P4);
        value = Math.fma(value, w, P2);
        value = Math.fma(value, w, P0);
        return value;
    }

    /** Returns the odd part of P, less the factor q, from its upper half. */
    static double lowerOdd(double upper, double w) {
        double value = Math.fma(upper, w, P11);
        value = Math.fma(value, w, P9);
        value = Math.fma(value, w, P7);
        value = Math.fma(value, w, P5);
        value = Math.fma(value, w, P3);
        value = Math.fma(value, w, P1);
        return value;
    }

    /** Returns the divided difference of the upper half of the even part; the compiler shares its steps with those of the value. */
    static double upperEvenSlope(double w1, double w2) {
        double value = Math.fma(P22, w1, P20);
        double slope = Math.fma(P22, w2, value);
        value = Math.fma(value, w1, P18);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P16);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P14);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /** Returns the divided difference of the upper half of the odd part. */
    static double upperOddSlope(double w1, double w2) {
        double value = Math.fma(P23, w1, P21);
        double slope = Math.fma(P23, w2, value);
        value = Math.fma(value, w1, P19);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P17);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P15);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /** Returns the divided difference of the even part from the upper half and its divided difference. */
    static double lowerEvenSlope(double upper, double upperSlope, double w1, double w2) {
        double slope = Math.fma(upperSlope, w2, upper);
        double value = Math.fma(upper, w1, P10);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P8);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P6);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P4);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P2);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /** Returns the divided difference of the odd part from the upper half and its divided difference. */
    static double lowerOddSlope(double upper, double upperSlope, double w1, double w2) {
        double slope = Math.fma(upperSlope, w2, upper);
        double value = Math.fma(upper, w1, P11);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P9);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P7);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P5);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P3);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /**
     * Returns (P(q2) - P(q1)) / (z2 - z1) from the odd part at q1 and the divided differences of both parts.
     *
     * @param perDistance (q2 - q1) / (z2 - z1)
     */
    static double difference(double q1, double q2, double odd, double evenSlope, double oddSlope, double perDistance) {
        return perDistance * Math.fma(q1 + q2, Math.fma(q2, oddSlope, evenSlope), odd);
    }

    /** Returns (q2 - q1) / (z2 - z1) from 1 / (z1 + B) and 1 / (z2 + B). */
    static double perDistance(double reciprocal1, double reciprocal2) {
        return WIDTH * reciprocal1 * reciprocal2;
    }

    /** Returns g (M(z1) - M(z2)) / (z2 - z1), positive, from g M(z1), the divided difference of P and 1 / (z2 + A). */
    static double slope(double g, double first, double difference, double inverse2) {
        return Math.fma(-g, difference, first) * inverse2;
    }

    /** Returns the smaller of d1 and -d2, how far both are inside; 0 if they are not. A vector has no cheaper maximum with 0. */
    static double inside(double d1, double d2) {
        double least = Math.min(d1, -d2);
        return 0.5 * (least + Math.abs(least));
    }

    /** Returns C(z) for z from 0 to 3/4. */
    static double centre(double z) {
        double w = z * z;
        double w2 = w * w;
        double even = Math.fma(C8, w2, C6);
        double odd = Math.fma(C9, w2, C7);
        even = Math.fma(even, w2, C4);
        odd = Math.fma(odd, w2, C5);
        even = Math.fma(even, w2, C2);
        odd = Math.fma(odd, w2, C3);
        odd = Math.fma(odd, w2, C1);
        return Math.fma(z * w, Math.fma(even, w, odd), z);
    }

    /**
     * A multiple g of M at two points and its difference over the distance, without cancellation however close the points are:
     * the divided difference of P comes from a joint Horner scheme on its even and odd parts.
     */
    static final class Pair {
        /** g M(z1). */
        final double first;
        /** g M(z2). */
        final double second;
        /** g (M(z1) - M(z2)) / (z2 - z1), positive. */
        final double slope;

        /**
         * Evaluates at two points of at least 0, in either order.
         *
         * @param g a factor
         * @param gap z2 - z1, from the source of the two points rather than their rounded difference
         */
        Pair(double g, double z1, double z2, double gap) {
            double reciprocal1 = reciprocal(z1);
            double reciprocal2 = reciprocal(z2);
            double q1 = variable(z1, reciprocal1);
            double q2 = variable(z2, reciprocal2);
            double w1 = q1 * q1;
            double w2 = q2 * q2;
            double upperEven = upperEven(w1);
            double upperOdd = upperOdd(w1);
            double odd = lowerOdd(upperOdd, w1);
            double p1 = Math.fma(odd, q1, lowerEven(upperEven, w1));
            double evenSlope = lowerEvenSlope(upperEven, upperEvenSlope(w1, w2), w1, w2);
            double oddSlope = lowerOddSlope(upperOdd, upperOddSlope(w1, w2), w1, w2);
            double perDistance = perDistance(reciprocal1, reciprocal2);
            double difference = difference(q1, q2, odd, evenSlope, oddSlope, perDistance);
            double inverse2 = inverse(z2);
            first = tail(p1, g / (z1 + OFFSET));
            second = tail(Math.fma(gap, difference, p1), g * inverse2);
            slope = Mills.slope(g, first, difference, inverse2);
        }
    }
}
