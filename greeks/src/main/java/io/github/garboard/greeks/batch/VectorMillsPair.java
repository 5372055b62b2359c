package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.garboard.greeks.internal.MillsDifference;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** Pairs of Mills ratios as {@link MillsDifference} has them, in passes over a block. Mutable scratch, confined to one thread. */
final class VectorMillsPair {

    private static final int LANES = SPECIES.length();

    private static final long SIGN = Long.MIN_VALUE;
    private static final double OFFSET = MillsDifference.OFFSET;

    /** What the poles are further. */
    private static final double FURTHER = MillsDifference.POLE - OFFSET;

    private static final long SMALLEST_BITS = Double.doubleToRawLongBits(OFFSET + MillsDifference.SMALLEST);

    private static final double[] C = MillsDifference.coefficients();
    private static final double P0 = C[0] + MillsDifference.CENTRE;
    private static final double P1 = C[1];
    private static final double P2 = C[2];
    private static final double P3 = C[3];
    private static final double P4 = C[4];
    private static final double P5 = C[5];
    private static final double P6 = C[6];
    private static final double P7 = C[7];
    private static final double P8 = C[8];
    private static final double P9 = C[9];
    private static final double P10 = C[10];
    private static final double P11 = C[11];
    private static final double P12 = C[12];
    private static final double P13 = C[13];
    private static final double P14 = C[14];
    private static final double P15 = C[15];
    private static final double P16 = C[16];
    private static final double P17 = C[17];
    private static final double P18 = C[18];
    private static final double P19 = C[19];
    private static final double P20 = C[20];
    private static final double P21 = C[21];
    private static final double P22 = C[22];
    private static final double P23 = C[23];
    private static final double P24 = C[24];
    private static final double P25 = C[25];
    private static final double P26 = C[26];
    private static final double P27 = C[27];

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

    /** The Mills ratios of {@link MillsDifference}: M(a - t) - M(a + t), or M(t - a) + M(a + t) where the inverse is negative. */
    void prepare(double[] inverse, double[] moneyness, double[] totals, int count) {
        double[] deviations = this.deviation;
        double[] firsts = this.first;
        double[] seconds = this.second;
        double[] factors = this.factors;
        double[] weights = this.weights;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector ib = DoubleVector.fromArray(SPECIES, inverse, j);
            VectorMask<Double> above = ib.compare(LT, 0);
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector a = DoubleVector.fromArray(SPECIES, moneyness, j).abs().div(s);
            DoubleVector t = s.mul(0.5);
            DoubleVector z = a.sub(t);
            z.intoArray(deviations, j);
            DoubleVector near = z.reinterpretAsLongs()
                    .lanewise(XOR, ib.reinterpretAsLongs().and(SIGN))
                    .reinterpretAsDoubles();
            DoubleVector far = a.add(t);
            DoubleVector g1 =
                    near.add(OFFSET).reinterpretAsLongs().max(SMALLEST_BITS).reinterpretAsDoubles();
            DoubleVector g2 = far.add(OFFSET);
            DoubleVector k1 = g1.add(FURTHER);
            DoubleVector k2 = g2.add(FURTHER);
            DoubleVector p1 = g1.mul(k1);
            DoubleVector p2 = g2.mul(k2);
            DoubleVector d = DoubleVector.broadcast(SPECIES, 1).div(p1.mul(p2));
            DoubleVector d1 = d.mul(p2);
            DoubleVector d2 = d.mul(p1);
            DoubleVector i1 = d1.mul(k1);
            DoubleVector i2 = d2.mul(k2);
            DoubleVector u1 = d1.mul(g1);
            DoubleVector u2 = d2.mul(g2);
            s.blend(a.add(a), above).mul(10).mul(i1).mul(u1).mul(u2).intoArray(weights, j);
            s.mul(i1).mul(i2).blend(i1.add(i2), above).intoArray(factors, j);
            u1.lanewise(FMA, -10, 1).intoArray(firsts, j);
            u2.lanewise(FMA, -10, 1).intoArray(seconds, j);
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
            DoubleVector value = w2.lanewise(FMA, P26, P24);
            DoubleVector slope = w1.lanewise(FMA, P26, value);
            value = value.lanewise(FMA, w2, P22);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P20);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P18);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P16);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P14);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P12);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P10);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P8);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P6);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P4);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P2);
            slope = slope.fma(w1, value);
            value = value.lanewise(FMA, w2, P0);
            slope.intoArray(slopes, j);
            value.intoArray(values, j);
        }
    }

    /** The odd parts, and the result from all of them. */
    void join(int count) {
        double[] firsts = first;
        double[] seconds = second;
        double[] evenSlopes = evenSlope;
        double[] evens = even;
        double[] factors = this.factors;
        double[] weights = this.weights;
        double[] ratios = ratio;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector q1 = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector q2 = DoubleVector.fromArray(SPECIES, seconds, j);
            DoubleVector w1 = q1.mul(q1);
            DoubleVector w2 = q2.mul(q2);
            DoubleVector odd = w2.lanewise(FMA, P27, P25);
            DoubleVector oddSlope = w1.lanewise(FMA, P27, odd);
            odd = odd.lanewise(FMA, w2, P23);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P21);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P19);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P17);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P15);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P13);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P11);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P9);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P7);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P5);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P3);
            oddSlope = oddSlope.fma(w1, odd);
            odd = odd.lanewise(FMA, w2, P1);
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
