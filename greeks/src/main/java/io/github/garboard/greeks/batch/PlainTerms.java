package io.github.garboard.greeks.batch;

import static io.github.garboard.greeks.batch.Selection.holds;

import io.github.garboard.greeks.Greek;

/**
 * What Greeks are read off: mutable columns that {@link PlainBlockKernel} fills, and a loop or two for each Greek up to theta and
 * rho, the rest in {@link PlainHigherTerms}.
 *
 * <p>The formulas are those of {@link io.github.garboard.greeks.internal.BlackKernel}.
 */
final class PlainTerms {

    private static final int PRICE = Selection.bit(Greek.PRICE);
    private static final int LOWER = PRICE
            | Selection.bit(Greek.DELTA)
            | Selection.bit(Greek.GAMMA)
            | Selection.bit(Greek.VEGA)
            | Selection.bit(Greek.THETA)
            | Selection.bit(Greek.RHO);

    /** s = v sqrt(T). */
    final double[] s = Block.column();
    /** 1/(S s). */
    final double[] w = Block.column();

    final double[] rootTime = Block.column();
    final double[] d1 = Block.column();
    final double[] d2 = Block.column();
    /** F = S exp(-q T). */
    final double[] forward = Block.column();
    /** D = K exp(-r T). */
    final double[] discounted = Block.column();
    /** G = F n(d1). */
    final double[] gauss = Block.column();
    /** c F N(c d1). */
    final double[] spotTerm = Block.column();
    /** c D N(c d2). */
    final double[] strikeTerm = Block.column();

    private final PlainHigherTerms higher = new PlainHigherTerms(this);

    /** Reads a selection off the first elements. */
    void read(Block block, int count, int selection) {
        if (holds(selection, Greek.PRICE)) {
            PlainPasses.distance(count, spotTerm, strikeTerm, block.of(Greek.PRICE));
        }
        if (selection == PRICE) {
            return;
        }
        if (holds(selection, Greek.DELTA) || holds(selection, Greek.GAMMA)) {
            slopes(block.of(Greek.DELTA), block.of(Greek.GAMMA), count);
        }
        if (holds(selection, Greek.VEGA)) {
            PlainPasses.product(count, gauss, rootTime, block.of(Greek.VEGA));
        }
        if (holds(selection, Greek.THETA)) {
            decay(count, gauss, block.volatility, block.spot, w, block.of(Greek.THETA));
            accrue(count, block.rate, block.yield, spotTerm, strikeTerm, block.of(Greek.THETA));
        }
        if (holds(selection, Greek.RHO)) {
            PlainPasses.product(count, block.years, strikeTerm, block.of(Greek.RHO));
        }
        if ((selection & ~LOWER) != 0) {
            higher.read(block, count, selection);
        }
    }

    private void slopes(double[] delta, double[] gamma, int count) {
        double[] spotTerm = this.spotTerm;
        double[] gauss = this.gauss;
        double[] s = this.s;
        double[] w = this.w;
        for (int j = 0; j < count; j++) {
            double perSpot = w[j] * s[j];
            delta[j] = spotTerm[j] * perSpot;
            gamma[j] = gauss[j] * perSpot * w[j];
        }
    }

    /** -G v^2 / (2 s). */
    private static void decay(
            int count, double[] gauss, double[] volatility, double[] spot, double[] w, double[] theta) {
        for (int j = 0; j < count; j++) {
            double v = volatility[j];
            theta[j] = gauss[j] * (w[j] * spot[j]) * (v * v * -0.5);
        }
    }

    private static void accrue(
            int count, double[] rate, double[] yield, double[] spotTerm, double[] strikeTerm, double[] theta) {
        for (int j = 0; j < count; j++) {
            theta[j] = Math.fma(-rate[j], strikeTerm[j], Math.fma(yield[j], spotTerm[j], theta[j]));
        }
    }
}
