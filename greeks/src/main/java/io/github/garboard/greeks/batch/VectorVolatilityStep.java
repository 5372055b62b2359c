package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.VectorFunctions.SPECIES;
import static io.github.garboard.greeks.batch.VectorFunctions.broadcast;

import io.github.garboard.greeks.internal.Constants;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The step of {@link PlainVolatilityStep} in vectors. Mutable scratch, confined to one thread. */
final class VectorVolatilityStep {

    private static final int LANES = SPECIES.length();
    private static final DoubleVector CONVERGED = broadcast(4e-4);
    private static final DoubleVector FIVE = broadcast(5);
    private static final DoubleVector FOUR = broadcast(4);
    private static final int FRACTION_BITS = 52;
    private static final DoubleVector HALF = broadcast(0.5);
    private static final DoubleVector LARGE = broadcast(1e290);
    private static final DoubleVector LN2_REST = broadcast(0x1.9ef35793c7673p-41);
    private static final DoubleVector LN2_SHORT = broadcast(0x1.62e42fefa2000p-1);
    private static final DoubleVector MINUS_ONE = broadcast(-1);
    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector ROUNDER = broadcast(0x1.8p52);
    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final DoubleVector SIX = broadcast(6);
    private static final DoubleVector SIXTH = broadcast(1.0 / 6);
    private static final DoubleVector SMALL = broadcast(1e-290);
    private static final DoubleVector THREE = broadcast(3);
    private static final long THREE_QUARTERS_BITS = 0x3fe8000000000000L;
    private static final DoubleVector TINY = broadcast(1e-100);
    private static final DoubleVector TWELVE = broadcast(12);
    private static final DoubleVector TWENTY_FOURTH = broadcast(1.0 / 24);
    private static final DoubleVector TWO_THIRDS = broadcast(Constants.TWO_THIRDS_HI);

    private final double[] newton = Block.column();
    private final double[] slope = Block.column();
    private final double[] perYear = Block.column();

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
            DoubleVector sign = ONE.blend(MINUS_ONE, ib.compare(VectorOperators.LT, 0));
            LongVector bits = pm.mul(ib.abs()).reinterpretAsLongs();
            LongVector e = bits.sub(THREE_QUARTERS_BITS).lanewise(VectorOperators.ASHR, FRACTION_BITS);
            DoubleVector mantissa =
                    bits.sub(e.lanewise(VectorOperators.LSHL, FRACTION_BITS)).reinterpretAsDoubles();
            DoubleVector n = e.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
            DoubleVector m1 = mantissa.add(ONE);
            DoubleVector ps = pm.mul(s);
            DoubleVector root = DoubleVector.fromArray(SPECIES, yearss, j).sqrt();
            DoubleVector mr = m1.mul(root);
            DoubleVector d = ONE.div(mr.mul(ps));
            DoubleVector perYear = d.mul(m1.mul(ps));
            perYear.fma(root.neg().fma(perYear, ONE), perYear).intoArray(perYears, j);
            DoubleVector f = mantissa.sub(ONE).mul(d.mul(ps).mul(root));
            DoubleVector reciprocal = d.mul(mr);
            DoubleVector w = f.mul(f);
            DoubleVector series = VectorVolatilityKernel.tail(w).fma(w, TWO_THIRDS);
            DoubleVector z = DoubleVector.fromArray(SPECIES, deviations, j);
            DoubleVector objective = z.mul(HALF)
                    .neg()
                    .fma(z, n.mul(LN2_SHORT))
                    .add(n.fma(LN2_REST, f.mul(w).mul(series)).add(f.add(f)));
            s.mul(s).mul(reciprocal).mul(sign).intoArray(slopes, j);
            objective.mul(pm.mul(pm).mul(reciprocal)).mul(sign).neg().intoArray(newtons, j);
        }
    }

    /** The step of fifth order; returns how many are left to the scalar solver. */
    double take(VolatilityBlock block, VectorMillsPair pair, double[] xs, double[] bends, double[] totals, int count) {
        double[] excesses = block.excess;
        double[] volatilities = block.volatility;
        double[] deviations = pair.deviation;
        double[] newtons = this.newton;
        double[] slopes = this.slope;
        double[] perYears = this.perYear;
        DoubleVector most = DoubleVector.broadcast(SPECIES, 0);
        for (int j = 0; j < count; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, totals, j);
            DoubleVector t = s.mul(HALF);
            DoubleVector z = DoubleVector.fromArray(SPECIES, deviations, j);
            DoubleVector a = z.add(t);
            DoubleVector slope = DoubleVector.fromArray(SPECIES, slopes, j);
            DoubleVector newton = DoubleVector.fromArray(SPECIES, newtons, j);
            DoubleVector far = a.add(t);
            DoubleVector a2 = a.mul(a);
            DoubleVector k = a2.fma(THREE, t.mul(t));
            DoubleVector g2 = z.mul(far);
            DoubleVector g22 = g2.mul(g2);
            DoubleVector g3 = g22.sub(k);
            DoubleVector g4 = g22.fma(g2, a2.mul(TWELVE).sub(g2.mul(k).mul(THREE)));
            DoubleVector h2 = g2.sub(slope);
            DoubleVector h3 = slope.fma(slope.add(slope).sub(g2.mul(THREE)), g3);
            DoubleVector h4 = slope.fma(
                            g2.mul(TWELVE).sub(slope.mul(SIX)),
                            g22.mul(THREE).add(g3.mul(FOUR)).neg())
                    .fma(slope, g4);
            DoubleVector c2 = h2.mul(HALF);
            DoubleVector c3 = h3.mul(SIXTH);
            DoubleVector c22 = c2.mul(c2);
            DoubleVector p4 = c2.mul(c3.sub(c22)).mul(FIVE).sub(h4.mul(TWENTY_FOURTH));
            DoubleVector p3 = c22.add(c22).sub(c3);
            DoubleVector change =
                    p4.fma(newton, p3).fma(newton, c2.neg()).mul(newton).fma(newton, newton);
            DoubleVector perYear = DoubleVector.fromArray(SPECIES, perYears, j);
            DoubleVector volatility = change.fma(s.mul(perYear), s.mul(perYear));
            volatility.intoArray(volatilities, j);
            change.fma(s, s).intoArray(totals, j);
            DoubleVector scale = z.abs().add(ONE);
            DoubleVector size = newton.abs();
            DoubleVector ax = DoubleVector.fromArray(SPECIES, xs, j).abs();
            VectorMask<Double> ok = size.compare(VectorOperators.LE, CONVERGED)
                    .and(size.mul(far).compare(VectorOperators.LE, scale.mul(CONVERGED)))
                    .and(DoubleVector.fromArray(SPECIES, bends, j).compare(VectorOperators.LE, s.add(ax)))
                    .and(s.compare(VectorOperators.GE, TINY))
                    .and(volatility.compare(VectorOperators.GE, SMALL))
                    .and(volatility.compare(VectorOperators.LE, LARGE));
            DoubleVector excess = DoubleVector.fromArray(SPECIES, excesses, j).blend(ONE, ok.not());
            excess.intoArray(excesses, j);
            most = most.add(excess);
        }
        return most.reduceLanes(VectorOperators.ADD);
    }
}
