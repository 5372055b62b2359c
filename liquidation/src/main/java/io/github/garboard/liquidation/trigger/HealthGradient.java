package io.github.garboard.liquidation.trigger;

import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How the health of an account moves with prices: the seam to the caller's Greeks.
 *
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
@FunctionalInterface
public interface HealthGradient<K, M> {

    /** The relative move of a price in a finite difference: 2⁻¹⁷, near the cube root of the rounding of a double. */
    double STEP = 0x1p-17;

    /**
     * Returns the derivative of the health with respect to each price.
     *
     * @param holdings what the account holds
     * @param market the market
     * @return health per unit of price, one number for each price of the market, in a new array
     */
    double[] gradient(Holdings<K> holdings, M market);

    /**
     * Returns central differences of a health function, (health(p + h) - health(p - h)) / 2h with h = {@link #STEP} |p|, or
     * STEP for a price of 0. Exact, up to rounding, where the health is quadratic over the step; at a kink it is the mean of
     * the slopes of both sides. Costs two evaluations of the health for each price.
     *
     * @param health the health of the account
     * @param prices reads the prices of a market, finite
     * @param withPrices returns a market like the given one with other prices; it must not keep the array
     * @param <K> the caller's type of position names
     * @param <M> the caller's market
     * @return the gradient
     */
    static <K, M> HealthGradient<K, M> byDifferences(
            HealthFunction<K, M> health, Function<M, double[]> prices, BiFunction<M, double[], M> withPrices) {
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(withPrices, "withPrices");
        return (holdings, market) -> {
            double[] moved = prices.apply(market).clone();
            double[] gradient = new double[moved.length];
            for (int i = 0; i < moved.length; i++) {
                double price = moved[i];
                double step = price == 0 ? STEP : STEP * Math.abs(price);
                double high = price + step;
                double low = price - step;
                moved[i] = high;
                double above = health.health(holdings, withPrices.apply(market, moved));
                moved[i] = low;
                double below = health.health(holdings, withPrices.apply(market, moved));
                moved[i] = price;
                gradient[i] = (above - below) / (high - low);
            }
            return gradient;
        };
    }
}
