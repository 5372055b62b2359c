package io.github.garboard.greeks.batch;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LSHL;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponential, logarithm and Mills ratio of vectors, each within about 1 ulp.
 *
 * <p>Coefficients are scalars, which the compiler keeps in registers: a constant vector it would load anew after every store.
 * Once a method that is compiled has grown too large, the compiler inlines no method of ours any more, only those of the
 * vectors themselves, and then puts every argument on the heap. Hence these are short, and whoever uses them calls them first
 * and writes out what comes after. A test of the allocation finds who does not.
 */
final class VectorFunctions {

    /** The best of this machine, at most as long as what a block is padded to. */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() <= Block.LANES
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_512;

    /** Longs of the same shape. */
    static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, SPECIES.vectorShape());

    private static final int FRACTION_BITS = 52;

    private static final long HALF_STEP = 1L << (FRACTION_BITS - 1);

    /** Adding and subtracting rounds to the nearest integer, which is then in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double MINUS_LN2_HI = -0x1.62e42fefa39efp-1;
    private static final double MINUS_LN2_LO = -0x1.abc9e3b39803fp-56;

    /** exp(r) = 1 + r + r^2 E(r) for |r| up to ln(2)/2; own fit, within 4e-17. */
    private static final double E0 = 0.5;

    private static final double E1 = 0.1666666666666667;
    private static final double E2 = 0.04166666666662415;
    private static final double E3 = 0.00833333333332614;
    private static final double E4 = 0.0013888888917201732;
    private static final double E5 = 0.00019841269874805898;
    private static final double E6 = 2.480152131499479e-05;
    private static final double E7 = 2.7557255419156705e-06;
    private static final double E8 = 2.7620079240013075e-07;
    private static final double E9 = 2.5105209030726063e-08;

    /** 2 atanh(f) = 2 f + f^3 L(f^2) for |f| up to 1/5; own fit, within 1e-18. */
    private static final double L0 = 0.6666666666666666;

    private static final double L1 = 0.400000000000078;
    private static final double L2 = 0.28571428567339185;
    private static final double L3 = 0.22222223037807662;
    private static final double L4 = 0.1818173845469002;
    private static final double L5 = 0.1538883467912343;
    private static final double L6 = 0.1321036045908122;
    private static final double L7 = 0.13604015907661876;

    /** What both polynomials of the Mills ratio are multiplied by: the product of two denominators is then at most about 1. */
    private static final double SCALE = 0x1p-34;

    /** The Mills ratio as a quotient of polynomials without a negative coefficient; own fit, within 1e-16. */
    private static final double P0 = SCALE * 1.2533141373155001;

    private static final double P1 = SCALE * 1.9419792226937993;
    private static final double P2 = SCALE * 1.4884849559067768;
    private static final double P3 = SCALE * 0.7247945942264374;
    private static final double P4 = SCALE * 0.24466883694026917;
    private static final double P5 = SCALE * 0.05913550906694896;
    private static final double P6 = SCALE * 0.010232125802582828;
    private static final double P7 = SCALE * 0.00122633020012087;
    private static final double P8 = SCALE * 9.307667842003196e-05;
    private static final double P9 = SCALE * 3.4575967414059465e-06;

    private static final double Q0 = SCALE;
    private static final double Q1 = SCALE * 2.3473597999901914;
    private static final double Q2 = SCALE * 2.5605613083670353;
    private static final double Q3 = SCALE * 1.7136163716916164;
    private static final double Q4 = SCALE * 0.781512260472537;
    private static final double Q5 = SCALE * 0.2547147978266053;
    private static final double Q6 = SCALE * 0.06035492449185933;
    private static final double Q7 = SCALE * 0.010325202470037891;
    private static final double Q8 = SCALE * 0.0012297877970571666;
    private static final double Q9 = SCALE * 9.30766784179461e-05;
    private static final double Q10 = SCALE * 3.457596741416031e-06;

    private VectorFunctions() {}

    static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    /** Returns exp(x) for x in [-708, 709]; the caller keeps to the range. */
    static DoubleVector exp(DoubleVector x) {
        DoubleVector shifted = x.fma(LOG2_E, ROUNDER);
        DoubleVector n = shifted.sub(ROUNDER);
        DoubleVector r = n.lanewise(FMA, MINUS_LN2_LO, n.lanewise(FMA, MINUS_LN2_HI, x));
        DoubleVector w = r.mul(r);
        DoubleVector even = w.fma(E8, E6).lanewise(FMA, w, E4).lanewise(FMA, w, E2);
        DoubleVector odd = w.fma(E9, E7).lanewise(FMA, w, E5).lanewise(FMA, w, E3);
        even = even.lanewise(FMA, w, E0);
        odd = odd.lanewise(FMA, w, E1);
        DoubleVector y = odd.fma(r, even).fma(w, r).add(1);
        LongVector scale = shifted.reinterpretAsLongs().lanewise(LSHL, FRACTION_BITS);
        return y.reinterpretAsLongs().add(scale).reinterpretAsDoubles();
    }

    /** Returns e with a / (b 2^e) in [2/3, 3/2), for normal a and b. */
    static LongVector exponent(DoubleVector a, DoubleVector b) {
        LongVector ratio = a.reinterpretAsLongs().sub(b.reinterpretAsLongs());
        return ratio.add(HALF_STEP).lanewise(ASHR, FRACTION_BITS);
    }

    /** Returns b 2^e. */
    static DoubleVector raise(DoubleVector b, LongVector e) {
        LongVector power = e.lanewise(LSHL, FRACTION_BITS);
        return b.reinterpretAsLongs().add(power).reinterpretAsDoubles();
    }

    /** Returns e as doubles. */
    static DoubleVector whole(LongVector e) {
        return e.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
    }

    /** Returns 2 atanh(f), |f| up to 1/5: ln(a/b) of f = (a - b) / (a + b). */
    static DoubleVector logOfRatio(DoubleVector f) {
        DoubleVector w = f.mul(f);
        DoubleVector w2 = w.mul(w);
        DoubleVector even = w2.fma(L6, L4).lanewise(FMA, w2, L2).lanewise(FMA, w2, L0);
        DoubleVector odd = w2.fma(L7, L5).lanewise(FMA, w2, L3).lanewise(FMA, w2, L1);
        return odd.fma(w, even).mul(f.mul(w)).add(f.add(f));
    }

    /** Returns P(z) of the Mills ratio M(z) = P(z) / Q(z), 0 &lt;= z &lt;= 37.5. */
    static DoubleVector numerator(DoubleVector z) {
        DoubleVector p = z.fma(P9, P8).lanewise(FMA, z, P7).lanewise(FMA, z, P6);
        p = p.lanewise(FMA, z, P5).lanewise(FMA, z, P4).lanewise(FMA, z, P3);
        return p.lanewise(FMA, z, P2).lanewise(FMA, z, P1).lanewise(FMA, z, P0);
    }

    /** Returns Q(z), at most about 1. */
    static DoubleVector denominator(DoubleVector z) {
        DoubleVector w = z.mul(z);
        DoubleVector even = w.fma(Q10, Q8).lanewise(FMA, w, Q6).lanewise(FMA, w, Q4);
        DoubleVector odd = w.fma(Q9, Q7).lanewise(FMA, w, Q5).lanewise(FMA, w, Q3);
        even = even.lanewise(FMA, w, Q2).lanewise(FMA, w, Q0);
        return odd.lanewise(FMA, w, Q1).fma(z, even);
    }
}
