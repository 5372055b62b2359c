package io.github.garboard.liquidation.order;

/**
 * A moment of a replayed market.
 *
 * @param price the price if no liquidation moved it, in money per unit, finite and positive
 * @param depth what liquidations can sell until the next moment, and again what they can buy, in units, finite and
 *     non-negative
 */
public record MarketStep(double price, double depth) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public MarketStep {
        Amounts.requirePositive("price", price);
        Amounts.requireNonNegative("depth", depth);
    }
}
