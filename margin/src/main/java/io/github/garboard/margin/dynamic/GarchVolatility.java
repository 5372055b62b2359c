package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * The volatility of the next move under a {@link Garch} model, and further ahead.
 *
 * <p>A step costs a few operations and allocates one state. A variance that would overflow stays at the largest double.
 *
 * @param model the model
 * @param variance the variance of the next move, non-negative and finite
 */
public record GarchVolatility(Garch model, double variance) implements VolatilityForecast {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the variance is negative or not finite
     */
    public GarchVolatility {
        Objects.requireNonNull(model, "model");
        Checks.requireNonNegative("variance", variance);
    }

    @Override
    public double volatility() {
        return Math.sqrt(variance);
    }

    @Override
    public GarchVolatility next(double move) {
        double surprise = Checks.requireFinite("move", move) - model.mean();
        double next = model.omega() + model.alpha() * surprise * surprise + model.beta() * variance;
        return new GarchVolatility(model, Math.min(Double.MAX_VALUE, next));
    }

    /**
     * Returns the expected variance of each of the next moves: h(1) = {@link #variance}, h(k+1) = omega + (alpha + beta) h(k).
     *
     * @param periods the number of moves, non-negative
     * @return one variance per move, the next one first, a new array
     * @throws IllegalArgumentException if the number is negative
     */
    public double[] termStructure(int periods) {
        if (periods < 0) {
            throw new IllegalArgumentException("periods must be >= 0: " + periods);
        }
        double[] variances = new double[periods];
        double ahead = variance;
        for (int k = 0; k < periods; k++) {
            variances[k] = ahead;
            ahead = Math.min(Double.MAX_VALUE, model.omega() + model.persistence() * ahead);
        }
        return variances;
    }

    /**
     * Returns the volatility of the sum of the next moves: the root of the sum of their expected variances, for surprises are
     * uncorrelated. It is more than volatility times sqrt(periods) after a calm and less after a storm.
     *
     * @param periods the number of moves, non-negative
     * @return the volatility over the horizon, in the unit of the moves
     * @throws IllegalArgumentException if the number is negative
     */
    public double volatilityOver(int periods) {
        double sum = 0;
        for (double ahead : termStructure(periods)) {
            sum += ahead;
        }
        return Math.sqrt(Math.min(Double.MAX_VALUE, sum));
    }
}
