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

    private static final double[] EVEN = {
        1.217832456726506,
        0.23243254937621302,
        0.03075647678369669,
        -0.02574968920594053,
        -0.013412605464088052,
        -0.0019521827437538855,
        6.903353725031248e-05,
        1.165640298141499e-05,
        -2.3599735325702357e-06,
        2.974852339459119e-07,
        -3.342336069817193e-08,
        4.087280762298667e-09,
        -7.489895999205128e-10,
        1.492697460936191e-10
    };
    private static final double[] ODD = {
        -0.3675311849291611,
        -0.1136164525694935,
        0.0126965663930759,
        0.022117601017122936,
        0.0060884232500176315,
        0.00031502468475606057,
        -5.91820023241454e-05,
        3.5708378037969345e-06,
        8.160627921136248e-08,
        -6.259828173524976e-08,
        1.33711409935298e-08,
        -2.3239291676827946e-09,
        2.585816254989909e-10,
        1.9927599473156745e-11
    };
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
    private static final int TOP = EVEN.length - 1;

    private Mills() {}

    /** Returns M(z). */
    static double ratio(double z) {
        return polynomial((z - 6) / (z + 6)) / (z + 1.5);
    }

    /** Returns P(q). Written out: the compiler does not unroll a loop of this length, and it costs a third more. */
    static double polynomial(double q) {
        double w = q * q;
        double even = Math.fma(EVEN[13], w, EVEN[12]);
        double odd = Math.fma(ODD[13], w, ODD[12]);
        even = Math.fma(even, w, EVEN[11]);
        odd = Math.fma(odd, w, ODD[11]);
        even = Math.fma(even, w, EVEN[10]);
        odd = Math.fma(odd, w, ODD[10]);
        even = Math.fma(even, w, EVEN[9]);
        odd = Math.fma(odd, w, ODD[9]);
        even = Math.fma(even, w, EVEN[8]);
        odd = Math.fma(odd, w, ODD[8]);
        even = Math.fma(even, w, EVEN[7]);
        odd = Math.fma(odd, w, ODD[7]);
        even = Math.fma(even, w, EVEN[6]);
        odd = Math.fma(odd, w, ODD[6]);
        even = Math.fma(even, w, EVEN[5]);
        odd = Math.fma(odd, w, ODD[5]);
        even = Math.fma(even, w, EVEN[4]);
        odd = Math.fma(odd, w, ODD[4]);
        even = Math.fma(even, w, EVEN[3]);
        odd = Math.fma(odd, w, ODD[3]);
        even = Math.fma(even, w, EVEN[2]);
        odd = Math.fma(odd, w, ODD[2]);
        even = Math.fma(even, w, EVEN[1]);
        odd = Math.fma(odd, w, ODD[1]);
        even = Math.fma(even, w, EVEN[0]);
        odd = Math.fma(odd, w, ODD[0]);
        return Math.fma(odd, q, even);
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

    /**
     * M at two points and their difference over the distance, without cancellation however close the points are: the
     * divided difference of P comes from a joint Horner scheme on its even and odd parts.
     */
    static final class Pair {
        /** M(z1). */
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
            double i1 = 1 / (z1 + 1.5);
            double i2 = 1 / (z2 + 1.5);
            double j1 = 1 / (z1 + 6);
            double j2 = 1 / (z2 + 6);
            double q1 = (z1 - 6) * j1;
            double q2 = (z2 - 6) * j2;
            double w1 = q1 * q1;
            double w2 = q2 * q2;
            double evenValue = EVEN[TOP];
            double evenSlope = 0;
            double oddValue = ODD[TOP];
            double oddSlope = 0;
            for (int k = TOP - 1; k >= 0; k--) {
                evenSlope = Math.fma(evenSlope, w2, evenValue);
                evenValue = Math.fma(evenValue, w1, EVEN[k]);
                oddSlope = Math.fma(oddSlope, w2, oddValue);
                oddValue = Math.fma(oddValue, w1, ODD[k]);
            }
            double p1 = Math.fma(oddValue, q1, evenValue);
            double difference = Math.fma(q1 + q2, Math.fma(q2, oddSlope, evenSlope), oddValue);
            // dq = (q2 - q1) / gap
            double dq = 12 * j1 * j2;
            double p2 = Math.fma(dq * gap, difference, p1);
            first = p1 * i1;
            second = p2 * i2;
            slope = Math.fma(-(z1 + 1.5) * dq, difference, p1) * i1 * i2;
        }
    }
}
