package io.github.garboard.oracle.resilience;

/**
 * A pool in which the product of the reserves is constant: x y = L², at the price y / x.
 *
 * <p>From p0 up to p1, quote in is L (√p1 - √p0), base out L (1/√p0 - 1/√p1), and the loss L (√p1 - √p0)² / √p1; downward
 * the same formulas give negative amounts and the loss of the seller. The fee is a share of what is paid in and is set
 * aside, so that it does not add to the liquidity.
 *
 * <p>Special cases: where the pool keeps the fee in its reserves (Uniswap v2), the move takes slightly less; the difference
 * is of the order of the fee times the move. Costs O(1) and allocates the result.
 *
 * <p>Source: H. Adams, N. Zinsmeister, M. Salem, R. Keefer, D. Robinson, "Uniswap v3 Core" (2021), equations 2.1 and 6.5 to
 * 6.16, on the full range.
 *
 * @param liquidity the constant L, the geometric mean of the reserves; positive and finite
 * @param fee the fee as a share of what is paid in, in [0, 1)
 */
public record ConstantProduct(double liquidity, double fee) implements LiquidityPool {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public ConstantProduct {
        if (!(liquidity > 0 && liquidity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("liquidity must be positive and finite: " + liquidity);
        }
        Swap.requireFee(fee);
    }

    /**
     * Returns the pool that holds these reserves; its price is quote / base.
     *
     * @param base the reserve of the base asset, positive and finite
     * @param quote the reserve of the quote asset, positive and finite
     * @param fee the fee as a share of what is paid in, in [0, 1)
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static ConstantProduct ofReserves(double base, double quote, double fee) {
        Swap.requirePrice("base", base);
        Swap.requirePrice("quote", quote);
        return new ConstantProduct(Math.sqrt(base) * Math.sqrt(quote), fee);
    }

    @Override
    public Swap moving(double priceBefore, double priceAfter) {
        Swap.requirePrice("priceBefore", priceBefore);
        Swap.requirePrice("priceAfter", priceAfter);
        return Swap.through(liquidity, fee, priceBefore, priceBefore, priceAfter);
    }
}
