package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceCurveTest {

    /** A few roundings of factors of order one. */
    private static final double ROUNDING = 1e-14;

    @Test
    void linearPriceFallsToItsEndAndStays() {
        PriceCurve linear = PriceCurve.linear(10, -6, 8);
        assertEquals(10, linear.at(0));
        assertEquals(8, linear.at(1));
        assertEquals(-6, linear.at(8));
        assertEquals(-6, linear.at(1e300));
    }

    @Test
    void exponentialFactorIsThePowerOfTheCut() {
        PriceCurve half = PriceCurve.exponential(0.5);
        assertEquals(1, half.at(0));
        assertEquals(0.125, half.at(3), ROUNDING);
        assertEquals(0, half.at(Double.MAX_VALUE));
        assertEquals(1, PriceCurve.exponential(1).at(1e9));
    }

    @Test
    void stairstepFactorChangesAtTheEndOfAStep() {
        PriceCurve steps = PriceCurve.stairstep(0.5, 90);
        assertEquals(1, steps.at(89.999));
        assertEquals(0.5, steps.at(90), ROUNDING);
        assertEquals(0.5, steps.at(179.999), ROUNDING);
        assertEquals(0.25, steps.at(180), ROUNDING);
    }

    @Test
    void nextPhaseCountsItsOwnTime() {
        PriceCurve phases = PriceCurve.linear(1, 0.5, 10).then(10, PriceCurve.linear(0.75, 0, 30));
        assertEquals(0.75, phases.at(5));
        assertEquals(0.75, phases.at(10));
        assertEquals(0.5, phases.at(20), ROUNDING);
        assertEquals(0, phases.at(40));
    }

    @Test
    void startingPriceAndFloorApplyInTheOrderWritten() {
        PriceCurve linear = PriceCurve.linear(1, 0, 10);
        assertEquals(30, linear.times(100).atLeast(30).at(9));
        assertEquals(90, linear.atLeast(0.3).times(100).at(1), 100 * ROUNDING);
        assertEquals(30, linear.atLeast(0.3).times(100).at(9));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        PriceCurve linear = PriceCurve.linear(1, 0, 10);
        assertRefused("elapsed must be finite and >= 0: -1.0", () -> linear.at(-1));
        assertRefused("from must be finite: NaN", () -> PriceCurve.linear(Double.NaN, 0, 1));
        assertRefused("to must be finite and <= from, 1.0: 2.0", () -> PriceCurve.linear(1, 2, 1));
        assertRefused(
                "from - to must be finite: Infinity", () -> PriceCurve.linear(Double.MAX_VALUE, -Double.MAX_VALUE, 1));
        assertRefused("duration must be finite and > 0: 0.0", () -> PriceCurve.linear(1, 0, 0));
        assertRefused("cut must be in (0, 1]: 0.0", () -> PriceCurve.exponential(0));
        assertRefused("cut must be in (0, 1]: 1.5", () -> PriceCurve.stairstep(1.5, 1));
        assertRefused("step must be finite and > 0: 0.0", () -> PriceCurve.stairstep(1, 0));
        assertRefused("after must be finite and >= 0: NaN", () -> linear.then(Double.NaN, linear));
        assertRefused("price must be finite and >= 0: -1.0", () -> linear.times(-1));
        assertRefused("least must be finite: NaN", () -> linear.atLeast(Double.NaN));
    }
}
