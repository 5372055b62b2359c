package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.util.Arrays;

/**
 * A haircut estimated from an asset's own returns: the empirical quantile of the loss over a holding period.
 *
 * <p>The losses are those of every run of {@code holdingPeriods} successive returns, 1 - exp(sum of the log-returns);
 * the runs overlap. Of m runs the estimate is the k-th smallest loss, k = ceil(confidence m): no interpolation, and at
 * most a share of 1 - confidence of the runs lost more. An estimate below 0 (the asset rose all the time) is 0. Where m
 * is below 1 / (1 - confidence) it is the largest loss seen.
 *
 * <p>A history that is too short is no error: it is refused with its length.
 *
 * @param confidence the one-sided confidence level, in (0.5, 1)
 * @param holdingPeriods the holding period, counted in periods of the returns, at least 1
 * @param minimumReturns the shortest history that is accepted, in periods of the returns, at least the holding period
 */
public record HistoricalHaircut(double confidence, int holdingPeriods, int minimumReturns) {

    /**
     * What a regulator of the European Union asks of own estimates, for daily returns: 99 %, 10 business days, one year
     * (250 business days).
     *
     * @see "Delegated Regulation (EU) 2016/2251, Annex III"
     */
    public static final HistoricalHaircut EU_DAILY = new HistoricalHaircut(0.99, 10, 250);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public HistoricalHaircut {
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0.5, 1): " + confidence);
        }
        if (holdingPeriods < 1) {
            throw new IllegalArgumentException("holdingPeriods must be at least 1: " + holdingPeriods);
        }
        if (minimumReturns < holdingPeriods) {
            throw new IllegalArgumentException(
                    "minimumReturns must be at least holdingPeriods: " + minimumReturns + " and " + holdingPeriods);
        }
    }

    /**
     * Returns the estimate, or a refusal if there are fewer returns than the minimum. Costs O(n (log n + holding
     * periods)) and an array of n losses for n returns.
     *
     * @param logReturns the log-returns of the asset, one for each period, oldest first, finite
     * @throws IllegalArgumentException if a return is not finite
     */
    public HaircutEstimate estimate(double... logReturns) {
        for (int i = 0; i < logReturns.length; i++) {
            if (!Double.isFinite(logReturns[i])) {
                throw new IllegalArgumentException("logReturns must be finite: " + logReturns[i] + " at " + i);
            }
        }
        if (logReturns.length < minimumReturns) {
            return new HaircutEstimate.TooShort(logReturns.length, minimumReturns);
        }
        double[] losses = new double[logReturns.length - holdingPeriods + 1];
        for (int start = 0; start < losses.length; start++) {
            double sum = 0;
            for (int i = start; i < start + holdingPeriods; i++) {
                sum += logReturns[i];
            }
            losses[start] = -Math.expm1(sum);
        }
        Arrays.sort(losses);
        int rank = Math.max(1, (int) Math.ceil(confidence * losses.length));
        return new HaircutEstimate.Estimated(
                Haircut.requireFraction("fraction", Math.max(0, losses[rank - 1])), losses.length);
    }
}
