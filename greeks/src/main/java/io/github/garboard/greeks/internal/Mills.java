package io.github.garboard.greeks.internal;

/**
 * The Mills ratio M(z) = (1 - N(z)) / n(z) of the standard normal distribution, as P(q) / (z + 3/2) with
 * q = (z - 6) / (z + 6) and a polynomial P of degree 27.
 *
 * <p>Fitted for -0.75 &lt;= z &lt;= 39, beyond which n(z) underflows, with a relative error of the polynomial itself below
 * 1e-18, so that its slope is as good as its value; 2e-16 up to 54. Coefficients: own fit in arbitrary precision.
 */
public final class Mills {

    /** Beyond this n(z) is 0 even times the largest double. */
    static final double LARGEST = 54;

    /** Below this the polynomial is not fitted; callers use M(-z) instead. */
    static final double SMALLEST = -0.7;

    private static final double P0 = 1.217832456726506;
    private static final double P1 = -0.3675311849291611;
    private static final double P2 = 0.23243254937621302;
    private static final double P3 = -0.1136164525694935;
    private static final double P4 = 0.03075647678369669;
    private static final double P5 = 0.0126965663930759;
    private static final double P6 = -0.02574968920594053;
    private static final double P7 = 0.022117601017122936;
    private static final double P8 = -0.013412605464088052;
    private static final double P9 = 0.0060884232500176315;
    private static final double P10 = -0.0019521827437538855;
    private static final double P11 = 0.00031502468475606057;
    private static final double P12 = 6.903353725031248e-05;
    private static final double P13 = -5.91820023241454e-05;
    private static final double P14 = 1.165640298141499e-05;
    private static final double P15 = 3.5708378037969345e-06;
    private static final double P16 = -2.3599735325702357e-06;
    private static final double P17 = 8.160627921136248e-08;
    private static final double P18 = 2.974852339459119e-07;
    private static final double P19 = -6.259828173524976e-08;
    private static final double P20 = -3.342336069817193e-08;
    private static final double P21 = 1.33711409935298e-08;
    private static final double P22 = 4.087280762298667e-09;
    private static final double P23 = -2.3239291676827946e-09;
    private static final double P24 = -7.489895999205128e-10;
    private static final double P25 = 2.585816254989909e-10;
    private static final double P26 = 1.492697460936191e-10;
    private static final double P27 = 1.9927599473156745e-11;

    /** Degree 22, for values alone. */
    private static final double[] PLAIN_EVEN = {
        1.1366436262780721,
        0.09979244246152578,
        -0.04046078374033704,
        -0.04954721570258714,
        -0.017696342975627635,
        -0.0021782465935878217,
        9.473774919628954e-05,
        1.106029920926196e-05,
        -2.5056463999191926e-06,
        3.318155740110194e-07,
        -3.919273670383619e-08,
        3.925132493712122e-09
    };

    private static final double[] PLAIN_ODD = {
        -0.21312697721638976,
        -0.010962454957625694,
        0.056630916733237134,
        0.03320496423873224,
        0.007358597124788237,
        0.0002995161559838331,
        -6.605818688027453e-05,
        4.471414341823705e-06,
        -1.165489310446241e-09,
        -5.013095422542776e-08,
        7.3521895715788686e-09
    };

    private Mills() {}

    /** Returns M(z). */
    static double ratio(double z) {
        return over(polynomial(variable(z)), z);
    }

    /** Returns q. */
    static double variable(double z) {
        return (z - 6) / (z + 6);
    }

    /** Returns P / (z + 3/2). */
    static double over(double p, double z) {
        return p / (z + 1.5);
    }

    /** Returns P(q). */
    static double polynomial(double q) {
        double w = q * q;
        return Math.fma(lowerOdd(upperOdd(w), w), q, lowerEven(upperEven(w), w));
    }

    /** Returns the upper half of the even part of P, in w = q^2, by Horner's rule. */
    static double upperEven(double w) {
        double value = Math.fma(P26, w, P24);
        value = Math.fma(value, w, P22);
        value = Math.fma(value, w, P20);
        value = Math.fma(value, w, P18);
        value = Math.fma(value, w, P16);
        value = Math.fma(value, w, P14);
        return value;
    }

    /** Returns the upper half of the odd part. */
    static double upperOdd(double w) {
        double value = Math.fma(P27, w, P25);
        value = Math.fma(value, w, P23);
        value = Math.fma(value, w, P21);
        value = Math.fma(value, w, P19);
        value = Math.fma(value, w, P17);
        value = Math.fma(value, w, P15);
        return value;
    }

    /** Returns the even part of P from its upper half. */
    static double lowerEven(double upper, double w) {
        double value = Math.fma(upper, w, P12);
        value = Math.fma(value, w, P10);
        value = Math.fma(value, w, P8);
        value = Math.fma(value, w, P6);
        value = Math.fma(value, w, P4);
        value = Math.fma(value, w, P2);
        value = Math.fma(value, w, P0);
        return value;
    }

    /** Returns the odd part of P, less the factor q, from its upper half. */
    static double lowerOdd(double upper, double w) {
        double value = Math.fma(upper, w, P13);
        value = Math.fma(value, w, P11);
        value = Math.fma(value, w, P9);
        value = Math.fma(value, w, P7);
        value = Math.fma(value, w, P5);
        value = Math.fma(value, w, P3);
        value = Math.fma(value, w, P1);
        return value;
    }

