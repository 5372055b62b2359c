package io.github.garboard.oracle.resilience;

import java.time.Duration;
import java.util.Objects;

/**
 * Moving a time-weighted average price by holding the spot price away from the market for some blocks of its window.
 *
 * <p>Multiples are of the market price, which the spot has in all other blocks: 1.2 is 20 % above. With N blocks in the
 * window of which M are held at the spot multiple s, the average multiple is m = s^(M/N) for the geometric mean and
 * m = 1 + (s - 1) M/N for the arithmetic one.
 *
 * <p>Source: Chaos Labs, "Uniswap v3 TWAP: assessing TWAP market risk" (2022), for the geometric mean; the arithmetic one
 * is its definition.
 *
 * @param mean the mean that the oracle takes
 * @param windowBlocks the number N of blocks in the window, at least 1
 * @param heldBlocks the number M of blocks in which the spot is held, in [1, N]
 */
public record TwapManipulation(TwapMean mean, int windowBlocks, int heldBlocks) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public TwapManipulation {
        Objects.requireNonNull(mean, "mean");
        if (windowBlocks < 1) {
            throw new IllegalArgumentException("windowBlocks must be at least 1: " + windowBlocks);
        }
        if (heldBlocks < 1 || heldBlocks > windowBlocks) {
            throw new IllegalArgumentException("heldBlocks must be in [1, " + windowBlocks + "]: " + heldBlocks);
        }
    }

    /**
     * Returns the manipulation for a stretch of time: whole blocks in the window, and as many held as begin in the stretch.
     *
     * @param mean the mean that the oracle takes
     * @param window the length of the window, at least one block and at most 2³¹ - 1
     * @param held how long the spot is held, positive, at most the window
     * @param block the time between blocks, positive
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static TwapManipulation of(TwapMean mean, Duration window, Duration held, Duration block) {
        if (block.isZero() || block.isNegative()) {
            throw new IllegalArgumentException("block must be positive: " + block);
        }
        if (held.isZero() || held.isNegative()) {
            throw new IllegalArgumentException("held must be positive: " + held);
        }
        long blocks = window.dividedBy(block);
        long begun = held.minusNanos(1).dividedBy(block) + 1;
        if (blocks > Integer.MAX_VALUE || begun > blocks) {
            throw new IllegalArgumentException("window must be at most 2^31 - 1 blocks of " + block
                    + " and no shorter than " + held + ": " + window);
        }
        return new TwapManipulation(mean, (int) blocks, (int) begun);
    }

    /**
     * Returns the multiple at which the spot has to be held to move the average to a multiple: m^(N/M) for the geometric
     * mean, 1 + (m - 1) N/M for the arithmetic one.
     *
     * <p>Special cases: NaN if no price above 0 would do, which happens below 1 with the arithmetic mean only; positive
     * infinity or 0 where the power is beyond a double.
     *
     * @param twapMultiple the multiple m that the average shall have, positive and finite
     * @throws IllegalArgumentException if it is not
     */
    public double spotMultiple(double twapMultiple) {
        Swap.requirePrice("twapMultiple", twapMultiple);
        double ratio = (double) windowBlocks / heldBlocks;
        return switch (mean) {
            case GEOMETRIC -> Math.pow(twapMultiple, ratio);
            case ARITHMETIC -> {
                double spot = 1 + (twapMultiple - 1) * ratio;
                yield spot > 0 ? spot : Double.NaN;
            }
        };
    }

    /**
     * Returns the multiple of the average if the spot is held at a multiple.
     *
     * @param spotMultiple the multiple s of the spot, positive and finite
     * @throws IllegalArgumentException if it is not
     */
    public double twapMultiple(double spotMultiple) {
        Swap.requirePrice("spotMultiple", spotMultiple);
        double share = (double) heldBlocks / windowBlocks;
        return switch (mean) {
            case GEOMETRIC -> Math.pow(spotMultiple, share);
            case ARITHMETIC -> 1 + (spotMultiple - 1) * share;
        };
    }

    /**
     * Returns what it costs to move the average to a multiple if arbitrage restores the market price after each block: the
     * {@link LiquidityPool#holdingCost holding cost} at the {@link #spotMultiple spot multiple}, in quote.
     *
     * <p>A bound from below for a manipulator who cannot keep others out. One who makes several blocks in a row pays for one
     * move only, which is {@code pool.moving(...).loss()}.
     *
     * <p>Special cases: positive infinity if no price above 0 would do, or the spot price is beyond a double.
     *
     * @param pool the pool whose spot price is averaged
     * @param marketPrice the market price, in quote per base; positive and finite
     * @param twapMultiple the multiple that the average shall have, positive and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double cost(LiquidityPool pool, double marketPrice, double twapMultiple) {
        Swap.requirePrice("marketPrice", marketPrice);
        double spot = marketPrice * spotMultiple(twapMultiple);
        return spot > 0 && spot < Double.POSITIVE_INFINITY
                ? pool.holdingCost(marketPrice, spot, heldBlocks)
                : Double.POSITIVE_INFINITY;
    }
}
