package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A requirement in proportion to volatility: multiplier times the volatility expected of the next loss. The forecast is stepped
 * with the losses, so a mean in it is that of losses, not of returns.
 *
 * <p>The multiplier holds the quantile and the horizon: 2.326 sqrt(h) covers a normal loss over h independent periods at 99 %.
 *
 * @param multiplier how many volatilities must be held, positive and finite
 * @param forecast the volatility expected of the next loss
 */
public record VolatilityScaledMargin(double multiplier, VolatilityForecast forecast) implements AdaptiveMargin {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the multiplier is not positive and finite
     */
    public VolatilityScaledMargin {
        Checks.requirePositive("multiplier", multiplier);
        Objects.requireNonNull(forecast, "forecast");
    }

    @Override
    public double requirement() {
        return multiplier * forecast.volatility();
    }

    @Override
    public VolatilityScaledMargin next(double loss) {
        Checks.requireFinite("loss", loss);
        return new VolatilityScaledMargin(multiplier, forecast.next(loss));
    }
}
