package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;

/**
 * The prices of one period: the first, the highest, the lowest and the last.
 *
 * @param open the first price, positive and finite
 * @param high the highest price, finite, at least the other three
 * @param low the lowest price, positive, at most the other three
 * @param close the last price, positive and finite
 */
public record Bar(double open, double high, double low, double close) {

    /**
     * Checks the prices.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public Bar {
        Checks.requirePositive("open", open);
        Checks.requirePositive("high", high);
        Checks.requirePositive("low", low);
        Checks.requirePositive("close", close);
        if (!(high >= Math.max(open, close))) {
            throw new IllegalArgumentException(
                    "high must be at least open and close, " + Math.max(open, close) + ": " + high);
        }
        if (!(low <= Math.min(open, close))) {
            throw new IllegalArgumentException(
                    "low must be at most open and close, " + Math.min(open, close) + ": " + low);
        }
    }
}
