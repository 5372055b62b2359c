package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AdaptiveMarginTest {

    /** A few roundings of figures around 1. */
    private static final double ROUNDING = 1e-14;

    /** The size of the last loss: a requirement that a test can steer. */
    private static AdaptiveMargin last(double requirement) {
        return new VolatilityScaledMargin(1, new EwmaForecast(0, requirement * requirement));
    }

    @Test
    void volatilityScaledIsAMultipleOfTheForecast() {
        VolatilityScaledMargin margin = new VolatilityScaledMargin(2.5, new EwmaForecast(0.5, 0.04));
        assertEquals(0.5, margin.requirement(), ROUNDING);
        assertEquals(2.5 * Math.sqrt(0.02 + 0.5), margin.next(-1).requirement(), ROUNDING);
    }

    @Test
    void maximumIsALongRunFloorAndStepsBoth() {
        AdaptiveMargin margin = last(0.6).max(AdaptiveMargin.fixed(1));
        assertArrayEquals(new double[] {1, 1, 1.5, 1}, margin.path(0.9, 1.5, 0, 0));
        assertArrayEquals(
                new double[] {2, 3}, AdaptiveMargin.fixed(1).max(last(2)).path(3, 0));
    }

    @Test
    void stressHasItsWeight() {
        AdaptiveMargin margin = last(1).stressWeighted(0.25, AdaptiveMargin.fixed(4));
        assertArrayEquals(new double[] {1.75, 2.5, 1}, margin.path(2, 0, 0), ROUNDING);
        AdaptiveMargin steppedStress = AdaptiveMargin.fixed(1).stressWeighted(0.5, last(1));
        assertArrayEquals(new double[] {1, 2}, steppedStress.path(3, 0), ROUNDING);
    }

    @Test
    void bufferIsUsedUpBeforeMoreIsCalled() {
        BufferedMargin margin = last(1).buffered(BufferedMargin.EU_BUFFER);
        assertArrayEquals(
                new double[] {1.25, 1.25, 1.25, 1.5, 0.625, 1.25}, margin.path(1.125, 1.25, 1.5, 0.5, 1, 0), ROUNDING);
        assertEquals(0.125, margin.next(1.125).left(), ROUNDING);
        assertEquals(0, margin.next(2).left());
    }

    @Test
    void bufferIsFullAgainWhenItIsRefilled() {
        BufferedMargin used = last(1).buffered(0.25).next(2);
        assertEquals(2, used.requirement());
        assertEquals(2.5, used.refilled().requirement());
        assertEquals(2.5, used.refilled().next(2.25).requirement());
    }

    @Test
    void rejectsBadParameters() {
        AdaptiveMargin base = AdaptiveMargin.fixed(1);
        assertRefused("requirement must be finite and >= 0: -1.0", () -> AdaptiveMargin.fixed(-1));
        assertRefused("weight must be in [0, 1]: 1.25", () -> base.stressWeighted(1.25, base));
        assertRefused("buffer must be finite and >= 0: NaN", () -> base.buffered(Double.NaN));
        assertRefused("reference must be finite and >= 0: -1.0", () -> new BufferedMargin(base, 0.25, -1));
        assertRefused(
                "multiplier must be finite and > 0: 0.0",
                () -> new VolatilityScaledMargin(0, VolatilityForecast.constant(1)));
    }

    @Test
    @SuppressWarnings("NullAway") // nulls on purpose
    void rejectsNull() {
        AdaptiveMargin base = AdaptiveMargin.fixed(1);
        assertThrows(NullPointerException.class, () -> base.max(null));
        assertThrows(NullPointerException.class, () -> base.stressWeighted(0.25, null));
        assertThrows(NullPointerException.class, () -> base.limited(null));
        assertThrows(NullPointerException.class, () -> new VolatilityScaledMargin(1, null));
        assertThrows(NullPointerException.class, () -> new ConformalMargin(null, 0.1, 0.1, 1));
    }
}
