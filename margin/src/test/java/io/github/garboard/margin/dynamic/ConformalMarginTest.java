package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConformalMarginTest {

    /** A few roundings of figures around 1. */
    private static final double ROUNDING = 1e-14;

    @Test
    void risesAfterABreachAndFallsSlowlyOtherwise() {
        ConformalMargin margin = ConformalMargin.of(0.1, 0.5, 1);
        assertArrayEquals(new double[] {1, 1.45, 1.4, 1.35, 1.8}, margin.path(1.01, 1.45, -3, 1.4, 0), ROUNDING);
    }

    @Test
    void multipliesItsBase() {
        AdaptiveMargin base = new VolatilityScaledMargin(2, new EwmaForecast(0, 1));
        ConformalMargin margin = ConformalMargin.over(base, 0.1, 0.5);
        // 1 x 2; a breach at 3: 1.45 x 6; covered: 1.4 x 0
        assertArrayEquals(new double[] {2, 8.7, 0}, margin.path(3, 0, 0), ROUNDING);
    }

    @Test
    void multiplierBelowZeroHoldsNothingAndComesBack() {
        ConformalMargin margin = ConformalMargin.of(0.2, 1, 0.1).next(0);
        assertEquals(-0.1, margin.multiplier(), ROUNDING);
        assertEquals(0, margin.requirement());
        assertEquals(0.7, margin.next(-5).requirement(), ROUNDING);
    }

    @Test
    void boundIsWhatTheMultiplierCanStillMoveBy() {
        ConformalMargin margin = ConformalMargin.of(0.1, 0.5, 1);
        // up: 3 + 0.45 - 1, down: 1 + 0.05; over 0.5 x 100
        assertEquals(2.45 / 50, margin.breachBound(3, 100), ROUNDING);
        assertEquals(1.05 / 50, margin.breachBound(1, 100), ROUNDING);
        assertTrue(margin.breachBound(3, 100) <= (3 + 0.5) / (0.5 * 100));
    }

    /** The bound is reached but for a step: an adversary that only ever loses the most. */
    @Test
    void boundIsNotMuchTooWide() {
        ConformalMargin state = ConformalMargin.of(0.01, 0.5, 0);
        double bound = state.breachBound(10, 21);
        int breaches = 0;
        for (int t = 0; t < 21; t++) {
            breaches += 10 > state.requirement() ? 1 : 0;
            state = state.next(10);
        }
        assertEquals(21, breaches);
        assertTrue(breaches / 21.0 - 0.01 <= bound, "bound " + bound);
        assertTrue(breaches / 21.0 - 0.01 > bound - 1 / 21.0, "bound " + bound);
    }

    @Test
    void columnsGiveTheSameFigures() {
        SplittableRandom random = new SplittableRandom(7);
        ConformalColumns columns = new ConformalColumns(3, 0.05, 0.1, 0.5);
        ConformalMargin[] states = new ConformalMargin[3];
        for (int i = 0; i < 3; i++) {
            states[i] = ConformalMargin.of(0.05, 0.1, 0.5);
        }
        for (int t = 0; t < 500; t++) {
            double[] losses = random.doubles(3, -1, 1).toArray();
            for (int i = 0; i < 3; i++) {
                states[i] = states[i].next(losses[i]);
            }
            if (t % 2 == 0) {
                assertEquals(0, columns.step(losses));
            } else {
                for (int i = 0; i < 3; i++) {
                    columns.step(i, 1, losses[i]);
                }
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(states[i].multiplier(), columns.multiplier(i));
                assertEquals(states[i].requirement(), columns.requirement(i, 1));
            }
        }
        assertEquals(3, columns.size());
    }

    @Test
    void columnsMultiplyABase() {
        ConformalColumns columns = new ConformalColumns(1, 0.1, 0.5, 1);
        assertEquals(2, columns.requirement(0, 2));
        columns.step(0, 2, 2);
        assertEquals(0.95, columns.multiplier(0), ROUNDING);
        columns.step(0, 2, 1.91);
        assertEquals(1.4, columns.multiplier(0), ROUNDING);
    }

    @Test
    void badLossLeavesItsColumnAndIsCounted() {
        ConformalColumns columns = new ConformalColumns(3, 0.1, 0.5, 1);
        assertEquals(2, columns.step(new double[] {Double.NaN, 2, Double.POSITIVE_INFINITY}));
        assertEquals(1, columns.multiplier(0));
        assertEquals(1.45, columns.multiplier(1));
        assertEquals(1, columns.multiplier(2));
    }

    @Test
    void rejectsBadParameters() {
        for (double bad : new double[] {0, 1, Double.NaN}) {
            assertRefused("target must be in (0, 1): " + bad, () -> ConformalMargin.of(bad, 1, 1));
            assertRefused("target must be in (0, 1): " + bad, () -> new ConformalColumns(1, bad, 1, 1));
        }
        assertRefused("gain must be finite and > 0: 0.0", () -> ConformalMargin.of(0.1, 0, 1));
        assertRefused("start must be finite and >= 0: -1.0", () -> ConformalMargin.of(0.1, 1, -1));
        assertRefused(
                "multiplier must be finite: NaN",
                () -> new ConformalMargin(AdaptiveMargin.fixed(1), 0.1, 1, Double.NaN));
        ConformalMargin margin = ConformalMargin.of(0.1, 1, 1);
        assertRefused("largestScore must be finite and >= 0: -1.0", () -> margin.breachBound(-1, 5));
        assertRefused("periods must be >= 1: 0", () -> margin.breachBound(1, 0));
        assertRefused("size must be >= 0: -1", () -> new ConformalColumns(-1, 0.1, 1, 1));
        assertRefused("start must be finite: NaN", () -> new ConformalColumns(1, 0.1, 1, Double.NaN));
        ConformalColumns columns = new ConformalColumns(2, 0.1, 1, 1);
        assertRefused("losses must be one per portfolio, 2: 1", () -> columns.step(new double[1]));
        assertRefused("base must be finite and >= 0: -1.0", () -> columns.step(0, -1, 1));
        assertRefused("loss must be finite: NaN", () -> columns.step(0, 1, Double.NaN));
    }
}
