package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.internal.MillsDifference;

/** Pairs of Mills ratios as {@link MillsDifference} has them, in loops over a block. Mutable scratch, confined to one thread. */
final class PlainMillsPair {

    private final double[] nearInverse = Block.column();
    private final double[] farInverse = Block.column();
    private final double[] nearVariable = Block.column();
    private final double[] farVariable = Block.column();
    private final double[] factor = Block.column();
    private final double[] weight = Block.column();
    private final double[] evenSlope = Block.column();
    private final double[] even = Block.column();
    private final double[] oddSlope = Block.column();
    private final double[] odd = Block.column();

    /**
     * Fills in M(a - t) - M(a + t) or, where high is 1, M(t - a) + M(a + t).
     *
     * @param deviation z = a - t
     */
    void fill(int count, double[] total, double[] deviation, double[] high, double[] ratio) {
        reciprocals(count, total, deviation, high);
        weights(count, total, deviation, high);
        evenTop(count, nearVariable, farVariable, evenSlope, even);
        evenEnd(count, nearVariable, farVariable, evenSlope, even);
        oddTop(count, nearVariable, farVariable, oddSlope, odd);
        oddEnd(count, nearVariable, farVariable, oddSlope, odd);
        join(count, ratio);
    }

    /** 1/(z + A) and 1/(z + B) of both, by one division. */
    private void reciprocals(int count, double[] total, double[] deviation, double[] high) {
        double[] near = nearVariable;
        double[] far = farVariable;
        double[] both = weight;
        double[] nearInverse = this.nearInverse;
        double[] farInverse = this.farInverse;
        for (int j = 0; j < count; j++) {
            near[j] = Math.max(deviation[j] * (1 - 2 * high[j]), MillsDifference.SMALLEST);
            far[j] = deviation[j] + total[j];
        }
        for (int j = 0; j < count; j++) {
            double first = (near[j] + MillsDifference.OFFSET) * (near[j] + MillsDifference.POLE);
            double second = (far[j] + MillsDifference.OFFSET) * (far[j] + MillsDifference.POLE);
            both[j] = 1 / (first * second);
        }
        for (int j = 0; j < count; j++) {
            double first = (near[j] + MillsDifference.OFFSET) * (near[j] + MillsDifference.POLE) * both[j];
            double second = (far[j] + MillsDifference.OFFSET) * (far[j] + MillsDifference.POLE) * both[j];
            nearInverse[j] = second * (near[j] + MillsDifference.POLE);
            farInverse[j] = first * (far[j] + MillsDifference.POLE);
            near[j] = second * (near[j] + MillsDifference.OFFSET);
            far[j] = first * (far[j] + MillsDifference.OFFSET);
        }
    }

    /** The factors of P and of its divided difference, and q. */
    private void weights(int count, double[] total, double[] deviation, double[] high) {
        double[] i1 = nearInverse;
        double[] i2 = farInverse;
        double[] u1 = nearVariable;
        double[] u2 = farVariable;
        double[] factor = this.factor;
        double[] weight = this.weight;
        for (int j = 0; j < count; j++) {
            factor[j] = Math.fma(high[j], i1[j] + i2[j], (1 - high[j]) * (total[j] * i1[j] * i2[j]));
        }
        for (int j = 0; j < count; j++) {
            double gap = Math.fma(high[j], 2 * deviation[j], total[j]);
            weight[j] = gap * 10 * i1[j] * u1[j] * u2[j];
            u1[j] = Math.fma(u1[j], -10, 1);
            u2[j] = Math.fma(u2[j], -10, 1);
        }
    }

    /** The even coefficients of P from 26 down to 14. */
    private static void evenTop(int count, double[] first, double[] second, double[] slopes, double[] values) {
        for (int j = 0; j < count; j++) {
            double w1 = first[j] * first[j];
            double w2 = second[j] * second[j];
            double slope = -2.6813983011548867e-10;
            double value = Math.fma(-2.6813983011548867e-10, w2, 2.5480307486336752e-09);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -1.4414423074739767e-08);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 9.846334496188194e-08);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -1.0059937185747702e-06);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 1.1197946138129221e-05);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.00011337682146447521);
            slopes[j] = slope;
            values[j] = value;
        }
    }

    /** The rest of them. */
    private static void evenEnd(int count, double[] first, double[] second, double[] slopes, double[] values) {
        for (int j = 0; j < count; j++) {
            double w1 = first[j] * first[j];
            double w2 = second[j] * second[j];
            double slope = slopes[j];
            double value = values[j];
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 0.000913456979405775);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.003007347255999236);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.05794507383409686);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.15167695372389967);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.05380946701942081);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 0.3082350618935104);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 1.25 + 0.009947094927787045);
            slopes[j] = slope;
            values[j] = value;
        }
    }

    /** The odd coefficients of P from 27 down to 15. */
    private static void oddTop(int count, double[] first, double[] second, double[] slopes, double[] values) {
        for (int j = 0; j < count; j++) {
            double w1 = first[j] * first[j];
            double w2 = second[j] * second[j];
            double slope = 6.499105867404876e-10;
            double value = Math.fma(6.499105867404876e-10, w2, -7.721806014048302e-09);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 5.237948944589676e-08);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -2.91458530440529e-07);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 1.556192217246582e-06);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -8.242218772481527e-06);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 3.916594713081996e-05);
            slopes[j] = slope;
            values[j] = value;
        }
    }

    /** The rest of them. */
    private static void oddEnd(int count, double[] first, double[] second, double[] slopes, double[] values) {
        for (int j = 0; j < count; j++) {
            double w1 = first[j] * first[j];
            double w2 = second[j] * second[j];
            double slope = slopes[j];
            double value = values[j];
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -8.847420492633914e-05);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.0013786351652548578);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 0.020517151184254866);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 0.11007542034416484);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, 0.1432683133543251);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.11263716367849488);
            slope = Math.fma(slope, w1, value);
            value = Math.fma(value, w2, -0.4623425190307624);
            slopes[j] = slope;
            values[j] = value;
        }
    }

    private void join(int count, double[] ratio) {
        double[] q1 = nearVariable;
        double[] q2 = farVariable;
        double[] factor = this.factor;
        double[] weight = this.weight;
        double[] even = this.even;
        double[] odd = this.odd;
        double[] evenSlope = this.evenSlope;
        double[] oddSlope = this.oddSlope;
        for (int j = 0; j < count; j++) {
            double slope = Math.fma(q1[j] + q2[j], Math.fma(q1[j], oddSlope[j], evenSlope[j]), odd[j]);
            weight[j] = weight[j] * slope;
        }
        for (int j = 0; j < count; j++) {
            ratio[j] = factor[j] * Math.fma(odd[j], q2[j], even[j]) - weight[j];
        }
    }
}
