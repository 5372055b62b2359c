package io.github.garboard.margin.scenario;

/**
 * A far move outside a grid, whose loss counts in part only.
 *
 * @param priceMove the relative move of the price, finite and at least -1
 * @param volatilityMove the shock of the volatility, finite, in the units of the grid's volatility rule
 * @param weight the part of the loss that counts, in (0, 1]
 */
public record TailMove(double priceMove, double volatilityMove, double weight) {

    /**
     * Checks the move.
     *
     * @throws IllegalArgumentException if a move is not finite, the price move is below -1, or the weight is outside (0, 1]
     */
    public TailMove {
        PriceVolatilityGrid.requirePriceMove(priceMove);
        PriceVolatilityGrid.requireVolatilityMove(volatilityMove);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in (0, 1]: " + weight);
        }
    }
}
