package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.haircut.AdaptiveHaircut.Binding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptiveHaircutTest {

    /** Some roundings of sums of decimals. */
    private static final double ROUNDING = 1e-15;

    private static final AntiProcyclicality LIMITS = new AntiProcyclicality(0.05, 0.25, 0.5, 0.02, 0.005);
    private static final AdaptiveHaircut START = new AdaptiveHaircut(LIMITS, 0.2);

    @ParameterizedTest
    @CsvSource({
        // estimate, hours; target, binding, next: 0.75 estimate + 0.125, by 0.02 up and 0.005 down for each day
        "0.1, 24, 0.2, NONE, 0.2",
        "0.11, 24, 0.2075, NONE, 0.2075",
        "0.5, 24, 0.5, STEP_UP, 0.22",
        "0.5, 12, 0.5, STEP_UP, 0.21",
        "0, 24, 0.125, STEP_DOWN, 0.195",
        "0, 48, 0.125, STEP_DOWN, 0.19",
        "0, 480, 0.125, NONE, 0.125",
        "0.9, 0, 0.8, STEP_UP, 0.2"
    })
    void stepGoesTowardsTheBlendWithinItsLimits(
            double estimate, long hours, double target, Binding binding, double next) {
        AdaptiveHaircut.Step step = START.step(estimate, Duration.ofHours(hours));
        assertEquals(target, step.target(), ROUNDING);
        assertEquals(binding, step.binding());
        assertEquals(next, step.next().fraction(), ROUNDING);
        assertEquals(START, step.from());
        assertEquals(estimate, step.estimate());
    }

    @Test
    void floorBindsWhereTheBlendIsBelowIt() {
        AdaptiveHaircut state = AdaptiveHaircut.start(new AntiProcyclicality(0.1, 0, 0, 1, 1), 0.05);
        assertEquals(0.1, state.fraction());
        AdaptiveHaircut.Step step = state.step(0.05, Duration.ofDays(1));
        assertEquals(Binding.FLOOR, step.binding());
        assertEquals(0.1, step.next().fraction());
    }

    @Test
    void unlimitedStepsTakeTheTargetAtOnceButNotInNoTime() {
        AntiProcyclicality free = new AntiProcyclicality(0, 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        AdaptiveHaircut state = new AdaptiveHaircut(free, 0.5);
        assertEquals(1, state.step(1, Duration.ofNanos(1)).next().fraction());
        assertEquals(0, state.step(0, Duration.ofNanos(1)).next().fraction());
        assertEquals(0.5, state.step(1, Duration.ZERO).next().fraction());
    }

    @Test
    void statesValueThroughAHaircutByAsset() {
        Map<String, AdaptiveHaircut> states = Map.of("BTC", START);
        Haircut<String> haircut = Haircut.byAsset(asset ->
                states.getOrDefault(asset, new AdaptiveHaircut(LIMITS, 1)).fraction());
        assertEquals(0.2, haircut.fraction("BTC", 1, 0));
        assertEquals(1, haircut.fraction("DOGE", 1, 0));
    }

    @Test
    void rejectsTimeThatRunsBackwardsAndHaircutsOutsideOfTheRange() {
        assertEquals(
                "elapsed must be non-negative: PT-1S",
                assertThrows(IllegalArgumentException.class, () -> START.step(0.1, Duration.ofSeconds(-1)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> START.step(1.1, Duration.ZERO));
        assertEquals(
                "fraction must be in [0.05, 1]: 0.04",
                assertThrows(IllegalArgumentException.class, () -> new AdaptiveHaircut(LIMITS, 0.04))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new AdaptiveHaircut(LIMITS, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new AdaptiveHaircut(LIMITS, Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0, 0, 1, 1, floor",
        "0, 1.1, 0, 1, 1, stressedWeight",
        "0, 0, NaN, 1, 1, stressed",
        "0, 0, 0, 0, 1, largestStepUpPerDay",
        "0, 0, 0, 1, NaN, largestStepDownPerDay"
    })
    void rejectsLimitsThatAreNone(double floor, double weight, double stressed, double up, double down, String name) {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> new AntiProcyclicality(floor, weight, stressed, up, down))
                .getMessage());
        assertEquals(name, message.substring(0, message.indexOf(' ')));
    }
}
