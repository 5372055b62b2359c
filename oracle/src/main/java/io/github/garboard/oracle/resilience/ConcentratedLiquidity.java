package io.github.garboard.oracle.resilience;

import java.util.List;
import java.util.Objects;

/**
 * A pool of positions, each with a constant liquidity between two prices. Where positions overlap their liquidity adds up;
 * where there is none the price moves for nothing.
 *
 * <p>A move pays what each position asks for the part of the move that lies in its range, as in a {@link ConstantProduct}.
 * What was paid in is valued at the price before, in every range. The fee is a share of what is paid in and is set aside.
 *
 * <p>Costs O(positions).
 *
 * <p>Source: H. Adams, N. Zinsmeister, M. Salem, R. Keefer, D. Robinson, "Uniswap v3 Core" (2021), section 6.2.
 *
 * @param positions the positions, in any order; none is a pool without liquidity
 * @param fee the fee as a share of what is paid in, in [0, 1)
 */
public record ConcentratedLiquidity(List<Position> positions, double fee) implements LiquidityPool {

    private static final double TICK = 1.0001;

    /**
     * Liquidity between two prices.
     *
     * @param low the lower price, non-negative
     * @param high the upper price, above low; may be positive infinity
     * @param liquidity the constant L, positive and finite
     */
    public record Position(double low, double high, double liquidity) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public Position {
            if (!(low >= 0 && low < high)) {
                throw new IllegalArgumentException("low must be in [0, high " + high + "): " + low);
            }
            if (!(liquidity > 0 && liquidity < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("liquidity must be positive and finite: " + liquidity);
            }
        }

        /**
         * Returns the position between two ticks, which are powers of 1.0001.
         *
         * @param lower the lower tick
         * @param upper the upper tick, above lower
         * @param liquidity the constant L, positive and finite
         * @throws IllegalArgumentException if an argument breaks its rule
         */
        public static Position ofTicks(int lower, int upper, double liquidity) {
            return new Position(Math.pow(TICK, lower), Math.pow(TICK, upper), liquidity);
        }

        private double within(double price) {
            return Math.max(low, Math.min(high, price));
        }
    }

    /**
     * Checks the fee and copies the list.
     *
     * @throws IllegalArgumentException if the fee is outside of [0, 1)
     */
    public ConcentratedLiquidity {
        positions = List.copyOf(Objects.requireNonNull(positions, "positions"));
        Swap.requireFee(fee);
    }

    @Override
    public Swap moving(double priceBefore, double priceAfter) {
        Swap.requirePrice("priceBefore", priceBefore);
        Swap.requirePrice("priceAfter", priceAfter);
        Swap all = Swap.NONE;
        for (Position position : positions) {
            double near = position.within(priceBefore);
            double far = position.within(priceAfter);
            all = all.plus(Swap.through(position.liquidity(), fee, priceBefore, near, far));
        }
        return all;
    }
}
