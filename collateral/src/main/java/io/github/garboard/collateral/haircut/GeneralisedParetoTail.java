package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;
import java.util.Objects;

/**
 * A generalised Pareto tail over a threshold: P(X &gt; x) = zeta (1 + xi (x - u) / beta)^(-1 / xi) for x &gt; u.
 *
 * <p>It says something about probabilities of exceedance up to zeta only, and the further a confidence level lies beyond
 * the data, 1 - 1 / (number of losses), the more it rests on the shape. The losses are taken as independent and equally
 * distributed; losses of a market that come in clusters make the estimate too sure of itself.
 *
 * <p>Source: A. J. McNeil, R. Frey, P. Embrechts, Quantitative Risk Management (2005), eqs. (7.18) and (7.19).
 *
 * @param threshold u, finite
 * @param exceedanceProbability zeta, the share of the losses above u, in (0, 1]
 * @param exceedances the number of losses above u
 * @param shape xi, finite: above 0 for a heavy tail, 0 for an exponential one, below 0 for a bounded one
 * @param scale beta, above 0 and finite
 * @param estimator how shape and scale were estimated
 */
public record GeneralisedParetoTail(
        double threshold,
        double exceedanceProbability,
        int exceedances,
        double shape,
        double scale,
        Estimator estimator)
        implements TailFit {

    /** An estimator of shape and scale. */
    public enum Estimator {
        /** Maximum likelihood; regular for a shape above -1/2. */
        MAXIMUM_LIKELIHOOD,
        /** Probability-weighted moments (Hosking and Wallis 1987); for a shape below 1/2. */
        PROBABILITY_WEIGHTED_MOMENTS
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public GeneralisedParetoTail {
        requireFinite("threshold", threshold);
        if (!(exceedanceProbability > 0 && exceedanceProbability <= 1)) {
            throw new IllegalArgumentException("exceedanceProbability must be in (0, 1]: " + exceedanceProbability);
        }
        if (exceedances < 1) {
            throw new IllegalArgumentException("exceedances must be at least 1: " + exceedances);
        }
        requireFinite("shape", shape);
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale must be above 0 and finite: " + scale);
        }
        Objects.requireNonNull(estimator, "estimator");
    }

    /**
     * Returns the loss that is exceeded with probability 1 - confidence: u + beta / xi (((1 - confidence) / zeta)^(-xi)
     * - 1), and u + beta ln(zeta / (1 - confidence)) where xi is 0.
     *
     * @param confidence the confidence level, from 1 - zeta, where the tail begins, to below 1
     * @throws IllegalArgumentException if it is not
     */
    public double quantile(double confidence) {
        if (!(confidence >= 1 - exceedanceProbability && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence must be in [" + (1 - exceedanceProbability) + ", 1): " + confidence);
        }
        // where the tail begins, 1 - confidence may round to above zeta
        double depth = Math.max(0, Math.log(exceedanceProbability / (1 - confidence)));
        return threshold + (shape == 0 ? scale * depth : scale * Math.expm1(shape * depth) / shape);
    }

    /**
     * Returns the mean of the losses beyond the quantile: (quantile + beta - xi u) / (1 - xi). It is infinite where xi
     * is 1 or more.
     *
     * @param confidence the confidence level, as for {@link #quantile}
     * @throws IllegalArgumentException if it is not in its range
     */
    public double expectedShortfall(double confidence) {
        double quantile = quantile(confidence);
        return shape < 1 ? (quantile + scale - shape * threshold) / (1 - shape) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the haircut that covers the quantile, for losses that are fractions of a value: max(0, min(1, quantile)).
     * It is stated for the holding period of the losses.
     *
     * @param <A> the caller's description of an asset
     * @param confidence the confidence level, as for {@link #quantile}
     * @throws IllegalArgumentException if it is not in its range
     */
    public <A> Haircut<A> haircut(double confidence) {
        double fraction = Math.max(0, Math.min(1, quantile(confidence)));
        return Haircut.<A>of(fraction).named("generalised Pareto tail at " + confidence);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }
}
