package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TradeImpactTest {

    /** A handful of operations. */
    private static final double ROUNDING = 1e-14;

    /** 200 000 of a million shares in a day at 2.5e-6 per share: 0.50 below, with 0.0625 of spread (Almgren and Chriss). */
    @Test
    void linearImpactIsThatOfThePaper() {
        TradeImpact impact = TradeImpact.spread(0.0625).plus(TradeImpact.linear(2.5e-6));
        assertEquals(200_000 * (0.0625 + 0.5), impact.cost(200_000, 1), 112_500 * ROUNDING);
        assertEquals(200_000 * (0.0625 + 1), impact.cost(200_000, 0.5), 212_500 * ROUNDING);
    }

    /** A hundredth of the volume moves the price by a tenth of what the volume moves it by. */
    @Test
    void squareRootImpactGrowsWithTheRootOfTheShareOfVolume() {
        TradeImpact impact = TradeImpact.squareRoot(2, 1_000_000);
        assertEquals(10_000 * 0.2, impact.cost(10_000, 1), 2000 * ROUNDING);
        assertEquals(impact.cost(10_000, 1), impact.cost(10_000, 7));
        assertEquals(0, impact.cost(0, 1));
    }

    @Test
    void depthCostsWhatTheMarkIsMissed() {
        DepthCurve book = DepthCurve.of(List.of(DepthSegment.level(2000, 10), DepthSegment.level(1990, 20)));
        TradeImpact impact = TradeImpact.ofDepth(book, 2001);
        assertEquals(15 * 2001 - 29_950, impact.cost(15, 1), 30_000 * ROUNDING);
        assertEquals(0, impact.cost(0, 1));
    }

    @Test
    void badInputIsRefused() {
        assertRefused("perUnit must be finite and >= 0: NaN", () -> TradeImpact.spread(Double.NaN));
        assertRefused("temporary must be finite and >= 0: -1.0", () -> TradeImpact.linear(-1));
        assertRefused("atVolume must be finite and >= 0: -1.0", () -> TradeImpact.squareRoot(-1, 1));
        assertRefused("volume must be finite and > 0: 0.0", () -> TradeImpact.squareRoot(1, 0));
        assertRefused("mark must be finite and >= 0: -1.0", () -> TradeImpact.ofDepth(DepthCurve.of(List.of()), -1));
    }
}
