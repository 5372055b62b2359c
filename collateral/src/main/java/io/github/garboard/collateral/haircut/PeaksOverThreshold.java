package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.haircut.GeneralisedParetoTail.Estimator;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A fit of a generalised Pareto distribution to losses over a threshold, for the quantiles that a history is too short
 * to show.
 *
 * <p>Maximum likelihood, with the shape profiled out: for theta = xi / beta the shape is the mean of ln(1 + theta y)
 * over the excesses y, and the score in theta alone is brought to zero from the estimate by probability-weighted
 * moments. The likelihood has no regular maximum where the shape is -1/2 or less; the moments stand in for it there.
 *
 * <p>Sources: S. D. Grimshaw, Computing maximum likelihood estimates for the generalized Pareto distribution,
 * Technometrics 35 (1993); J. R. M. Hosking and J. R. Wallis, Parameter and quantile estimation for the generalized
 * Pareto distribution, Technometrics 29 (1987), with plotting positions (i - 0.35) / n.
 *
 * @param threshold the threshold, finite; a loss counts where it is above
 * @param minimumExceedances the smallest number of losses above the threshold that is accepted, at least 2; some dozens
 *     are needed for a shape that says anything
 */
public record PeaksOverThreshold(double threshold, int minimumExceedances) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public PeaksOverThreshold {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold must be finite: " + threshold);
        }
        if (minimumExceedances < 2) {
            throw new IllegalArgumentException("minimumExceedances must be at least 2: " + minimumExceedances);
        }
    }

    /**
     * Returns the fitted tail, or a refusal. Costs O(n log n) for n losses and some hundred passes over those above the
     * threshold.
     *
     * @param losses the losses, gains negative, finite, in any order
     * @throws IllegalArgumentException if a loss is not finite, or its excess over the threshold is not
     */
    public TailFit fit(double... losses) {
        double[] excesses = excesses(losses);
        int count = excesses.length;
        if (count < minimumExceedances) {
            return new TailFit.Refused(count, minimumExceedances, TailFit.Reason.TOO_FEW_EXCEEDANCES);
        }
        double probability = (double) count / losses.length;
        double mean = Arrays.stream(excesses).sum() / count;
        ParetoExcesses sample = new ParetoExcesses(
                Arrays.stream(excesses).map(excess -> excess / mean).toArray());
        OptionalDouble root = sample.likelihoodRoot();
        if (root.isPresent()) {
            double theta = root.getAsDouble();
            double shape = sample.shapeAt(theta);
            double scale = theta == 0 ? mean : mean * (shape / theta);
            return new GeneralisedParetoTail(threshold, probability, count, shape, scale, Estimator.MAXIMUM_LIKELIHOOD);
        }
        if (!sample.isWithin(sample.momentShape() / sample.momentScale())) {
            return new TailFit.Refused(count, minimumExceedances, TailFit.Reason.NO_ESTIMATE);
        }
        return new GeneralisedParetoTail(
                threshold,
                probability,
                count,
                sample.momentShape(),
                mean * sample.momentScale(),
                Estimator.PROBABILITY_WEIGHTED_MOMENTS);
    }

    private double[] excesses(double[] losses) {
        for (int i = 0; i < losses.length; i++) {
            if (!Double.isFinite(losses[i] - threshold)) {
                throw new IllegalArgumentException("losses must be finite: " + losses[i] + " at " + i);
            }
        }
        return Arrays.stream(losses)
                .filter(loss -> loss > threshold)
                .map(loss -> loss - threshold)
                .sorted()
                .toArray();
    }
}
