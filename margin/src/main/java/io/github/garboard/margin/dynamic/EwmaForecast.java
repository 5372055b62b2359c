package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;

/**
 * Exponentially weighted volatility at regular periods: variance ← λ variance + (1 - λ) move². The mean of the moves counts as
 * 0, and the forecast is the same for every later period.
 *
 * <p>λ = 0.94 is RiskMetrics' daily figure; λ = 0 forecasts the size of the last move. For prices at irregular times there is
 * {@link EwmaVolatility}.
 *
 * <p>Each step costs O(1) and allocates one state.
 *
 * @param decay λ, the weight that the past keeps in a step, in [0, 1]
 * @param variance the variance expected of the next move, non-negative and finite
 * @see "J.P. Morgan and Reuters, RiskMetrics Technical Document, 4th edition, 1996, equation 5.3"
 */
public record EwmaForecast(double decay, double variance) implements VolatilityForecast {

    /** RiskMetrics' λ for daily moves. */
    public static final double DAILY_DECAY = 0.94;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public EwmaForecast {
        Checks.requireFraction("decay", decay);
        Checks.requireNonNegative("variance", variance);
    }

    /**
     * Returns a forecast that starts from the mean square of past moves, all of equal weight.
     *
     * @param decay λ, in [0, 1]
     * @param moves the past moves, at least one, finite
     * @return the forecast for the period after them
     * @throws IllegalArgumentException if the decay is outside its range, there is no move, or one is not finite
     */
    public static EwmaForecast startingFrom(double decay, double... moves) {
        if (moves.length == 0) {
            throw new IllegalArgumentException("moves must not be empty: []");
        }
        double squares = 0;
        for (double move : moves) {
            squares += Checks.requireFinite("move", move) * move;
        }
        return new EwmaForecast(decay, squares / moves.length);
    }

    @Override
    public double volatility() {
        return Math.sqrt(variance);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the move is not finite, or its square overflows (from 1e154 on)
     */
    @Override
    public EwmaForecast next(double move) {
        Checks.requireFinite("move", move);
        return new EwmaForecast(decay, decay * variance + (1 - decay) * move * move);
    }
}
