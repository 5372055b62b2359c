package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LSHL;

import io.github.garboard.greeks.internal.Constants;
import io.github.garboard.greeks.internal.VolatilityGuess;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * The guesses of {@link VolatilityGuess}, each a pass over a block. The polynomials stand inside the loops: as methods they would
 * be too long to be inlined, and every vector would be boxed.
 */
final class VectorVolatilityGuess {

    private static final int LANES = SPECIES.length();

    private static final int FRACTION_BITS = 52;
    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final long THREE_QUARTERS_BITS = 0x3fe8000000000000L;
    private static final long NEGLIGIBLE_BITS = Double.doubleToRawLongBits(VolatilityGuess.NEGLIGIBLE);
    private static final long HALF_BITS = Double.doubleToRawLongBits(0.5);
    private static final double ROUNDER = PlainVolatilityKernel.ROUNDER;
    private static final double HIGH_SCALE = VolatilityGuess.HIGH_SCALE;

    private static final double R0 = 1.0000001601623725;
    private static final double R1 = -0.500001774431273;
    private static final double R2 = 0.333294737572879;
    private static final double R3 = -0.24978826540437807;
    private static final double R4 = 0.20119603069912806;
    private static final double R5 = -0.173574057323999;
    private static final double R6 = 0.1400688175105198;
    private static final double R7 = -0.0650838147219571;

    private static final double[] L = VolatilityGuess.lowCoefficients();
    private static final double LOW_0 = L[0];
    private static final double LOW_1 = L[1];
    private static final double LOW_2 = L[2];
    private static final double LOW_3 = L[3];
    private static final double LOW_4 = L[4];
    private static final double LOW_5 = L[5];
    private static final double LOW_6 = L[6];
    private static final double LOW_7 = L[7];
    private static final double LOW_8 = L[8];
    private static final double LOW_9 = L[9];
    private static final double LOW_10 = L[10];
    private static final double LOW_11 = L[11];
    private static final double LOW_12 = L[12];
    private static final double LOW_13 = L[13];
    private static final double LOW_14 = L[14];
    private static final double LOW_15 = L[15];
    private static final double LOW_16 = L[16];
    private static final double LOW_17 = L[17];
    private static final double LOW_18 = L[18];
    private static final double LOW_19 = L[19];
    private static final double LOW_20 = L[20];
    private static final double LOW_21 = L[21];
    private static final double LOW_22 = L[22];
    private static final double LOW_23 = L[23];
    private static final double LOW_24 = L[24];
    private static final double LOW_25 = L[25];
    private static final double LOW_26 = L[26];
    private static final double LOW_27 = L[27];
    private static final double LOW_28 = L[28];
    private static final double LOW_29 = L[29];
    private static final double LOW_30 = L[30];
    private static final double LOW_31 = L[31];
    private static final double LOW_32 = L[32];
    private static final double LOW_33 = L[33];
    private static final double LOW_34 = L[34];
    private static final double LOW_35 = L[35];
    private static final double LOW_36 = L[36];
    private static final double LOW_37 = L[37];
    private static final double LOW_38 = L[38];
    private static final double LOW_39 = L[39];
    private static final double LOW_40 = L[40];
    private static final double LOW_41 = L[41];
    private static final double LOW_42 = L[42];
    private static final double LOW_43 = L[43];
    private static final double LOW_44 = L[44];

    private static final double[] H = VolatilityGuess.highCoefficients();
    private static final double HIGH_0 = H[0];
    private static final double HIGH_1 = H[1];
    private static final double HIGH_2 = H[2];
    private static final double HIGH_3 = H[3];
    private static final double HIGH_4 = H[4];
    private static final double HIGH_5 = H[5];
    private static final double HIGH_6 = H[6];
    private static final double HIGH_7 = H[7];
    private static final double HIGH_8 = H[8];
    private static final double HIGH_9 = H[9];
    private static final double HIGH_10 = H[10];
    private static final double HIGH_11 = H[11];
    private static final double HIGH_12 = H[12];
    private static final double HIGH_13 = H[13];
    private static final double HIGH_14 = H[14];
    private static final double HIGH_15 = H[15];
    private static final double HIGH_16 = H[16];
    private static final double HIGH_17 = H[17];
    private static final double HIGH_18 = H[18];
    private static final double HIGH_19 = H[19];
    private static final double HIGH_20 = H[20];
    private static final double HIGH_21 = H[21];
    private static final double HIGH_22 = H[22];
    private static final double HIGH_23 = H[23];
    private static final double HIGH_24 = H[24];
    private static final double HIGH_25 = H[25];
    private static final double HIGH_26 = H[26];
    private static final double HIGH_27 = H[27];
    private static final double HIGH_28 = H[28];
    private static final double HIGH_29 = H[29];
    private static final double HIGH_30 = H[30];
    private static final double HIGH_31 = H[31];
    private static final double HIGH_32 = H[32];
    private static final double HIGH_33 = H[33];
    private static final double HIGH_34 = H[34];
    private static final double HIGH_35 = H[35];
    private static final double HIGH_36 = H[36];

