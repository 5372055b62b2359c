package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.broadcast;

import io.github.garboard.greeks.internal.MillsDifference;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Pairs of Mills ratios as {@link MillsDifference} has them, in passes over a block. Mutable scratch, confined to one thread. */
final class VectorMillsPair {

    private static final int LANES = SPECIES.length();

    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector TEN = broadcast(10);
    private static final DoubleVector MINUS_TEN = broadcast(-10);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector SMALLEST = broadcast(MillsDifference.SMALLEST);
    private static final DoubleVector OFFSET = broadcast(MillsDifference.OFFSET);
    private static final DoubleVector POLE = broadcast(MillsDifference.POLE);

    private static final double[] C = MillsDifference.coefficients();
    private static final DoubleVector P0 = broadcast(C[0] + MillsDifference.CENTRE);
    private static final DoubleVector P1 = broadcast(C[1]);
    private static final DoubleVector P2 = broadcast(C[2]);
    private static final DoubleVector P3 = broadcast(C[3]);
    private static final DoubleVector P4 = broadcast(C[4]);
    private static final DoubleVector P5 = broadcast(C[5]);
    private static final DoubleVector P6 = broadcast(C[6]);
    private static final DoubleVector P7 = broadcast(C[7]);
    private static final DoubleVector P8 = broadcast(C[8]);
    private static final DoubleVector P9 = broadcast(C[9]);
    private static final DoubleVector P10 = broadcast(C[10]);
    private static final DoubleVector P11 = broadcast(C[11]);
    private static final DoubleVector P12 = broadcast(C[12]);
    private static final DoubleVector P13 = broadcast(C[13]);
    private static final DoubleVector P14 = broadcast(C[14]);
    private static final DoubleVector P15 = broadcast(C[15]);
    private static final DoubleVector P16 = broadcast(C[16]);
    private static final DoubleVector P17 = broadcast(C[17]);
    private static final DoubleVector P18 = broadcast(C[18]);
    private static final DoubleVector P19 = broadcast(C[19]);
    private static final DoubleVector P20 = broadcast(C[20]);
    private static final DoubleVector P21 = broadcast(C[21]);
    private static final DoubleVector P22 = broadcast(C[22]);
    private static final DoubleVector P23 = broadcast(C[23]);
    private static final DoubleVector P24 = broadcast(C[24]);
    private static final DoubleVector P25 = broadcast(C[25]);
    private static final DoubleVector P26 = broadcast(C[26]);
    private static final DoubleVector P27 = broadcast(C[27]);

    /** z. */
    final double[] deviation = Block.column();

    /** The result. */
    final double[] ratio = Block.column();

    private final double[] first = Block.column();
    private final double[] second = Block.column();
    private final double[] factors = Block.column();
    private final double[] weights = Block.column();
    private final double[] evenSlope = Block.column();
    private final double[] even = Block.column();
    private final double[] oddSlope = Block.column();
    private final double[] odd = Block.column();

    /** The Mills ratios of {@link MillsDifference}: M(a - t) - M(a + t), or M(t - a) + M(a + t) where the inverse is negative. */
    void prepare(double[] inverse, double[] moneyness, double[] totals, int count) {
        double[] deviations = this.deviation;
        double[] firsts = this.first;
        double[] seconds = this.second;
        double[] factors = this.factors;
        double[] weights = this.weights;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector ib = DoubleVector.fromArray(SPECIES, inverse, j);
            VectorMask<Double> above = ib.compare(VectorOperators.LT, 0);
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector a = DoubleVector.fromArray(SPECIES, moneyness, j).abs().div(s);
            DoubleVector t = s.mul(HALF);
            DoubleVector z = a.sub(t);
            z.intoArray(deviations, j);
            DoubleVector near = z.blend(z.neg(), above).max(SMALLEST);
            DoubleVector far = a.add(t);
            DoubleVector g1 = near.add(OFFSET);
            DoubleVector g2 = far.add(OFFSET);
            DoubleVector k1 = near.add(POLE);
            DoubleVector k2 = far.add(POLE);
            DoubleVector p1 = g1.mul(k1);
            DoubleVector p2 = g2.mul(k2);
            DoubleVector d = ONE.div(p1.mul(p2));
            DoubleVector d1 = d.mul(p2);
            DoubleVector d2 = d.mul(p1);
            DoubleVector i1 = d1.mul(k1);
            DoubleVector i2 = d2.mul(k2);
            DoubleVector u1 = d1.mul(g1);
            DoubleVector u2 = d2.mul(g2);
            s.blend(a.add(a), above).mul(TEN).mul(i1).mul(u1).mul(u2).intoArray(weights, j);
            s.mul(i1).mul(i2).blend(i1.add(i2), above).intoArray(factors, j);
            u1.fma(MINUS_TEN, ONE).intoArray(firsts, j);
            u2.fma(MINUS_TEN, ONE).intoArray(seconds, j);
        }
    }

    /** The even part of the polynomial and of its divided difference. */
    void even(int count) {
        double[] firsts = first;
        double[] seconds = second;
        double[] slopes = evenSlope;
        double[] values = even;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector q1 = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector q2 = DoubleVector.fromArray(SPECIES, seconds, j);
            DoubleVector w1 = q1.mul(q1);
            DoubleVector w2 = q2.mul(q2);
            DoubleVector slope = P26;
            DoubleVector value = P26.fma(w2, P24);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P22);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P20);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P18);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P16);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P14);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P12);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P10);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P8);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P6);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P4);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P2);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P0);
            slope.intoArray(slopes, j);
            value.intoArray(values, j);
        }
    }

    /** The odd parts. */
    void odd(int count) {
        double[] firsts = first;
        double[] seconds = second;
        double[] slopes = oddSlope;
        double[] values = odd;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector q1 = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector q2 = DoubleVector.fromArray(SPECIES, seconds, j);
            DoubleVector w1 = q1.mul(q1);
            DoubleVector w2 = q2.mul(q2);
            DoubleVector slope = P27;
            DoubleVector value = P27.fma(w2, P25);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P23);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P21);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P19);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P17);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P15);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P13);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P11);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P9);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P7);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P5);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P3);
            slope = slope.fma(w1, value);
            value = value.fma(w2, P1);
            slope.intoArray(slopes, j);
            value.intoArray(values, j);
        }
    }

    /** The result from the parts. */
    void join(int count) {
        double[] firsts = first;
        double[] seconds = second;
        double[] evenSlopes = evenSlope;
        double[] evens = even;
        double[] oddSlopes = oddSlope;
        double[] odds = odd;
        double[] factors = this.factors;
        double[] weights = this.weights;
        double[] ratios = ratio;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector q1 = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector q2 = DoubleVector.fromArray(SPECIES, seconds, j);
            DoubleVector odd = DoubleVector.fromArray(SPECIES, odds, j);
            DoubleVector oddSlope = DoubleVector.fromArray(SPECIES, oddSlopes, j);
            DoubleVector slope = q1.fma(oddSlope, DoubleVector.fromArray(SPECIES, evenSlopes, j));
            DoubleVector difference = q1.add(q2).fma(slope, odd);
            DoubleVector value = odd.fma(q2, DoubleVector.fromArray(SPECIES, evens, j));
            DoubleVector.fromArray(SPECIES, factors, j)
                    .mul(value)
                    .sub(DoubleVector.fromArray(SPECIES, weights, j).mul(difference))
                    .intoArray(ratios, j);
        }
    }
}
