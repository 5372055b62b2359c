package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.garboard.greeks.internal.Constants;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The step of {@link PlainVolatilityStep} in vectors. Mutable scratch, confined to one thread. */
final class VectorVolatilityStep {

    private static final int LANES = SPECIES.length();
    private static final int FRACTION_BITS = 52;
    private static final long SIGN = Long.MIN_VALUE;
    private static final long ROUNDER_BITS = PlainVolatilityKernel.ROUNDER_BITS;
    private static final long THREE_QUARTERS_BITS = PlainVolatilityKernel.THREE_QUARTERS_BITS;
    private static final long CONVERGED_BITS = Double.doubleToRawLongBits(PlainVolatilityStep.CONVERGED);
    private static final long TINY_BITS = Double.doubleToRawLongBits(PlainVolatilityStep.TINY);
    private static final long SMALL_BITS = Double.doubleToRawLongBits(PlainVolatilityKernel.SMALL);
    private static final long LARGE_BITS = Double.doubleToRawLongBits(PlainVolatilityKernel.LARGE);

    private static final double CONVERGED = PlainVolatilityStep.CONVERGED;
    private static final double ROUNDER = PlainVolatilityKernel.ROUNDER;
    private static final double LN2_REST = PlainVolatilityKernel.LN2_REST;
    private static final double LN2_SHORT = PlainVolatilityKernel.LN2_SHORT;

    private static final double H0 = 0.4;
    private static final double H1 = 0.28571428571428487;
    private static final double H2 = 0.22222222222279714;
    private static final double H3 = 0.18181818167167946;
    private static final double H4 = 0.15384617252127517;
    private static final double H5 = 0.13333199878768887;
    private static final double H6 = 0.11770289124061807;
    private static final double H7 = 0.10391073210804888;
    private static final double H8 = 0.11261755047352405;

    private final double[] newton = Block.column();
    private final double[] slope = Block.column();
    private final double[] perYear = Block.column();

    /** H of {@link io.github.garboard.greeks.internal.Logarithm}. */
    static DoubleVector tail(DoubleVector w) {
        DoubleVector w2 = w.mul(w);
        DoubleVector even = w2.lanewise(FMA, H8, H6).lanewise(FMA, w2, H4).lanewise(FMA, w2, H2);
        DoubleVector odd = w2.lanewise(FMA, H7, H5).lanewise(FMA, w2, H3).lanewise(FMA, w2, H1);
        return odd.fma(w, even.lanewise(FMA, w2, H0));
    }

    /** f, its slope and the Newton step, and 1 / sqrt(T), by one division. */
    void objective(VolatilityBlock block, VectorMillsPair pair, double[] inverses, double[] totals, int count) {
        double[] deviations = pair.deviation;
        double[] ratios = pair.ratio;
        double[] newtons = this.newton;
        double[] slopes = this.slope;
        double[] perYears = this.perYear;
        double[] yearss = block.years;
        for (int j = 0; j < count; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector ib = DoubleVector.fromArray(SPECIES, inverses, j);
            DoubleVector pm = DoubleVector.fromArray(SPECIES, ratios, j);
            LongVector bits = pm.mul(ib.abs()).reinterpretAsLongs();
            LongVector e = bits.sub(THREE_QUARTERS_BITS).lanewise(ASHR, FRACTION_BITS);
            DoubleVector mantissa = bits.sub(e.lanewise(LSHL, FRACTION_BITS)).reinterpretAsDoubles();
            DoubleVector n = e.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector m1 = mantissa.add(1);
            DoubleVector ps = pm.mul(s);
            DoubleVector root = DoubleVector.fromArray(SPECIES, yearss, j).sqrt();
            DoubleVector mr = m1.mul(root);
            DoubleVector d = DoubleVector.broadcast(SPECIES, 1).div(mr.mul(ps));
            DoubleVector perYear = d.mul(m1.mul(ps));
            perYear.fma(root.neg().lanewise(FMA, perYear, 1), perYear).intoArray(perYears, j);
            DoubleVector f = mantissa.sub(1).mul(d.mul(ps).mul(root));
            DoubleVector reciprocal = d.mul(mr);
            DoubleVector w = f.mul(f);
            DoubleVector series = tail(w).lanewise(FMA, w, Constants.TWO_THIRDS_HI);
            DoubleVector z = DoubleVector.fromArray(SPECIES, deviations, j);
            DoubleVector objective = z.mul(-0.5)
                    .fma(z, n.mul(LN2_SHORT))
                    .add(n.lanewise(FMA, LN2_REST, f.mul(w).mul(series)).add(f.add(f)));
            LongVector below = ib.reinterpretAsLongs().and(SIGN);
            s.mul(s)
                    .mul(reciprocal)
                    .reinterpretAsLongs()
                    .lanewise(XOR, below)
                    .reinterpretAsDoubles()
                    .intoArray(slopes, j);
            objective
                    .mul(pm.mul(pm).mul(reciprocal))
                    .reinterpretAsLongs()
                    .lanewise(XOR, below.lanewise(XOR, SIGN))
                    .reinterpretAsDoubles()
                    .intoArray(newtons, j);
        }
    }

