package io.github.garboard.margin.dynamic;

/**
 * A forecast of volatility over regular periods: what the next period's move is expected to be like, and what the forecast
 * becomes once that move is known.
 *
 * <p>A move is what the caller measures a period by: a logarithmic or relative return, or the profit and loss of a portfolio.
 * Volatility is in the unit of the moves, per square root of a period; nothing is annualised.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface VolatilityForecast {

    /**
     * Returns the volatility expected of the next period's move.
     *
     * @return the volatility, non-negative and finite, in the unit of the moves, per square root of a period
     */
    double volatility();

    /**
     * Returns the forecast after a further move.
     *
     * @param move the move of the period that has just ended, finite
     * @return the new state; this one is unchanged
     * @throws IllegalArgumentException if the move is not finite
     */
    VolatilityForecast next(double move);

    /**
     * Returns a forecast that no move changes.
     *
     * @param volatility the volatility of every period, non-negative and finite
     * @return the forecast
     * @throws IllegalArgumentException if the volatility is negative or not finite
     */
    static VolatilityForecast constant(double volatility) {
        return new ConstantForecast(volatility);
    }
}
