package io.github.garboard.margin.procyclicality;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import io.github.garboard.margin.internal.Checks;

/**
 * An experiment on a requirement: losses of one volatility, and from one period on the same kind of losses of another. The
 * response shows how fast the requirement follows, and whether it overshoots: a filtered historical simulation does, for the
 * scaled losses of before and the unscaled ones of after are in its window together.
 *
 * @param factor what the losses are multiplied by from the step on, positive and finite
 * @param at the number of periods before the step, at least 1
 * @see "Gurrola-Perez, Murphy, Filtered historical simulation Value-at-Risk models and their competitors, Bank of England
 *     Working Paper 525 (2015)"
 */
public record VolatilityStep(double factor, int at) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public VolatilityStep {
        Checks.requirePositive("factor", factor);
        if (at < 1) {
            throw new IllegalArgumentException("at must be >= 1: " + at);
        }
    }

    /**
     * Returns the losses of the experiment.
     *
     * @param losses losses of the volatility of before, more than come before the step, finite
     * @return the same, those from the step on multiplied by the factor, a new array
     * @throws IllegalArgumentException if there are not more losses than come before the step
     */
    public double[] apply(double... losses) {
        if (losses.length <= at) {
            throw new IllegalArgumentException(
                    "losses must be more than before the step, " + at + ": " + losses.length);
        }
        double[] stepped = losses.clone();
        for (int t = at; t < stepped.length; t++) {
            stepped[t] *= factor;
        }
        return stepped;
    }

    /**
     * Returns how a requirement responds.
     *
     * @param start the requirement before the first loss
     * @param losses losses of the volatility of before, drawn by the caller or taken from a history, more than come before the step
     * @return the response
     * @throws IllegalArgumentException if there are not more losses than come before the step, or one is not finite
     */
    public ImpulseResponse response(AdaptiveMargin start, double... losses) {
        return new ImpulseResponse(MarginPath.of(start.path(apply(losses))), this);
    }
}
