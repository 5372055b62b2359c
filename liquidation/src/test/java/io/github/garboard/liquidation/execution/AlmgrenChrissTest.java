package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlmgrenChrissTest {

    /** A few operations for each of the trades. */
    private static final double ROUNDING = 1e-12;

    /** Table 1 of the paper: a million shares in five days. */
    private static final AlmgrenChriss PAPER = new AlmgrenChriss(1e6, 5, 5, 0.95, 0.0625, 2.5e-7, 2.5e-6);

    @Test
    void withoutRiskAversionEqualAmountsAreSold() {
        ExecutionSchedule schedule = PAPER.schedule(0);
        for (double trade : schedule.trades()) {
            assertEquals(200_000, trade, 200_000 * ROUNDING);
        }
        assertEquals(5, schedule.trades().size());
        assertEquals(Double.POSITIVE_INFINITY, PAPER.halfLife(0));
    }

    /** Equation 9 of the paper: E = g X² / 2 + ε X + (η - g τ / 2) X² / T. */
    @Test
    void costOfEqualAmountsIsThatOfThePaper() {
        double expected = 125_000 + 62_500 + (2.5e-6 - 1.25e-7) * 1e12 / 5;
        assertEquals(expected, PAPER.schedule(0).cost().expected(), expected * ROUNDING);
    }

    /** Equations 12 and 13: selling all at once costs ε X + η X² / τ and has no risk. */
    @Test
    void extremeAversionSellsAllAtOnce() {
        ExecutionSchedule schedule = PAPER.schedule(1e20);
        double expected = 62_500 + 2.5e-6 * 1e12;
        assertEquals(expected, schedule.cost().expected(), expected * ROUNDING);
        assertEquals(0, schedule.cost().variance(), 1e-6);
        assertEquals(0, schedule.holdings().get(5));
    }

    @Test
    void oneStepSellsAllWhateverTheAversion() {
        AlmgrenChriss once = new AlmgrenChriss(10, 1, 1, 2, 0, 0, 1);
        assertEquals(List.of(10.0, 0.0), once.schedule(3).holdings());
        assertEquals(List.of(10.0, 0.0), once.lowestValueAtRisk(2).holdings());
    }

    /** The slope of the frontier against √V is -2 λ √V; at the lowest value at risk it is -z. */
    @Test
    void lowestValueAtRiskTouchesTheFrontier() {
        ExecutionSchedule schedule = PAPER.lowestValueAtRisk(1.645);
        double deviation = Math.sqrt(schedule.cost().variance());
        assertEquals(1.645, 2 * schedule.riskAversion() * deviation, 1e-9);
    }

    @Test
    void noRiskTakesTheWholeTime() {
        assertEquals(0, PAPER.lowestValueAtRisk(0).riskAversion());
        AlmgrenChriss calm = new AlmgrenChriss(10, 1, 4, 0, 0, 0, 1);
        assertEquals(0, calm.lowestValueAtRisk(2).riskAversion());
        assertEquals(0, calm.schedule(5).cost().variance());
    }

    /** z above 2 η̃ X / (σ τ^1.5), where waiting for the second trade no longer pays. */
    @Test
    void muchRiskSellsAllAtOnce() {
        AlmgrenChriss wild = new AlmgrenChriss(10, 2, 2, 100, 0, 0, 1);
        ExecutionSchedule schedule = wild.lowestValueAtRisk(1);
        assertEquals(0, schedule.holdings().get(1), 1e-12);
        assertEquals(100, schedule.cost().valueAtRisk(1), 1e-9);
    }

    /** sinh(800) is no double. */
    @Test
    void longHorizonsDoNotOverflow() {
        AlmgrenChriss model = new AlmgrenChriss(1, 1600, 1600, 1, 0, 0, 1);
        ExecutionSchedule schedule = model.schedule(0.25);
        double kappa = 2 * Math.log(0.25 + Math.sqrt(1 + 0.0625));
        assertEquals(Math.exp(-kappa), schedule.holdings().get(1), ROUNDING);
        assertTrue(schedule.holdings().get(1599) >= 0);
    }

    @Test
    void badInputIsRefused() {
        assertRefused("amount must be finite and > 0: 0.0", () -> new AlmgrenChriss(0, 1, 1, 1, 0, 0, 1));
        assertRefused("horizon must be finite and > 0: NaN", () -> new AlmgrenChriss(1, Double.NaN, 1, 1, 0, 0, 1));
        assertRefused("steps must be > 0: 0", () -> new AlmgrenChriss(1, 1, 0, 1, 0, 0, 1));
        assertRefused("volatility must be finite and >= 0: -1.0", () -> new AlmgrenChriss(1, 1, 1, -1, 0, 0, 1));
        assertRefused("spread must be finite and >= 0: -1.0", () -> new AlmgrenChriss(1, 1, 1, 1, -1, 0, 1));
        assertRefused("permanent must be finite and >= 0: -1.0", () -> new AlmgrenChriss(1, 1, 1, 1, 0, -1, 1));
        assertRefused(
                "temporary must be finite and > 1.0, permanent x interval / 2: 1.0",
                () -> new AlmgrenChriss(1, 2, 1, 1, 0, 1, 1));
        assertRefused("riskAversion must be finite and >= 0: NaN", () -> PAPER.schedule(Double.NaN));
        assertRefused("riskAversion must be finite and >= 0: -1.0", () -> PAPER.halfLife(-1));
        assertRefused("deviations must be finite and >= 0: -1.0", () -> PAPER.lowestValueAtRisk(-1));
        assertRefused("holdings must have at least 6 elements: 5", () -> PAPER.fillHoldings(0, new double[5]));
    }
}
