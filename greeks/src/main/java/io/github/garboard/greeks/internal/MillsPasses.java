package io.github.garboard.greeks.internal;

/**
 * Loops over a block that end in Mills ratios and their divided difference: the steps of {@link Mills}.
 */
public final class MillsPasses {

    private MillsPasses() {}

    /** Leaves the nearer of the two distances from the strike, where it may be and as a size. */
    public static void near(int count, double[] d1s, double[] d2s, double[] froms, double[] sizes) {
        for (int j = 0; j < count; j++) {
            double near = Math.max(d2s[j], -d1s[j]);
            froms[j] = Math.max(near, Mills.SMALLEST);
            sizes[j] = Math.abs(near);
        }
    }

    /** Leaves the farther one, and by how much the nearer one is where it may not be, as a negative number. */
    public static void far(int count, double[] d1s, double[] d2s, double[] fars, double[] beyonds) {
        for (int j = 0; j < count; j++) {
            double d1 = d1s[j];
            double d2 = d2s[j];
            double near = Math.max(d2, -d1);
            fars[j] = Math.max(d1, -d2);
            beyonds[j] = near - Math.max(near, Mills.SMALLEST);
        }
    }

    /** Leaves q. */
    public static void variable(int count, double[] zs, double[] qs) {
        for (int j = 0; j < count; j++) {
            double z = zs[j];
            qs[j] = Mills.variable(z);
        }
    }

    /** Leaves the even part of P. */
    public static void even(int count, double[] qs, double[] evens) {
        for (int j = 0; j < count; j++) {
            double q = qs[j];
            evens[j] = Mills.lowerEven(Mills.upperEven(q * q), q * q);
        }
    }

    /** Leaves M(z). */
    public static void ratio(int count, double[] zs, double[] qs, double[] evens, double[] ys) {
        for (int j = 0; j < count; j++) {
            double z = zs[j];
            double q = qs[j];
            double even = evens[j];
            double w = q * q;
            ys[j] = Mills.over(Math.fma(Mills.lowerOdd(Mills.upperOdd(w), w), q, even), z);
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

    /** Turns the odd divided difference into that of P. */
    public static void difference(
            int count, double[] q1s, double[] q2s, double[] odds, double[] evenSlopes, double[] oddSlopes) {
        for (int j = 0; j < count; j++) {
            double q1 = q1s[j];
            double q2 = q2s[j];
            double odd = odds[j];
            double evenSlope = evenSlopes[j];
            double oddSlope = oddSlopes[j];
            oddSlopes[j] = Mills.difference(q1, q2, odd, evenSlope, oddSlope);
        }
    }

    /** Turns the even part into P. */
    public static void polynomial(int count, double[] qs, double[] odds, double[] evens) {
        for (int j = 0; j < count; j++) {
            double q = qs[j];
            double odd = odds[j];
            double even = evens[j];
            evens[j] = Math.fma(odd, q, even);
        }
    }

    /** Leaves dq / dz. */
    public static void perDistance(int count, double[] z1s, double[] z2s, double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = Mills.perDistance(z1s[j], z2s[j]);
        }
    }

    /** Leaves the divided difference of M. */
    public static void slope(
            int count,
            double[] z1s,
            double[] z2s,
            double[] perDistances,
            double[] p1s,
            double[] differences,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            double z1 = z1s[j];
            double z2 = z2s[j];
            ys[j] = Mills.slope(z1, z2, perDistances[j], p1s[j], differences[j]);
        }
    }

    /** Leaves M(z2). */
    public static void second(
            int count,
            double[] z2s,
            double[] gaps,
            double[] perDistances,
            double[] p1s,
            double[] differences,
            double[] ys) {
        for (int j = 0; j < count; j++) {
            ys[j] = Mills.second(z2s[j], gaps[j], perDistances[j], p1s[j], differences[j]);
        }
    }
}