    /** Returns the divided difference of the upper half of the even part. */
    static double upperEvenSlope(double w1, double w2) {
        double value = Math.fma(P26, w1, P24);
        double slope = P26 * w2 + value;
        value = Math.fma(value, w1, P22);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P20);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P18);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P16);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /** Returns the divided difference of the upper half of the odd part. */
    static double upperOddSlope(double w1, double w2) {
        double value = Math.fma(P27, w1, P25);
        double slope = P27 * w2 + value;
        value = Math.fma(value, w1, P23);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P21);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P19);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P17);
        slope = Math.fma(slope, w2, value);
        return slope;
    }

    /** Returns the divided difference of the even part from the upper half and its divided difference. */
    static double lowerEvenSlope(double upper, double upperSlope, double w1, double w2) {
        double slope = Math.fma(upperSlope, w2, upper);
        double value = Math.fma(upper, w1, P12);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P10);
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
        double value = Math.fma(upper, w1, P13);
        slope = Math.fma(slope, w2, value);
        value = Math.fma(value, w1, P11);
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

    /** Returns M(z) (z + 1) at q = (z - 6) / (z + 6), 0 &lt;= z &lt;= 39, within 1e-16: shorter than P, without its slope. */
    static double plain(double q) {
        double w = q * q;
        double even = Math.fma(PLAIN_EVEN[11], w, PLAIN_EVEN[10]);
        double odd = Math.fma(PLAIN_ODD[10], w, PLAIN_ODD[9]);
        even = Math.fma(even, w, PLAIN_EVEN[9]);
        odd = Math.fma(odd, w, PLAIN_ODD[8]);
        even = Math.fma(even, w, PLAIN_EVEN[8]);
        odd = Math.fma(odd, w, PLAIN_ODD[7]);
        even = Math.fma(even, w, PLAIN_EVEN[7]);
        odd = Math.fma(odd, w, PLAIN_ODD[6]);
        even = Math.fma(even, w, PLAIN_EVEN[6]);
        odd = Math.fma(odd, w, PLAIN_ODD[5]);
        even = Math.fma(even, w, PLAIN_EVEN[5]);
        odd = Math.fma(odd, w, PLAIN_ODD[4]);
        even = Math.fma(even, w, PLAIN_EVEN[4]);
        odd = Math.fma(odd, w, PLAIN_ODD[3]);
        even = Math.fma(even, w, PLAIN_EVEN[3]);
        odd = Math.fma(odd, w, PLAIN_ODD[2]);
        even = Math.fma(even, w, PLAIN_EVEN[2]);
        odd = Math.fma(odd, w, PLAIN_ODD[1]);
        even = Math.fma(even, w, PLAIN_EVEN[1]);
        odd = Math.fma(odd, w, PLAIN_ODD[0]);
        even = Math.fma(even, w, PLAIN_EVEN[0]);
        return Math.fma(odd, q, even);
    }

    /** Returns the divided difference of P at q1 and q2 from the odd part at q1 and the divided differences of both parts. */
    static double difference(double q1, double q2, double odd, double evenSlope, double oddSlope) {
        return Math.fma(q1 + q2, Math.fma(q2, oddSlope, evenSlope), odd);
    }

    /** Returns dq / dz between the two points. */
    static double perDistance(double z1, double z2) {
        return 12 / ((z1 + 6) * (z2 + 6));
    }

    /** Returns (M(z1) - M(z2)) / (z2 - z1), positive, from P(q1) and the divided difference of P. */
    static double slope(double z1, double z2, double perDistance, double p1, double difference) {
        double offset = z1 + 1.5;
        return Math.fma(-offset * perDistance, difference, p1) / (offset * (z2 + 1.5));
    }

    /** Returns M(z2) from P(q1) and the divided difference of P. */
    static double second(double z2, double gap, double perDistance, double p1, double difference) {
        return over(Math.fma(perDistance * gap, difference, p1), z2);
    }

    /**
     * M at two points and their difference over the distance, without cancellation however close the points are: the divided
     * difference of P comes from a joint Horner scheme on its even and odd parts.
     */
    static final class Pair {
        /** M(z1), the bits of {@link #ratio}. */
        final double first;
        /** M(z2). */
        final double second;
        /** (M(z1) - M(z2)) / (z2 - z1), positive. */
        final double slope;

        /**
         * Evaluates at z1 &lt;= z2.
         *
         * @param gap z2 - z1, from the source of the two points rather than their rounded difference
         */
        Pair(double z1, double z2, double gap) {
            double q1 = variable(z1);
            double q2 = variable(z2);
            double w1 = q1 * q1;
            double w2 = q2 * q2;
            double upperEven = upperEven(w1);
            double upperOdd = upperOdd(w1);
            double odd = lowerOdd(upperOdd, w1);
            double p1 = Math.fma(odd, q1, lowerEven(upperEven, w1));
            double evenSlope = lowerEvenSlope(upperEven, upperEvenSlope(w1, w2), w1, w2);
            double oddSlope = lowerOddSlope(upperOdd, upperOddSlope(w1, w2), w1, w2);
            double difference = difference(q1, q2, odd, evenSlope, oddSlope);
            first = over(p1, z1);
            double perDistance = perDistance(z1, z2);
            second = Mills.second(z2, gap, perDistance, p1, difference);
            slope = Mills.slope(z1, z2, perDistance, p1, difference);
        }
    }
}
