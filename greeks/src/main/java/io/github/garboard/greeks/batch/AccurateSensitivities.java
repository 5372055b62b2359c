package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.internal.SensitivityPasses;
import io.github.garboard.greeks.internal.StandardisingPasses;

/** Mutable scratch of what {@link AccurateBlockKernel} reads off one evaluation; confined to one thread. */
final class AccurateSensitivities {

    private static final int FROM_GAMMA = bits(Greek.GAMMA, Greek.SPEED, Greek.ZOMMA, Greek.COLOR);
    private static final int FROM_VEGA = bits(Greek.VEGA, Greek.VOLGA, Greek.VETA, Greek.ULTIMA);
    private static final int FROM_DRIFT = bits(Greek.CHARM, Greek.VETA, Greek.COLOR);
    private static final int FROM_PRODUCT = bits(Greek.ZOMMA, Greek.ULTIMA);

    private final double[] perSpot = Block.column();
    private final double[] drift = Block.column();
    private final double[] product = Block.column();
    private final double[] productLow = Block.column();

    private static int bits(Greek... greeks) {
        int bits = 0;
        for (Greek greek : greeks) {
            bits |= Selection.bit(greek);
        }
        return bits;
    }

    private static double[] column(Block block, Greek greek) {
        return block.values[Selection.index(greek)];
    }

    /** Leaves the columns of a selection but the price. */
    void evaluate(
            Block block,
            int count,
            int selection,
            AccurateBlockKernel.Standardised x,
            double[] gauss,
            double[] spotTerm,
            double[] strikeTerm) {
        StandardisingPasses.reciprocal(count, block.spot, perSpot);
        terms(block, count, selection, x, spotTerm, strikeTerm, gauss);
        density(block, count, selection, x, gauss);
        if ((selection & FROM_DRIFT) != 0) {
            drift(block, count, selection, x, gauss, spotTerm);
        }
        third(block, count, selection, x);
    }

    private void terms(
            Block block,
            int count,
            int selection,
            AccurateBlockKernel.Standardised x,
            double[] spotTerm,
            double[] strikeTerm,
            double[] gauss) {
        if (Selection.holds(selection, Greek.DELTA)) {
            SensitivityPasses.delta(count, spotTerm, perSpot, column(block, Greek.DELTA));
        }
        if (Selection.holds(selection, Greek.THETA)) {
            double[] theta = column(block, Greek.THETA);
            SensitivityPasses.carry(count, block.rate, strikeTerm, block.yield, spotTerm, theta);
            SensitivityPasses.theta(count, theta, gauss, x.s, x.perYear);
        }
        if (Selection.holds(selection, Greek.RHO)) {
            SensitivityPasses.rho(count, block.years, strikeTerm, column(block, Greek.RHO));
        }
        if (Selection.holds(selection, Greek.PHI)) {
            SensitivityPasses.phi(count, block.years, spotTerm, column(block, Greek.PHI));
        }
        if (Selection.holds(selection, Greek.DUAL_DELTA)) {
            SensitivityPasses.dualDelta(count, strikeTerm, block.strike, column(block, Greek.DUAL_DELTA));
        }
    }

    private void density(Block block, int count, int selection, AccurateBlockKernel.Standardised x, double[] gauss) {
        if ((selection & FROM_GAMMA) != 0) {
            SensitivityPasses.gamma(count, gauss, perSpot, x.perDeviation, column(block, Greek.GAMMA));
        }
        if ((selection & FROM_VEGA) != 0) {
            SensitivityPasses.vega(count, gauss, x.rootTime, column(block, Greek.VEGA));
        }
        if (Selection.holds(selection, Greek.DUAL_GAMMA)) {
            SensitivityPasses.dualGamma(count, gauss, block.strike, x.perDeviation, column(block, Greek.DUAL_GAMMA));
        }
        if (Selection.holds(selection, Greek.VANNA)) {
            SensitivityPasses.vanna(count, gauss, perSpot, x.perVolatility, x.d2, column(block, Greek.VANNA));
        }
        if (Selection.holds(selection, Greek.VOLGA)) {
            SensitivityPasses.volga(
                    count, column(block, Greek.VEGA), x.perVolatility, x.d1, x.d2, column(block, Greek.VOLGA));
        }
    }

    private void drift(
            Block block,
            int count,
            int selection,
            AccurateBlockKernel.Standardised x,
            double[] gauss,
            double[] spotTerm) {
        SensitivityPasses.halfLow(count, x.d2, x.d2Low, x.s, x.sLow, drift);
        SensitivityPasses.drift(count, x.carry, x.carryLow, x.d2, x.s, drift);
        SensitivityPasses.d1PerYear(count, drift, x.perYear, x.perDeviation);
        if (Selection.holds(selection, Greek.CHARM)) {
            double[] charm = column(block, Greek.CHARM);
            SensitivityPasses.times(count, block.yield, spotTerm, charm);
            SensitivityPasses.charm(count, charm, gauss, drift, perSpot);
        }
        if (Selection.holds(selection, Greek.VETA)) {
            SensitivityPasses.veta(
                    count, column(block, Greek.VEGA), x.d1, drift, x.perYear, block.yield, column(block, Greek.VETA));
        }
        if (Selection.holds(selection, Greek.COLOR)) {
            SensitivityPasses.color(
                    count, column(block, Greek.GAMMA), x.d1, drift, x.perYear, block.yield, column(block, Greek.COLOR));
        }
    }

    private void third(Block block, int count, int selection, AccurateBlockKernel.Standardised x) {
        double[] gamma = column(block, Greek.GAMMA);
        if (Selection.holds(selection, Greek.SPEED)) {
            double[] speed = column(block, Greek.SPEED);
            SensitivityPasses.d1PlusS(count, x.d1, x.d1Low, x.s, x.sLow, speed);
            SensitivityPasses.speed(count, speed, gamma, perSpot, x.perDeviation);
        }
        if ((selection & FROM_PRODUCT) != 0) {
            SensitivityPasses.product(count, x.d1, x.d1Low, x.d2, x.d2Low, product, productLow);
        }
        if (Selection.holds(selection, Greek.ZOMMA)) {
            SensitivityPasses.zomma(count, gamma, x.perVolatility, product, productLow, column(block, Greek.ZOMMA));
        }
        if (Selection.holds(selection, Greek.ULTIMA)) {
            double[] ultima = column(block, Greek.ULTIMA);
            SensitivityPasses.bracket(count, product, productLow, x.d1, x.d2, ultima);
            SensitivityPasses.ultima(count, ultima, column(block, Greek.VEGA), x.perVolatility);
        }
    }
}
