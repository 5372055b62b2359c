package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleCostTest {

    /** A handful of operations. */
    private static final double ROUNDING = 1e-12;

    /** 10, 4, 0 by hand: permanent 0.5 (6 x 4), trades 6 + 4 at 1 each, variance 4 x 0.25 x 16. */
    @Test
    void costAddsUpTradeByTrade() {
        ScheduleCost cost = ScheduleCost.of(List.of(10.0, 4.0, 0.0), 0.25, 2, 0.5, TradeImpact.spread(1));
        assertEquals(12 + 10, cost.expected(), ROUNDING);
        assertEquals(16, cost.variance(), ROUNDING);
        assertEquals(22 + 0.5 * 16, cost.penalty(0.5), ROUNDING);
        assertEquals(22 + 1.5 * 4, cost.valueAtRisk(1.5), ROUNDING);
    }

    /** Under the square-root law ten trades of a tenth cost √10 less than one. */
    @Test
    void anyImpactServes() {
        TradeImpact impact = TradeImpact.squareRoot(1, 100);
        List<Double> tenths = List.of(100.0, 90.0, 80.0, 70.0, 60.0, 50.0, 40.0, 30.0, 20.0, 10.0, 0.0);
        double slow = ScheduleCost.of(tenths, 1, 0, 0, impact).expected();
        double once = ScheduleCost.of(List.of(100.0, 0.0), 1, 0, 0, impact).expected();
        assertEquals(100, once, ROUNDING);
        assertEquals(100 / Math.sqrt(10), slow, ROUNDING * 100);
    }

    /** A book that is whole again before each trade is cheaper in two trades than in one. */
    @Test
    void depthThatComesBackFavoursSmallTrades() {
        DepthCurve book = DepthCurve.of(List.of(DepthSegment.level(100, 5), DepthSegment.level(90, 5)));
        TradeImpact impact = TradeImpact.ofDepth(book, 100);
        double once = ScheduleCost.of(List.of(10.0, 0.0), 1, 1, 0, impact).expected();
        double twice = ScheduleCost.of(List.of(10.0, 5.0, 0.0), 1, 1, 0, impact).expected();
        assertEquals(50, once, ROUNDING * 1000);
        assertEquals(0, twice, ROUNDING * 1000);
        assertTrue(twice < once);
    }

    @Test
    void nothingSoldCostsNothing() {
        assertEquals(new ScheduleCost(0, 0), ScheduleCost.of(List.of(5.0), 1, 1, 1, TradeImpact.linear(1)));
    }

    @Test
    void badInputIsRefused() {
        TradeImpact free = TradeImpact.spread(0);
        assertRefused("holdings must not be empty: []", () -> ScheduleCost.of(List.of(), 1, 1, 1, free));
        assertRefused(
                "holdings after trade 1 must be finite and <= 1.0: 2.0",
                () -> ScheduleCost.of(List.of(1.0, 2.0), 1, 1, 1, free));
        assertRefused(
                "holdings after trade 1 must be finite and <= 1.0: NaN",
                () -> ScheduleCost.of(List.of(1.0, Double.NaN), 1, 1, 1, free));
        assertRefused(
                "holdings after trade 1 must be finite and <= Infinity: 1.0",
                () -> ScheduleCost.of(List.of(Double.POSITIVE_INFINITY, 1.0), 1, 1, 1, free));
        assertRefused("interval must be finite and > 0: 0.0", () -> ScheduleCost.of(List.of(1.0), 0, 1, 1, free));
        assertRefused(
                "volatility must be finite and >= 0: NaN", () -> ScheduleCost.of(List.of(1.0), 1, Double.NaN, 1, free));
        assertRefused("permanent must be finite and >= 0: -1.0", () -> ScheduleCost.of(List.of(1.0), 1, 1, -1, free));
        assertRefused("expected must be finite: NaN", () -> new ScheduleCost(Double.NaN, 0));
        assertRefused("variance must be finite and >= 0: -1.0", () -> new ScheduleCost(0, -1));
        assertRefused("riskAversion must be finite and >= 0: NaN", () -> new ScheduleCost(0, 0).penalty(Double.NaN));
        assertRefused("deviations must be finite and >= 0: -1.0", () -> new ScheduleCost(0, 0).valueAtRisk(-1));
    }
}
