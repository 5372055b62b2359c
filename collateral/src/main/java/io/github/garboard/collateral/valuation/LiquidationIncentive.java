package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.Haircut;

/**
 * The factor by which a liquidator is paid, from the liquidation loan-to-value of a market: min(most, 1 / (1 - cursor (1
 * - lltv))). The nearer the market lends to the full value, the less room there is for a reward.
 *
 * <p>Source: morpho-org/morpho-blue, src/Morpho.sol and ConstantsLib.sol (cursor 0.3, most 1.15).
 *
 * @param cursor which part of the room above the loan-to-value the liquidator may get, in [0, 1)
 * @param most the largest factor, at least 1 and finite
 */
public record LiquidationIncentive(double cursor, double most) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public LiquidationIncentive {
        if (!(cursor >= 0 && cursor < 1)) {
            throw new IllegalArgumentException("cursor must be in [0, 1): " + cursor);
        }
        if (!(most >= 1 && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("most must be at least 1 and finite: " + most);
        }
    }

    /**
     * Returns the factor, at least 1: the liquidator gets collateral worth factor times the debt it repays.
     *
     * @param lltv the liquidation loan-to-value of the market, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public double factor(double lltv) {
        return Math.min(most, 1 / (1 - cursor * (1 - Haircut.requireFraction("lltv", lltv))));
    }
}
