package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.broadcast;

import io.github.garboard.greeks.internal.VolatilityGuess;
import jdk.incubator.vector.DoubleVector;

/**
 * The guesses of {@link VolatilityGuess}, each a pass over a block. The polynomials stand inside the loops: as methods they would
 * be too long to be inlined, and every vector would be boxed.
 */
final class VectorVolatilityGuess {

    private static final int LANES = SPECIES.length();

    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector MINUS_ONE = broadcast(-1);
    private static final DoubleVector TWO = broadcast(2);
    private static final DoubleVector THREE = broadcast(3);
    private static final DoubleVector SIX = broadcast(6);
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector QUARTER = broadcast(0.25);
    private static final DoubleVector NEGLIGIBLE = broadcast(VolatilityGuess.NEGLIGIBLE);
    private static final DoubleVector HIGH_SCALE = broadcast(VolatilityGuess.HIGH_SCALE);

    private static final double[] L = VolatilityGuess.lowCoefficients();
    private static final DoubleVector LOW_0 = broadcast(L[0]);
    private static final DoubleVector LOW_1 = broadcast(L[1]);
    private static final DoubleVector LOW_2 = broadcast(L[2]);
    private static final DoubleVector LOW_3 = broadcast(L[3]);
    private static final DoubleVector LOW_4 = broadcast(L[4]);
    private static final DoubleVector LOW_5 = broadcast(L[5]);
    private static final DoubleVector LOW_6 = broadcast(L[6]);
    private static final DoubleVector LOW_7 = broadcast(L[7]);
    private static final DoubleVector LOW_8 = broadcast(L[8]);
    private static final DoubleVector LOW_9 = broadcast(L[9]);
    private static final DoubleVector LOW_10 = broadcast(L[10]);
    private static final DoubleVector LOW_11 = broadcast(L[11]);
    private static final DoubleVector LOW_12 = broadcast(L[12]);
    private static final DoubleVector LOW_13 = broadcast(L[13]);
    private static final DoubleVector LOW_14 = broadcast(L[14]);
    private static final DoubleVector LOW_15 = broadcast(L[15]);
    private static final DoubleVector LOW_16 = broadcast(L[16]);
    private static final DoubleVector LOW_17 = broadcast(L[17]);
    private static final DoubleVector LOW_18 = broadcast(L[18]);
    private static final DoubleVector LOW_19 = broadcast(L[19]);
    private static final DoubleVector LOW_20 = broadcast(L[20]);
    private static final DoubleVector LOW_21 = broadcast(L[21]);
    private static final DoubleVector LOW_22 = broadcast(L[22]);
    private static final DoubleVector LOW_23 = broadcast(L[23]);
    private static final DoubleVector LOW_24 = broadcast(L[24]);
    private static final DoubleVector LOW_25 = broadcast(L[25]);
    private static final DoubleVector LOW_26 = broadcast(L[26]);
    private static final DoubleVector LOW_27 = broadcast(L[27]);
    private static final DoubleVector LOW_28 = broadcast(L[28]);
    private static final DoubleVector LOW_29 = broadcast(L[29]);
    private static final DoubleVector LOW_30 = broadcast(L[30]);
    private static final DoubleVector LOW_31 = broadcast(L[31]);
    private static final DoubleVector LOW_32 = broadcast(L[32]);
    private static final DoubleVector LOW_33 = broadcast(L[33]);
    private static final DoubleVector LOW_34 = broadcast(L[34]);
    private static final DoubleVector LOW_35 = broadcast(L[35]);
    private static final DoubleVector LOW_36 = broadcast(L[36]);
    private static final DoubleVector LOW_37 = broadcast(L[37]);
    private static final DoubleVector LOW_38 = broadcast(L[38]);
    private static final DoubleVector LOW_39 = broadcast(L[39]);
    private static final DoubleVector LOW_40 = broadcast(L[40]);
    private static final DoubleVector LOW_41 = broadcast(L[41]);
    private static final DoubleVector LOW_42 = broadcast(L[42]);
    private static final DoubleVector LOW_43 = broadcast(L[43]);
    private static final DoubleVector LOW_44 = broadcast(L[44]);

