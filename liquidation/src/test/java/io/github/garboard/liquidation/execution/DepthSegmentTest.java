package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DepthSegmentTest {

    /** A handful of operations. */
    private static final double ROUNDING = 1e-14;

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void levelHasOnePriceToItsEnd() {
        DepthSegment level = DepthSegment.level(1990, 20);
        assertEquals(1990, level.marginalPrice(20));
        assertEquals(39_800, level.proceeds(20));
        assertEquals(20, level.amountAt(1990));
        assertEquals(0, level.amountAt(Math.nextUp(1990.0)));
        assertEquals(INFINITE, DepthSegment.level(1, INFINITE).proceeds(INFINITE));
    }

    /** 997 x 10 x 2 000 000 / (1 000 000 + 997 x 10), the integer formula of the pairs. */
    @Test
    void poolKeepsTheProductAndTheFee() {
        DepthSegment pool = DepthSegment.constantProduct(1000, 2_000_000, 0.997);
        assertEquals(9970.0 * 2_000_000 / (1_000_000 + 9970), pool.proceeds(10), 20_000 * ROUNDING);
        double in = 1000 + 0.997 * 10;
        assertEquals(0.997 * 1000 * 2_000_000 / (in * in), pool.marginalPrice(10), 2000 * ROUNDING);
        assertEquals(10, pool.amountAt(pool.marginalPrice(10)), 1000 * ROUNDING);
    }

    @Test
    void poolPaysAllItHoldsForAnInfiniteAmountOnly() {
        DepthSegment pool = DepthSegment.constantProduct(1000, 2_000_000, 0.997);
        assertEquals(2_000_000, pool.proceeds(INFINITE), 2_000_000 * ROUNDING);
        assertEquals(0, pool.marginalPrice(INFINITE));
        assertTrue(pool.proceeds(1e12) < 2_000_000);
    }

    /** Liquidity 1000 from price 4 to price 1: the pool takes 1000 (1 - 1/2) and pays 1000 (2 - 1). */
    @Test
    void rangeTakesAndPaysWhatItsLiquiditySays() {
        DepthSegment range = DepthSegment.range(1000, 4, 1, 1);
        assertEquals(500, range.size(), 500 * ROUNDING);
        assertEquals(1000, range.proceeds(range.size()), 1000 * ROUNDING);
        assertEquals(1, range.marginalPrice(range.size()), ROUNDING);
        assertEquals(500, range.amountAt(0.5), 500 * ROUNDING);
    }

    /** The fee is taken from what is given: 1/0.997 as much for the same pay. */
    @Test
    void feeOfARangeIsPaidOnTop() {
        DepthSegment range = DepthSegment.range(1000, 4, 1, 0.997);
        assertEquals(500 / 0.997, range.size(), 500 * ROUNDING);
        assertEquals(1000, range.proceeds(range.size()), 1000 * ROUNDING);
        assertEquals(0.997, range.marginalPrice(range.size()), ROUNDING);
    }

    /** Where √(4 + 1e-12) - 2 would keep four digits. */
    @Test
    void smallMovesOfThePriceKeepTheirDigits() {
        DepthSegment pool = DepthSegment.constantProduct(1000, 4000, 1);
        double fall = 0x1p-40;
        assertEquals(1000 * (fall / 8 + 3 * fall * fall / 128), pool.amountAt(4 - fall), 1000 * fall * ROUNDING);
    }

    @Test
    void badInputIsRefused() {
        assertRefused("price must be in [1.0E-150, 1.0E150]: 0.0", () -> DepthSegment.level(0, 1));
        assertRefused("price must be in [1.0E-150, 1.0E150]: NaN", () -> DepthSegment.level(Double.NaN, 1));
        assertRefused("price must be in [1.0E-150, 1.0E150]: Infinity", () -> DepthSegment.level(INFINITE, 1));
        assertRefused("size must be > 0: 0.0", () -> DepthSegment.level(1, 0));
        assertRefused("size must be > 0: NaN", () -> DepthSegment.level(1, Double.NaN));
        assertRefused("steepness must be in [1.0E-150, 1.0E150]: -1.0", () -> new DepthSegment(1, -1, 1));
        assertRefused("steepness must be in [1.0E-150, 1.0E150]: NaN", () -> new DepthSegment(1, Double.NaN, 1));
        assertRefused("reserveIn must be finite and > 0: 0.0", () -> DepthSegment.constantProduct(0, 1, 1));
        assertRefused("reserveOut must be finite and > 0: NaN", () -> DepthSegment.constantProduct(1, Double.NaN, 1));
        assertRefused("kept must be in (0, 1]: 0.0", () -> DepthSegment.constantProduct(1, 1, 0));
        assertRefused("kept must be in (0, 1]: 1.01", () -> DepthSegment.range(1, 2, 1, 1.01));
        assertRefused("liquidity must be finite and > 0: 0.0", () -> DepthSegment.range(0, 2, 1, 1));
        assertRefused("toPrice must be < 2.0: 2.0", () -> DepthSegment.range(1, 2, 2, 1));
    }
}
