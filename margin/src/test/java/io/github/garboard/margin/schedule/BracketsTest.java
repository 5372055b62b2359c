package io.github.garboard.margin.schedule;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {

    private static final Brackets BRACKETS = Brackets.of(new double[] {0, 100, 300}, new double[] {0.01, 0.02, 0.5});

    @Test
    void eachSliceIsChargedAtItsOwnRate() {
        assertEquals(0, BRACKETS.requirement(0));
        assertEquals(0.5, BRACKETS.requirement(50));
        assertEquals(1 + 4, BRACKETS.requirement(300));
        assertEquals(5 + 50, BRACKETS.requirement(400));
        assertEquals(List.of(0.0, 1.0, 145.0), BRACKETS.deductions());
    }

    @Test
    void edgeBelongsToTheBracketAbove() {
        assertEquals(0, BRACKETS.bracket(Math.nextDown(100)));
        assertEquals(1, BRACKETS.bracket(100));
        assertEquals(2, BRACKETS.bracket(1e9));
    }

    @Test
    void largestNotionalIsTheInverse() {
        for (double margin : new double[] {0, 0.5, 1, 3, 5, 55}) {
            assertEquals(margin, BRACKETS.requirement(BRACKETS.maximumNotional(margin)), 1e-14 * 55);
        }
        Brackets free = Brackets.of(new double[] {0, 100}, new double[] {0, 0.1});
        assertEquals(100, free.maximumNotional(0));
        assertEquals(
                Double.POSITIVE_INFINITY,
                Brackets.of(new double[1], new double[1]).maximumNotional(1));
        assertEquals(Double.POSITIVE_INFINITY, free.maximumLeverage(100));
        assertEquals(100, BRACKETS.maximumLeverage(50), 1e-12);
    }

    @Test
    void schedulesCombine() {
        LeverageSchedule flat = LeverageSchedule.flat(0.1);
        assertEquals(10, BRACKETS.max(flat).requirement(100));
        assertEquals(5000, BRACKETS.times(10).max(flat).requirement(1290), 1e-9);
        assertEquals(1, flat.rounded(Rounding.ceiling(0)).requirement(0.5));
    }

    @Test
    void rejectsBracketsThatAreNone() {
        assertRefused("floors must not be empty: []", () -> Brackets.of(new double[0], new double[0]));
        assertRefused("rates must be one per bracket, 1: 2", () -> Brackets.of(new double[1], new double[2]));
        assertRefused("floor of bracket 1 must be 0: 1.0", () -> Brackets.of(new double[] {1}, new double[1]));
        assertRefused(
                "floor of bracket 2 must be > 0.0: 0.0", () -> Brackets.of(new double[2], new double[] {0.1, 0.2}));
        assertRefused(
                "floor of bracket 2 must be finite and >= 0: Infinity",
                () -> Brackets.of(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {0.1, 0.2}));
        assertRefused(
                "rate of bracket 2 must be >= 0.2: 0.1",
                () -> Brackets.of(new double[] {0, 1}, new double[] {0.2, 0.1}));
        assertRefused(
                "rate of bracket 1 must be finite and >= 0: NaN",
                () -> Brackets.of(new double[1], new double[] {Double.NaN}));
        assertRefused("notional must be finite and >= 0: -1.0", () -> BRACKETS.requirement(-1));
        assertRefused("notional must be > 0: 0.0", () -> BRACKETS.maximumLeverage(0));
        assertRefused("margin must be finite and >= 0: -1.0", () -> BRACKETS.maximumNotional(-1));
        assertRefused("rate must be finite and >= 0: NaN", () -> LeverageSchedule.flat(Double.NaN));
        assertRefused("factor must be finite and >= 0: -1.0", () -> BRACKETS.times(-1));
    }
}