    private static final double[] H = VolatilityGuess.highCoefficients();
    private static final DoubleVector HIGH_0 = broadcast(H[0]);
    private static final DoubleVector HIGH_1 = broadcast(H[1]);
    private static final DoubleVector HIGH_2 = broadcast(H[2]);
    private static final DoubleVector HIGH_3 = broadcast(H[3]);
    private static final DoubleVector HIGH_4 = broadcast(H[4]);
    private static final DoubleVector HIGH_5 = broadcast(H[5]);
    private static final DoubleVector HIGH_6 = broadcast(H[6]);
    private static final DoubleVector HIGH_7 = broadcast(H[7]);
    private static final DoubleVector HIGH_8 = broadcast(H[8]);
    private static final DoubleVector HIGH_9 = broadcast(H[9]);
    private static final DoubleVector HIGH_10 = broadcast(H[10]);
    private static final DoubleVector HIGH_11 = broadcast(H[11]);
    private static final DoubleVector HIGH_12 = broadcast(H[12]);
    private static final DoubleVector HIGH_13 = broadcast(H[13]);
    private static final DoubleVector HIGH_14 = broadcast(H[14]);
    private static final DoubleVector HIGH_15 = broadcast(H[15]);
    private static final DoubleVector HIGH_16 = broadcast(H[16]);
    private static final DoubleVector HIGH_17 = broadcast(H[17]);
    private static final DoubleVector HIGH_18 = broadcast(H[18]);
    private static final DoubleVector HIGH_19 = broadcast(H[19]);
    private static final DoubleVector HIGH_20 = broadcast(H[20]);
    private static final DoubleVector HIGH_21 = broadcast(H[21]);
    private static final DoubleVector HIGH_22 = broadcast(H[22]);
    private static final DoubleVector HIGH_23 = broadcast(H[23]);
    private static final DoubleVector HIGH_24 = broadcast(H[24]);
    private static final DoubleVector HIGH_25 = broadcast(H[25]);
    private static final DoubleVector HIGH_26 = broadcast(H[26]);
    private static final DoubleVector HIGH_27 = broadcast(H[27]);
    private static final DoubleVector HIGH_28 = broadcast(H[28]);
    private static final DoubleVector HIGH_29 = broadcast(H[29]);
    private static final DoubleVector HIGH_30 = broadcast(H[30]);
    private static final DoubleVector HIGH_31 = broadcast(H[31]);
    private static final DoubleVector HIGH_32 = broadcast(H[32]);
    private static final DoubleVector HIGH_33 = broadcast(H[33]);
    private static final DoubleVector HIGH_34 = broadcast(H[34]);
    private static final DoubleVector HIGH_35 = broadcast(H[35]);
    private static final DoubleVector HIGH_36 = broadcast(H[36]);

    private VectorVolatilityGuess() {}

