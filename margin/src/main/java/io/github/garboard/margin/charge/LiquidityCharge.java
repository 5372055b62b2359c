package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * What a position larger than the market takes costs to close, as a part of its notional: 0 up to a threshold of its average
 * daily volume, then by the square root of what is beyond: coefficient dailyVolatility sqrt(max(0, size / volume -
 * threshold)), at most the maximum.
 *
 * <p>Continuous at the threshold; not homogeneous: half the position costs less than half.
 *
 * @param threshold the multiple of the average daily volume that costs nothing, non-negative and finite
 * @param coefficient the size of the impact, about 0.5 to 1, non-negative and finite
 * @param maximum the largest charge as a part of the notional, in [0, 1]
 * @see "Toth et al., Anomalous price impact and the critical nature of liquidity, Phys. Rev. X 1 (2011): the square root"
 */
public record LiquidityCharge(double threshold, double coefficient, double maximum) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public LiquidityCharge {
        Checks.requireNonNegative("threshold", threshold);
        Checks.requireNonNegative("coefficient", coefficient);
        Checks.requireFraction("maximum", maximum);
    }

    /**
     * Returns the charge as a part of the notional.
     *
     * @param size the size of the position, without sign, non-negative and finite
     * @param dailyVolume the average daily volume, in the unit of the size, positive and finite
     * @param dailyVolatility the volatility of a day, decimal, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double rate(double size, double dailyVolume, double dailyVolatility) {
        Checks.requireNonNegative("size", size);
        Checks.requirePositive("dailyVolume", dailyVolume);
        Checks.requireNonNegative("dailyVolatility", dailyVolatility);
        double beyond = Math.max(0, size / dailyVolume - threshold);
        return Math.min(maximum, coefficient * dailyVolatility * Math.sqrt(beyond));
    }
}
