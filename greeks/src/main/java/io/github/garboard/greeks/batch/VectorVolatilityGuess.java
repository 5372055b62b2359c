package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.of;

import io.github.garboard.greeks.internal.VolatilityGuess;
import jdk.incubator.vector.DoubleVector;

/**
 * The guesses of {@link VolatilityGuess}, each a pass over a block. The polynomials stand inside the loops: as methods they would
 * be too long to be inlined, and every vector would be boxed.
 */
final class VectorVolatilityGuess {

    private static final int LANES = SPECIES.length();

    private static final DoubleVector ONE = of(1);
    private static final DoubleVector MINUS_ONE = of(-1);
    private static final DoubleVector TWO = of(2);
    private static final DoubleVector THREE = of(3);
    private static final DoubleVector SIX = of(6);
    private static final DoubleVector HALF = of(0.5);
    private static final DoubleVector QUARTER = of(0.25);
    private static final DoubleVector NEGLIGIBLE = of(VolatilityGuess.NEGLIGIBLE);
    private static final DoubleVector HIGH_SCALE = of(VolatilityGuess.HIGH_SCALE);

    private static final double[] L = VolatilityGuess.lowCoefficients();
    private static final DoubleVector LOW_0 = of(L[0]);
    private static final DoubleVector LOW_1 = of(L[1]);
    private static final DoubleVector LOW_2 = of(L[2]);
    private static final DoubleVector LOW_3 = of(L[3]);
    private static final DoubleVector LOW_4 = of(L[4]);
    private static final DoubleVector LOW_5 = of(L[5]);
    private static final DoubleVector LOW_6 = of(L[6]);
    private static final DoubleVector LOW_7 = of(L[7]);
    private static final DoubleVector LOW_8 = of(L[8]);
    private static final DoubleVector LOW_9 = of(L[9]);
    private static final DoubleVector LOW_10 = of(L[10]);
    private static final DoubleVector LOW_11 = of(L[11]);
    private static final DoubleVector LOW_12 = of(L[12]);
    private static final DoubleVector LOW_13 = of(L[13]);
    private static final DoubleVector LOW_14 = of(L[14]);
    private static final DoubleVector LOW_15 = of(L[15]);
    private static final DoubleVector LOW_16 = of(L[16]);
    private static final DoubleVector LOW_17 = of(L[17]);
    private static final DoubleVector LOW_18 = of(L[18]);
    private static final DoubleVector LOW_19 = of(L[19]);
    private static final DoubleVector LOW_20 = of(L[20]);
    private static final DoubleVector LOW_21 = of(L[21]);
    private static final DoubleVector LOW_22 = of(L[22]);
    private static final DoubleVector LOW_23 = of(L[23]);
    private static final DoubleVector LOW_24 = of(L[24]);
    private static final DoubleVector LOW_25 = of(L[25]);
    private static final DoubleVector LOW_26 = of(L[26]);
    private static final DoubleVector LOW_27 = of(L[27]);
    private static final DoubleVector LOW_28 = of(L[28]);
    private static final DoubleVector LOW_29 = of(L[29]);
    private static final DoubleVector LOW_30 = of(L[30]);
    private static final DoubleVector LOW_31 = of(L[31]);
    private static final DoubleVector LOW_32 = of(L[32]);
    private static final DoubleVector LOW_33 = of(L[33]);
    private static final DoubleVector LOW_34 = of(L[34]);
    private static final DoubleVector LOW_35 = of(L[35]);
    private static final DoubleVector LOW_36 = of(L[36]);
    private static final DoubleVector LOW_37 = of(L[37]);
    private static final DoubleVector LOW_38 = of(L[38]);
    private static final DoubleVector LOW_39 = of(L[39]);
    private static final DoubleVector LOW_40 = of(L[40]);
    private static final DoubleVector LOW_41 = of(L[41]);
    private static final DoubleVector LOW_42 = of(L[42]);
    private static final DoubleVector LOW_43 = of(L[43]);
    private static final DoubleVector LOW_44 = of(L[44]);

    private static final double[] H = VolatilityGuess.highCoefficients();
    private static final DoubleVector HIGH_0 = of(H[0]);
    private static final DoubleVector HIGH_1 = of(H[1]);
    private static final DoubleVector HIGH_2 = of(H[2]);
    private static final DoubleVector HIGH_3 = of(H[3]);
    private static final DoubleVector HIGH_4 = of(H[4]);
    private static final DoubleVector HIGH_5 = of(H[5]);
    private static final DoubleVector HIGH_6 = of(H[6]);
    private static final DoubleVector HIGH_7 = of(H[7]);
    private static final DoubleVector HIGH_8 = of(H[8]);
    private static final DoubleVector HIGH_9 = of(H[9]);
    private static final DoubleVector HIGH_10 = of(H[10]);
    private static final DoubleVector HIGH_11 = of(H[11]);
    private static final DoubleVector HIGH_12 = of(H[12]);
    private static final DoubleVector HIGH_13 = of(H[13]);
    private static final DoubleVector HIGH_14 = of(H[14]);
    private static final DoubleVector HIGH_15 = of(H[15]);
    private static final DoubleVector HIGH_16 = of(H[16]);
    private static final DoubleVector HIGH_17 = of(H[17]);
    private static final DoubleVector HIGH_18 = of(H[18]);
    private static final DoubleVector HIGH_19 = of(H[19]);
    private static final DoubleVector HIGH_20 = of(H[20]);
    private static final DoubleVector HIGH_21 = of(H[21]);
    private static final DoubleVector HIGH_22 = of(H[22]);
    private static final DoubleVector HIGH_23 = of(H[23]);
    private static final DoubleVector HIGH_24 = of(H[24]);
    private static final DoubleVector HIGH_25 = of(H[25]);
    private static final DoubleVector HIGH_26 = of(H[26]);
    private static final DoubleVector HIGH_27 = of(H[27]);
    private static final DoubleVector HIGH_28 = of(H[28]);
    private static final DoubleVector HIGH_29 = of(H[29]);
    private static final DoubleVector HIGH_30 = of(H[30]);
    private static final DoubleVector HIGH_31 = of(H[31]);
    private static final DoubleVector HIGH_32 = of(H[32]);
    private static final DoubleVector HIGH_33 = of(H[33]);
    private static final DoubleVector HIGH_34 = of(H[34]);
    private static final DoubleVector HIGH_35 = of(H[35]);
    private static final DoubleVector HIGH_36 = of(H[36]);

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