    /** The step of fifth order; returns whether none is left to the scalar solver. */
    boolean take(
            VolatilityBlock block, VectorMillsPair pair, VectorVolatilityTarget target, double[] totals, int count) {
        double[] xs = target.x;
        double[] bends = target.bend;
        double[] excesses = block.excess;
        double[] volatilities = block.volatility;
        double[] deviations = pair.deviation;
        double[] newtons = this.newton;
        double[] slopes = this.slope;
        double[] perYears = this.perYear;
        DoubleVector any = DoubleVector.broadcast(SPECIES, 0);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector t = s.mul(0.5);
            DoubleVector z = DoubleVector.fromArray(SPECIES, deviations, j);
            DoubleVector a = z.add(t);
            DoubleVector slope = DoubleVector.fromArray(SPECIES, slopes, j);
            DoubleVector newton = DoubleVector.fromArray(SPECIES, newtons, j);
            DoubleVector far = a.add(t);
            DoubleVector a2 = a.mul(a);
            DoubleVector k = a2.lanewise(FMA, 3, t.mul(t));
            DoubleVector g2 = z.mul(far);
            DoubleVector g22 = g2.mul(g2);
            DoubleVector g3 = g22.sub(k);
            DoubleVector g4 = g22.fma(g2, a2.mul(12).sub(g2.mul(k).mul(3)));
            DoubleVector c2 = g2.sub(slope).mul(0.5);
            DoubleVector c3 = slope.fma(slope.add(slope).sub(g2.mul(3)), g3).mul(1.0 / 6);
            DoubleVector h4 = slope.fma(
                            g2.mul(12).sub(slope.mul(6)),
                            g22.mul(3).add(g3.mul(4)).neg())
                    .fma(slope, g4);
            DoubleVector c22 = c2.mul(c2);
            DoubleVector p4 = c2.mul(c3.sub(c22)).mul(5).sub(h4.mul(1.0 / 24));
            DoubleVector p3 = p4.fma(newton, c22.add(c22).sub(c3));
            DoubleVector change = p3.fma(newton, c2.neg()).mul(newton).fma(newton, newton);
            DoubleVector first = s.mul(DoubleVector.fromArray(SPECIES, perYears, j));
            DoubleVector volatility = change.fma(first, first);
            volatility.intoArray(volatilities, j);
            change.fma(s, s).intoArray(totals, j);
            DoubleVector size = newton.abs();
            DoubleVector within = z.abs().add(1).mul(CONVERGED).sub(size.mul(far));
            DoubleVector ax = DoubleVector.fromArray(SPECIES, xs, j).abs();
            DoubleVector unbent = s.add(ax).sub(DoubleVector.fromArray(SPECIES, bends, j));
            LongVector v = volatility.reinterpretAsLongs();
            DoubleVector beyond = DoubleVector.fromArray(SPECIES, excesses, j)
                    .reinterpretAsLongs()
                    .or(v)
                    .or(v.sub(SMALL_BITS))
                    .or(v.sub(LARGE_BITS + 1).not())
                    .or(s.reinterpretAsLongs().sub(TINY_BITS))
                    .or(size.reinterpretAsLongs().sub(CONVERGED_BITS + 1).not())
                    .or(within.reinterpretAsLongs())
                    .or(unbent.reinterpretAsLongs())
                    .lanewise(ASHR, Long.SIZE - 1)
                    .reinterpretAsDoubles();
            beyond.intoArray(excesses, j);
            any = any.add(beyond);
        }
        return any.reduceLanes(ADD) == 0;
    }
}
