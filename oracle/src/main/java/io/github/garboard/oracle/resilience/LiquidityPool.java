package io.github.garboard.oracle.resilience;

/**
 * Liquidity of an automated market maker along its price: what it takes to move the price from one value to another.
 *
 * <p>Implementations are immutable and thread-safe and keep {@code LiquidityPoolLaws}: no move costs nothing and nothing
 * changes hands; a longer move never costs less; amounts of consecutive moves add up.
 */
@FunctionalInterface
public interface LiquidityPool {

    /**
     * Returns the trade that moves the price.
     *
     * @param priceBefore the price before, in quote per base; positive and finite
     * @param priceAfter the price after, in quote per base; positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    Swap moving(double priceBefore, double priceAfter);

    /**
     * Returns what it costs to hold a price away from the market for some blocks, if it is brought back by arbitrage after
     * each block: the loss of one move times the number of blocks.
     *
     * <p>Source: the cost model of T. Mackinga, T. Nadahalli, R. Wattenhofer, "TWAP oracle attacks: easier done than said?"
     * (2022), section IV.
     *
     * @param marketPrice the price that arbitrage restores, in quote per base; positive and finite
     * @param heldPrice the price held, in quote per base; positive and finite
     * @param blocks the number of blocks, non-negative
     * @return the cost in quote, non-negative
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    default double holdingCost(double marketPrice, double heldPrice, int blocks) {
        if (blocks < 0) {
            throw new IllegalArgumentException("blocks must be non-negative: " + blocks);
        }
        return blocks * moving(marketPrice, heldPrice).loss();
    }
}