    /** What the guess of a price below one half is a polynomial of, and its first estimate. */
    static void lowVariables(
            double[] inverse, double[] moneyness, double[] logarithm, double[] variable, double[] first, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector ax = DoubleVector.fromArray(SPECIES, moneyness, j).abs();
            DoubleVector v = DoubleVector.fromArray(SPECIES, logarithm, j);
            DoubleVector w = ax.fma(QUARTER, ONE);
            DoubleVector perPrice = w.mul(w).mul(DoubleVector.fromArray(SPECIES, inverse, j));
            DoubleVector tau = ax.mul(perPrice).max(NEGLIGIBLE);
            DoubleVector v6 = v.add(SIX);
            DoubleVector vp = v.mul(perPrice);
            DoubleVector d = ONE.div(vp.mul(v6));
            v.mul(vp).mul(d).fma(TWO, MINUS_ONE).intoArray(variable, j);
            tau.mul(d).mul(v6).mul(v.fma(HALF, ONE).sqrt()).intoArray(first, j);
        }
    }

    /** The guess of a price below one half, in every lane. */
    static void low(double[] variable, double[] firsts, double[] total, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, variable, j);
            DoubleVector first = DoubleVector.fromArray(SPECIES, firsts, j);
            DoubleVector y = first.sub(ONE);
            DoubleVector p = LOW_44;
            p = p.fma(x, LOW_43);
            p = p.fma(x, LOW_42.fma(y, LOW_41));
            p = p.fma(x, LOW_40.fma(y, LOW_39).fma(y, LOW_38));
            p = p.fma(x, LOW_37.fma(y, LOW_36).fma(y, LOW_35));
            p = p.fma(x, LOW_34.fma(y, LOW_33).fma(y, LOW_32).fma(y, LOW_31));
            p = p.fma(x, LOW_30.fma(y, LOW_29).fma(y, LOW_28).fma(y, LOW_27).fma(y, LOW_26));
            p = p.fma(x, LOW_25.fma(y, LOW_24).fma(y, LOW_23).fma(y, LOW_22).fma(y, LOW_21));
            p = p.fma(
                    x,
                    LOW_20.fma(y, LOW_19)
                            .fma(y, LOW_18)
                            .fma(y, LOW_17)
                            .fma(y, LOW_16)
                            .fma(y, LOW_15));
            p = p.fma(
                    x,
                    LOW_14.fma(y, LOW_13)
                            .fma(y, LOW_12)
                            .fma(y, LOW_11)
                            .fma(y, LOW_10)
                            .fma(y, LOW_9)
                            .fma(y, LOW_8));
            p = p.fma(
                    x,
                    LOW_7.fma(y, LOW_6)
                            .fma(y, LOW_5)
                            .fma(y, LOW_4)
                            .fma(y, LOW_3)
                            .fma(y, LOW_2)
                            .fma(y, LOW_1)
                            .fma(y, LOW_0));
            first.mul(p).intoArray(total, j);
        }
    }

    /** The guess of a price above one half, in every lane. */
    static void high(double[] moneyness, double[] logarithm, double[] total, int count) {
        for (int j = 0; j < count; j += LANES) {
            DoubleVector ax = DoubleVector.fromArray(SPECIES, moneyness, j).abs();
            DoubleVector v = DoubleVector.fromArray(SPECIES, logarithm, j).max(HALF);
            DoubleVector width = ax.add(ax);
            DoubleVector v2 = v.add(TWO);
            DoubleVector x3 = width.add(THREE);
            DoubleVector d = ONE.div(v2.mul(x3));
            DoubleVector x = v.mul(x3).mul(d).fma(TWO, MINUS_ONE);
            DoubleVector y = width.mul(v2).mul(d).fma(HIGH_SCALE, MINUS_ONE);
            DoubleVector p = HIGH_36;
            p = p.fma(x, HIGH_35);
            p = p.fma(x, HIGH_34.fma(y, HIGH_33));
            p = p.fma(x, HIGH_32.fma(y, HIGH_31).fma(y, HIGH_30));
            p = p.fma(x, HIGH_29.fma(y, HIGH_28).fma(y, HIGH_27));
            p = p.fma(x, HIGH_26.fma(y, HIGH_25).fma(y, HIGH_24).fma(y, HIGH_23));
            p = p.fma(x, HIGH_22.fma(y, HIGH_21).fma(y, HIGH_20).fma(y, HIGH_19).fma(y, HIGH_18));
            p = p.fma(x, HIGH_17.fma(y, HIGH_16).fma(y, HIGH_15).fma(y, HIGH_14).fma(y, HIGH_13));
            p = p.fma(
                    x,
                    HIGH_12.fma(y, HIGH_11)
                            .fma(y, HIGH_10)
                            .fma(y, HIGH_9)
                            .fma(y, HIGH_8)
                            .fma(y, HIGH_7));
            p = p.fma(
                    x,
                    HIGH_6.fma(y, HIGH_5)
                            .fma(y, HIGH_4)
                            .fma(y, HIGH_3)
                            .fma(y, HIGH_2)
                            .fma(y, HIGH_1)
                            .fma(y, HIGH_0));
            DoubleVector z = p.mul(v.sqrt());
            z.add(z.fma(z, width).sqrt()).intoArray(total, j);
        }
    }
}
