package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.internal.SensitivityPasses;
import io.github.garboard.greeks.internal.StandardisingPasses;

/** Mutable scratch of what {@link AccurateBlockKernel} reads off one evaluation; confined to one thread. */
final class AccurateSensitivities {

    private static final int DELTAS = bits(Greek.DELTA, Greek.DUAL_DELTA);
    private static final int RHOS = bits(Greek.RHO, Greek.PHI);
    private static final int FROM_GAMMA = bits(Greek.GAMMA, Greek.DUAL_GAMMA, Greek.SPEED, Greek.ZOMMA, Greek.COLOR);
    private static final int FROM_VEGA = bits(Greek.VEGA, Greek.VOLGA, Greek.VETA, Greek.ULTIMA);
    private static final int FROM_DRIFT = bits(Greek.CHARM, Greek.VETA, Greek.COLOR);
    private static final int FROM_PRODUCT = bits(Greek.ZOMMA, Greek.ULTIMA);

    private final double[] perSpot = Block.column();
    private final double[] perStrike = Block.column();
    private final double[] drift = Block.column();
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
        StandardisingPasses.reciprocals(count, block.spot, block.strike, perSpot, perStrike);
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
        if ((selection & DELTAS) != 0) {
            SensitivityPasses.deltas(
                    count,
                    spotTerm,
                    block.spot,
                    strikeTerm,
                    perStrike,
                    column(block, Greek.DELTA),
                    column(block, Greek.DUAL_DELTA));
        }
        if (Selection.holds(selection, Greek.THETA)) {
            double[] theta = column(block, Greek.THETA);
            SensitivityPasses.carry(count, block.rate, strikeTerm, block.yield, spotTerm, theta);
            SensitivityPasses.theta(count, theta, gauss, x.s, x.perYear);
        }
        if ((selection & RHOS) != 0) {
            SensitivityPasses.rhos(
                    count, block.years, strikeTerm, spotTerm, column(block, Greek.RHO), column(block, Greek.PHI));
        }
    }

    private void density(Block block, int count, int selection, AccurateBlockKernel.Standardised x, double[] gauss) {
        if ((selection & FROM_GAMMA) != 0) {
            SensitivityPasses.gammas(
                    count,
                    gauss,
                    perSpot,
                    perStrike,
                    x.perDeviation,
                    column(block, Greek.GAMMA),
                    column(block, Greek.DUAL_GAMMA));
        }
        if ((selection & FROM_VEGA) != 0) {
            SensitivityPasses.vega(count, gauss, x.rootTime, column(block, Greek.VEGA));
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
            SensitivityPasses.charm(count, block.yield, spotTerm, gauss, drift, perSpot, charm);
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
            SensitivityPasses.productLow(count, x.d1, x.d1Low, x.d2, x.d2Low, productLow);
        }
        if (Selection.holds(selection, Greek.ZOMMA)) {
            double[] zomma = column(block, Greek.ZOMMA);
            SensitivityPasses.zomma(count, gamma, x.perVolatility, x.d1, x.d2, productLow, zomma);
        }
        if (Selection.holds(selection, Greek.ULTIMA)) {
            double[] ultima = column(block, Greek.ULTIMA);
            double[] vega = column(block, Greek.VEGA);
            SensitivityPasses.ultima(count, vega, x.perVolatility, x.d1, x.d2, productLow, ultima);
        }
    }
}
