package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FuturesPositionTest {

    private static final FuturesPosition FLAT = FuturesPosition.none(Contract.linear(1), 0);

    /** Some roundings of values up to 10⁵. */
    private static final double ROUNDING = 1e-10;

    @Test
    void closingInPartRealisesAtAverageCost() {
        FuturesPosition open = FLAT.trade(2, 100, 0).position().trade(2, 110, 0).position();
        assertEquals(420, open.basis());
        assertEquals(4 * 120 - 420, open.unrealised(120));
        Settlement half = open.trade(-1, 120, 0);
        assertEquals(15, half.pnl(), ROUNDING);
        assertEquals(3, half.position().quantity());
        assertEquals(315, half.position().basis(), ROUNDING);
        assertEquals(45, half.position().unrealised(120), ROUNDING);
    }

    @Test
    void tradeThroughZeroClosesAndOpens() {
        Settlement through = FLAT.trade(2, 100, 0).position().trade(-5, 90, 0);
        assertEquals(-20, through.pnl());
        assertEquals(-3, through.position().quantity());
        assertEquals(30, through.position().unrealised(80));
        Settlement closed = through.position().trade(3, 80, 0);
        assertEquals(30, closed.cash());
        assertEquals(0, closed.position().quantity());
        assertEquals(0, closed.position().unrealised(70));
    }

    @Test
    void variationMarginPaysTheMarkAndLeavesNothingUnrealised() {
        Settlement settled = FLAT.trade(-2, 100, 0).position().settle(95, 0);
        assertEquals(10, settled.cash());
        assertEquals(0, settled.position().unrealised(95));
        assertEquals(-10, settled.position().settle(100, 0).cash());
    }

    @Test
    void fundingIsPaidByTheQuantityHeldBetween() {
        FuturesPosition open =
                FuturesPosition.none(Contract.linear(1), 5).trade(2, 100, 7).position();
        assertEquals(7, open.fundingIndex());
        assertEquals(6, open.fundingDue(10));
        Settlement reduced = open.trade(-1, 100, 10);
        assertEquals(-6, reduced.funding());
        assertEquals(-6, reduced.cash());
        assertEquals(2, reduced.position().settle(100, 8).funding());
    }

    @Test
    void inverseContractPaysInCoin() {
        FuturesPosition open = FuturesPosition.none(Contract.inverse(100), 0)
                .trade(50, 10_000, 0)
                .position();
        // 50 contracts of 100 from 10 000 to 12 500: 5000 (1/10000 - 1/12500) = 0.1 coin
        assertEquals(0.1, open.unrealised(12_500), ROUNDING);
        // short the same: coin falls, hedged coin keeps its value
        FuturesPosition hedge = FuturesPosition.none(Contract.inverse(1), 0)
                .trade(-10_000, 10_000, 0)
                .position();
        assertEquals(10_000, (1 + hedge.unrealised(8000)) * 8000, 1e-8);
    }

    @Test
    void rejectsWhatIsNoPositionOrTrade() {
        assertRefused(
                "basis must be 0 without a quantity: 1.0", () -> new FuturesPosition(Contract.linear(1), 0, 1, 0));
        assertRefused("quantity must be finite: NaN", () -> new FuturesPosition(Contract.linear(1), Double.NaN, 1, 0));
        assertRefused("basis must be finite: NaN", () -> new FuturesPosition(Contract.linear(1), 1, Double.NaN, 0));
        assertRefused("fundingIndex must be finite: NaN", () -> FuturesPosition.none(Contract.linear(1), Double.NaN));
        assertRefused("price must be finite and > 0: 0.0", () -> FLAT.trade(1, 0, 0));
        assertRefused("traded must be finite: NaN", () -> FLAT.trade(Double.NaN, 1, 0));
        assertRefused("index must be finite: NaN", () -> FLAT.trade(1, 1, Double.NaN));
        assertRefused("multiplier must be finite and > 0: 0.0", () -> Contract.linear(0));
        assertRefused("multiplier must be finite and > 0: NaN", () -> Contract.inverse(Double.NaN));
        assertRefused("pnl must be finite: NaN", () -> new Settlement(FLAT, Double.NaN, 0));
        assertRefused("funding must be finite: NaN", () -> new Settlement(FLAT, 0, Double.NaN));
    }
}