    private final int[] index = new int[Block.SIZE];
    private final double[] variable = Block.column();
    private final double[] first = Block.column();
    private final double[] logarithm = Block.column();
    private final double[] upperX = Block.column();
    private final double[] upperLogarithm = Block.column();
    private final double[] upper = Block.column();

    /** The guess, or its polynomial so far. */
    final double[] total = Block.column();

    /** A logarithm as good as the guess needs it, and of it what the guess of a price below one half is a polynomial of. */
    void low(VectorVolatilityTarget target, int count) {
        double[] arguments = target.argument;
        double[] inverses = target.inverse;
        double[] xs = target.x;
        double[] logarithms = this.logarithm;
        double[] variables = this.variable;
        double[] firsts = this.first;
        for (int j = 0; j < count; j += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, arguments, j).reinterpretAsLongs();
            LongVector e = bits.sub(THREE_QUARTERS_BITS).lanewise(ASHR, FRACTION_BITS);
            DoubleVector r = bits.sub(e.lanewise(LSHL, FRACTION_BITS))
                    .reinterpretAsDoubles()
                    .sub(1);
            DoubleVector n = e.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector p = r.lanewise(FMA, R7, R6)
                    .lanewise(FMA, r, R5)
                    .lanewise(FMA, r, R4)
                    .lanewise(FMA, r, R3)
                    .lanewise(FMA, r, R2)
                    .lanewise(FMA, r, R1)
                    .lanewise(FMA, r, R0);
            DoubleVector v = n.lanewise(FMA, Constants.LN2_HI, r.mul(p));
            v.intoArray(logarithms, j);
            DoubleVector ax = DoubleVector.fromArray(SPECIES, xs, j).abs();
            DoubleVector w = ax.lanewise(FMA, 0.25, 1);
            DoubleVector perPrice = w.mul(w).mul(DoubleVector.fromArray(SPECIES, inverses, j));
            DoubleVector tau =
                    ax.mul(perPrice).reinterpretAsLongs().max(NEGLIGIBLE_BITS).reinterpretAsDoubles();
            DoubleVector v6 = v.add(6);
            DoubleVector vp = v.mul(perPrice);
            DoubleVector d = DoubleVector.broadcast(SPECIES, 1).div(vp.mul(v6));
            v.mul(vp).mul(d).lanewise(FMA, 2, -1).intoArray(variables, j);
            tau.mul(d).mul(v6).mul(v.lanewise(FMA, 0.5, 1).sqrt()).intoArray(firsts, j);
        }
    }

    /** Rows 10 to 3 of the polynomial below one half, in every lane: so many constants as there are registers for. */
    void lowTop(int count) {
        double[] variables = this.variable;
        double[] firsts = this.first;
        double[] totals = this.total;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, variables, j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, firsts, j).sub(1);
            DoubleVector p = x.lanewise(FMA, LOW_44, LOW_43);
            p = p.fma(x, y.lanewise(FMA, LOW_42, LOW_41));
            p = p.fma(x, y.lanewise(FMA, LOW_40, LOW_39).lanewise(FMA, y, LOW_38));
            p = p.fma(x, y.lanewise(FMA, LOW_37, LOW_36).lanewise(FMA, y, LOW_35));
            p = p.fma(
                    x, y.lanewise(FMA, LOW_34, LOW_33).lanewise(FMA, y, LOW_32).lanewise(FMA, y, LOW_31));
            p = p.fma(
                    x,
                    y.lanewise(FMA, LOW_30, LOW_29)
                            .lanewise(FMA, y, LOW_28)
                            .lanewise(FMA, y, LOW_27)
                            .lanewise(FMA, y, LOW_26));
            p = p.fma(
                    x,
                    y.lanewise(FMA, LOW_25, LOW_24)
                            .lanewise(FMA, y, LOW_23)
                            .lanewise(FMA, y, LOW_22)
                            .lanewise(FMA, y, LOW_21));
            p.intoArray(totals, j);
        }
    }

    /** The rest of it. */
    void lowEnd(int count) {
        double[] variables = this.variable;
        double[] firsts = this.first;
        double[] totals = this.total;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, variables, j);
            DoubleVector first = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector y = first.sub(1);
            DoubleVector p = DoubleVector.fromArray(SPECIES, totals, j);
            p = p.fma(
                    x,
                    y.lanewise(FMA, LOW_20, LOW_19)
                            .lanewise(FMA, y, LOW_18)
                            .lanewise(FMA, y, LOW_17)
                            .lanewise(FMA, y, LOW_16)
                            .lanewise(FMA, y, LOW_15));
            p = p.fma(
                    x,
                    y.lanewise(FMA, LOW_14, LOW_13)
                            .lanewise(FMA, y, LOW_12)
                            .lanewise(FMA, y, LOW_11)
                            .lanewise(FMA, y, LOW_10)
                            .lanewise(FMA, y, LOW_9)
                            .lanewise(FMA, y, LOW_8));
            p = p.fma(
                    x,
                    y.lanewise(FMA, LOW_7, LOW_6)
                            .lanewise(FMA, y, LOW_5)
                            .lanewise(FMA, y, LOW_4)
                            .lanewise(FMA, y, LOW_3)
                            .lanewise(FMA, y, LOW_2)
                            .lanewise(FMA, y, LOW_1)
                            .lanewise(FMA, y, LOW_0));
            first.mul(p).intoArray(totals, j);
        }
    }

    /** Puts in the guesses of the elements above one half, gathered, for most are below. */
    void high(VectorVolatilityTarget target, int count) {
        int n = 0;
        for (int j = 0; j < count; j++) {
            index[n] = j;
            n += (int) (Double.doubleToRawLongBits(target.inverse[j]) >>> (Long.SIZE - 1));
        }
        if (n == 0) {
            return;
        }
        for (int i = 0; i < n; i++) {
            upperX[i] = target.x[index[i]];
            upperLogarithm[i] = logarithm[index[i]];
        }
        high(upperX, upperLogarithm, upper, n);
        for (int i = 0; i < n; i++) {
            total[index[i]] = upper[i];
        }
    }

    private static void high(double[] xs, double[] logarithms, double[] totals, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector ax = DoubleVector.fromArray(SPECIES, xs, j).abs();
            DoubleVector v = DoubleVector.fromArray(SPECIES, logarithms, j)
                    .reinterpretAsLongs()
                    .max(HALF_BITS)
                    .reinterpretAsDoubles();
            DoubleVector width = ax.add(ax);
            DoubleVector v2 = v.add(2);
            DoubleVector x3 = width.add(3);
            DoubleVector d = DoubleVector.broadcast(SPECIES, 1).div(v2.mul(x3));
            DoubleVector x = v.mul(x3).mul(d).lanewise(FMA, 2, -1);
            DoubleVector y = width.mul(v2).mul(d).lanewise(FMA, HIGH_SCALE, -1);
            DoubleVector p = x.lanewise(FMA, HIGH_36, HIGH_35);
            p = p.fma(x, y.lanewise(FMA, HIGH_34, HIGH_33));
            p = p.fma(x, y.lanewise(FMA, HIGH_32, HIGH_31).lanewise(FMA, y, HIGH_30));
            p = p.fma(x, y.lanewise(FMA, HIGH_29, HIGH_28).lanewise(FMA, y, HIGH_27));
            p = p.fma(
                    x,
                    y.lanewise(FMA, HIGH_26, HIGH_25).lanewise(FMA, y, HIGH_24).lanewise(FMA, y, HIGH_23));
            p = p.fma(
                    x,
                    y.lanewise(FMA, HIGH_22, HIGH_21)
                            .lanewise(FMA, y, HIGH_20)
                            .lanewise(FMA, y, HIGH_19)
                            .lanewise(FMA, y, HIGH_18));
            p = p.fma(
                    x,
                    y.lanewise(FMA, HIGH_17, HIGH_16)
                            .lanewise(FMA, y, HIGH_15)
                            .lanewise(FMA, y, HIGH_14)
                            .lanewise(FMA, y, HIGH_13));
            p = p.fma(
                    x,
                    y.lanewise(FMA, HIGH_12, HIGH_11)
                            .lanewise(FMA, y, HIGH_10)
                            .lanewise(FMA, y, HIGH_9)
                            .lanewise(FMA, y, HIGH_8)
                            .lanewise(FMA, y, HIGH_7));
            p = p.fma(
                    x,
                    y.lanewise(FMA, HIGH_6, HIGH_5)
                            .lanewise(FMA, y, HIGH_4)
                            .lanewise(FMA, y, HIGH_3)
                            .lanewise(FMA, y, HIGH_2)
                            .lanewise(FMA, y, HIGH_1)
                            .lanewise(FMA, y, HIGH_0));
            DoubleVector z = p.mul(v.sqrt());
            z.add(z.fma(z, width).sqrt()).intoArray(totals, j);
        }
    }
}
