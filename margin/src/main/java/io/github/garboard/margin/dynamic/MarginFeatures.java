package io.github.garboard.margin.dynamic;

import java.util.List;

/**
 * What a {@link QuantilePredictor} sees before a period, as a state stepped by losses. Features from elsewhere (an order book,
 * a funding rate) are a state of the caller's that moves on in its own data at each step.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface MarginFeatures {

    /**
     * Returns the features for the next period.
     *
     * @return the features, always as many and in the same order, a new array
     */
    double[] values();

    /**
     * Returns the features after a period.
     *
     * @param loss the loss of the period, finite
     * @return the new state; this one is unchanged
     * @throws IllegalArgumentException if the loss is not finite
     */
    MarginFeatures next(double loss);

    /**
     * Returns the features over a history of losses: row t was known before loss t.
     *
     * @param losses the loss of each period, oldest first, finite
     * @return as many rows as losses; the first is this state's
     * @throws IllegalArgumentException if a loss is not finite
     */
    default double[][] path(double... losses) {
        double[][] rows = new double[losses.length][];
        MarginFeatures state = this;
        for (int t = 0; t < losses.length; t++) {
            rows[t] = state.values();
            state = state.next(losses[t]);
        }
        return rows;
    }

    /**
     * Returns the volatilities of some forecasts as features: EWMA of several decays make the quantile follow a mixture of
     * horizons. An {@link EwmaForecast} of decay 0 is the size of the last loss.
     *
     * @param forecasts the forecasts, each stepped with every loss
     * @return one feature per forecast, in their order
     */
    static MarginFeatures ofVolatilities(VolatilityForecast... forecasts) {
        return new VolatilityFeatures(List.of(forecasts));
    }
}
