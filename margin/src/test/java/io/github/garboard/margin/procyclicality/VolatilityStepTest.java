package io.github.garboard.margin.procyclicality;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import io.github.garboard.margin.dynamic.EwmaForecast;
import io.github.garboard.margin.dynamic.HistoricalMargin;
import io.github.garboard.margin.dynamic.HistoricalTerms;
import io.github.garboard.margin.dynamic.VolatilityScaledMargin;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VolatilityStepTest {

    /** Some roundings of figures around 1. */
    private static final double ROUNDING = 1e-12;

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void lossesAreMultipliedFromTheStepOn() {
        double[] losses = {1, -2, 3, -4};
        assertArrayEquals(new double[] {1, -2, 9, -12}, new VolatilityStep(3, 2).apply(losses));
        assertArrayEquals(new double[] {1, -2, 3, -4}, losses);
    }

    @Test
    void ewmaComesNearWithoutOvershoot() {
        AdaptiveMargin margin = new VolatilityScaledMargin(3, new EwmaForecast(0.9, 1));
        ImpulseResponse response = new VolatilityStep(2, 5).response(margin, ones(40));
        assertEquals(3, response.before(), ROUNDING);
        assertEquals(6, response.target(), ROUNDING);
        // variance 4 - 3 0.9^t after t losses of 2
        assertEquals(3 * Math.sqrt(4 - 3 * Math.pow(0.9, 34)), response.settled(), ROUNDING);
        assertEquals(0, response.overshoot());
        assertEquals(OptionalInt.empty(), response.periodsToTarget());
    }

    @Test
    void lastMoveIsAtTheTargetAtOnce() {
        AdaptiveMargin margin = new VolatilityScaledMargin(3, new EwmaForecast(0, 1));
        assertEquals(
                OptionalInt.of(1),
                new VolatilityStep(2, 5).response(margin, ones(8)).periodsToTarget());
        ImpulseResponse down = new VolatilityStep(0.5, 5).response(margin, ones(8));
        assertEquals(OptionalInt.of(1), down.periodsToTarget());
        assertEquals(0, down.overshoot());
    }

    @Test
    void overshootIsMeasuredInBothDirections() {
        MarginPath up = MarginPath.of(1, 1, 3, 2);
        assertEquals(0.5, new ImpulseResponse(up, new VolatilityStep(2, 1)).overshoot());
        MarginPath down = MarginPath.of(4, 4, 1, 2);
        assertEquals(0.5, new ImpulseResponse(down, new VolatilityStep(0.5, 1)).overshoot());
        assertEquals(0, new ImpulseResponse(MarginPath.of(0, 0, 1), new VolatilityStep(2, 1)).overshoot());
        assertEquals(OptionalInt.of(0), new ImpulseResponse(up, new VolatilityStep(1, 1)).periodsToTarget());
    }

    /** The known flaw of the filter: large losses that came while volatility was thought low are scaled up once it is not. */
    @Test
    void filteredHistoryOvershootsWherePlainHistoryDoesNot() {
        SplittableRandom random = new SplittableRandom(525);
        double[] history = random.doubles(250, -1, 1).toArray();
        double[] losses = random.doubles(400, -1, 1).toArray();
        VolatilityStep step = new VolatilityStep(3, 50);
        AdaptiveMargin filtered = HistoricalMargin.filtered(
                new HistoricalTerms(250, 0.99, 0, 1e-6), EwmaForecast.startingFrom(0.97, history), history);
        assertTrue(step.response(filtered, losses).overshoot() > 0.5);
        assertTrue(step.response(HistoricalMargin.rolling(250, 0.99, history), losses)
                        .overshoot()
                < 0.05);
    }

    @Test
    void rejectsBadInput() {
        assertRefused("factor must be finite and > 0: 0.0", () -> new VolatilityStep(0, 1));
        assertRefused("at must be >= 1: 0", () -> new VolatilityStep(2, 0));
        assertRefused("losses must be more than before the step, 2: 2", () -> new VolatilityStep(2, 2).apply(1, 2));
        assertRefused(
                "path must be longer than before the step, 2: 2",
                () -> new ImpulseResponse(MarginPath.of(1, 2), new VolatilityStep(2, 2)));
    }
}
