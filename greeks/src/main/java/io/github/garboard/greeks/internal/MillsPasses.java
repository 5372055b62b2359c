package io.github.garboard.greeks.internal;

/**
 * Loops over a block that end in Mills ratios and their divided difference: the steps of {@link Mills}.
 */
public final class MillsPasses {

    private MillsPasses() {}

    /** Leaves q at both distances from the strike and dq / dz between. */
    public static void variables(
            int count, double[] d1s, double[] d2s, double[] q1s, double[] q2s, double[] perDistances) {
        for (int j = 0; j < count; j++) {
            double distance1 = Math.abs(d1s[j]);
            double distance2 = Math.abs(d2s[j]);
            double reciprocal1 = Mills.reciprocal(distance1);
            double reciprocal2 = Mills.reciprocal(distance2);
            q1s[j] = Mills.variable(distance1, reciprocal1);
            q2s[j] = Mills.variable(distance2, reciprocal2);
            perDistances[j] = Mills.perDistance(reciprocal1, reciprocal2);
        }
    }

    /** Leaves the upper half of the even part of P and its divided difference. */
    public static void upperEven(int count, double[] q1s, double[] q2s, double[] values, double[] slopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            values[j] = Mills.upperEven(q1 * q1);
            slopes[j] = Mills.upperEvenSlope(q1 * q1, q2 * q2);
        }
    }

    /** Completes the even part. */
    public static void lowerEven(int count, double[] q1s, double[] q2s, double[] values, double[] slopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            double value = values[j];
            double slope = slopes[j];
            double w1 = q1 * q1;
            double w2 = q2 * q2;
            values[j] = Mills.lowerEven(value, w1);
            slopes[j] = Mills.lowerEvenSlope(value, slope, w1, w2);
        }
    }

    /** Leaves the upper half of the odd part of P and its divided difference. */
    public static void upperOdd(int count, double[] q1s, double[] q2s, double[] values, double[] slopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            values[j] = Mills.upperOdd(q1 * q1);
            slopes[j] = Mills.upperOddSlope(q1 * q1, q2 * q2);
        }
    }

    /** Completes the odd part. */
    public static void lowerOdd(int count, double[] q1s, double[] q2s, double[] values, double[] slopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            double value = values[j];
            double slope = slopes[j];
            double w1 = q1 * q1;
            double w2 = q2 * q2;
            values[j] = Mills.lowerOdd(value, w1);
            slopes[j] = Mills.lowerOddSlope(value, slope, w1, w2);
        }
    }

    /** Turns the odd divided difference into that of P over z. */
    public static void difference(
            int count,
            double[] q1s,
            double[] q2s,
            double[] perDistances,
            double[] odds,
            double[] evenSlopes,
            double[] oddSlopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            oddSlopes[j] = Mills.difference(q1, q2, odds[j], evenSlopes[j], oddSlopes[j], perDistances[j]);
        }
    }

    /** Turns the even part into P - 1 at the first point, and leaves G M there. */
    public static void first(
            int count, double[] gausses, double[] d1s, double[] q1s, double[] odds, double[] evens, double[] firsts) {
        for (int j = 0; j < count; j++) {
            double p1 = Math.fma(odds[j], q1s[j], evens[j]);
            evens[j] = p1;
            firsts[j] = Mills.tail(p1, gausses[j] / (Math.abs(d1s[j]) + Mills.OFFSET));
        }
    }

    /** Turns P - 1 into G M at the second point, and the divided difference of P into that of G M. */
    public static void second(
            int count,
            double[] gausses,
            double[] d2s,
            double[] gaps,
            double[] firsts,
            double[] p1s,
            double[] differences) {
        for (int j = 0; j < count; j++) {
            double gauss = gausses[j];
            double difference = differences[j];
            double inverse2 = Mills.inverse(Math.abs(d2s[j]));
            p1s[j] = Mills.tail(Math.fma(gaps[j], difference, p1s[j]), gauss * inverse2);
            differences[j] = Mills.slope(gauss, firsts[j], difference, inverse2);
        }
    }

    /** Leaves how far d1 and d2 are inside, and C there. */
    public static void centre(int count, double[] d1s, double[] d2s, double[] insides, double[] centres) {
        for (int j = 0; j < count; j++) {
            double inside = Mills.inside(d1s[j], d2s[j]);
            insides[j] = inside;
            centres[j] = Mills.centre(inside);
        }
    }
}
