package io.github.garboard.margin.measure;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlVector;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * A mean of the sorted losses in which a worse loss has no smaller weight, at least 0: max(0, sum over i of
 * (F(i/n) - F((i-1)/n)) L(i)), with the n losses ascending and F the cumulated spectrum.
 *
 * <p>Scenarios are equally likely; their weights are ignored. Costs O(n log n) for n scenarios, and one array of n.
 *
 * <p><b>Laws.</b> Positively homogeneous and subadditive (a coherent measure) for every convex F.
 *
 * @param cumulative F, convex and non-decreasing on [0, 1] with F(0) = 0 and F(1) = 1; its slope is the risk spectrum
 * @see "Acerbi, Spectral measures of risk: a coherent representation of subjective risk aversion, J. Banking Finance 26 (2002)"
 */
public record SpectralRisk(DoubleUnaryOperator cumulative) implements LossMeasure {

    /** How far F may miss its ends and its convexity: some roundings. */
    private static final double ROUNDING = 1e-12;

    /**
     * Checks the ends of F.
     *
     * @throws IllegalArgumentException if F(0) is not 0 or F(1) is not 1
     */
    public SpectralRisk {
        Objects.requireNonNull(cumulative, "cumulative");
        double start = cumulative.applyAsDouble(0);
        double end = cumulative.applyAsDouble(1);
        if (!(Math.abs(start) <= ROUNDING && Math.abs(end - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("cumulative must be 0 at 0 and 1 at 1: " + start + " and " + end);
        }
    }

    /**
     * Returns the measure of exponential risk aversion: F(p) = (exp(k p) - 1) / (exp(k) - 1).
     *
     * @param aversion k, above 0 and at most 700; the mean of the losses as it tends to 0, the worst loss as it grows
     * @throws IllegalArgumentException if it is outside
     * @see "Cotter, Dowd, Extreme spectral risk measures, J. Banking Finance 30 (2006)"
     */
    public static SpectralRisk exponential(double aversion) {
        if (!(aversion > 0 && aversion <= 700)) {
            throw new IllegalArgumentException("aversion must be in (0, 700]: " + aversion);
        }
        return new SpectralRisk(p -> Math.expm1(aversion * p) / Math.expm1(aversion));
    }

    /**
     * Returns the weighted mean of the losses, at least 0, set by no single scenario.
     *
     * @throws IllegalArgumentException if F is not convex or falls on the grid of the scenarios
     */
    @Override
    public Loss loss(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        int n = losses.size();
        double below = cumulative.applyAsDouble(0);
        double lastWeight = 0;
        double mean = 0;
        for (int i = 1; i <= n; i++) {
            double at = cumulative.applyAsDouble((double) i / n);
            double weight = at - below;
            if (!(weight >= lastWeight - ROUNDING)) {
                throw new IllegalArgumentException("cumulative must be convex and non-decreasing: its step to "
                        + (double) i / n + " is " + weight + ", after " + lastWeight);
            }
            mean += weight * losses.ascending(i);
            below = at;
            lastWeight = weight;
        }
        return mean > 0 ? new Loss(mean, OptionalInt.empty()) : Loss.NONE;
    }

    /** Returns F(i/n) - F((i-1)/n) for the scenario of the i-th smallest loss. */
    @Override
    public double[] tailWeights(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        double n = losses.size();
        if (loss(portfolio).amount() == 0) {
            return new double[losses.size()];
        }
        return losses.scenarioWeights(
                rank -> cumulative.applyAsDouble(rank / n) - cumulative.applyAsDouble((rank - 1) / n));
    }
}
