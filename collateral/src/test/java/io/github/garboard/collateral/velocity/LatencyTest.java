package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {

    /** Two implementations of one logarithm, and times in whole nanoseconds. */
    private static final double ROUNDING = 1e-14;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Latency DISCRETE = new Latency.Discrete(
            new TreeMap<>(Map.of(MINUTE.multipliedBy(3), 0.2, MINUTE, 0.5, MINUTE.multipliedBy(2), 0.3)));

    @Test
    void fixedArrivesAtItsTime() {
        Latency fixed = Latency.of(MINUTE);
        assertEquals(0, fixed.probabilityWithin(MINUTE.minusNanos(1)));
        assertEquals(1, fixed.probabilityWithin(MINUTE));
        assertEquals(MINUTE, fixed.quantile(0));
        assertEquals(MINUTE, fixed.quantile(1));
        assertEquals(MINUTE, fixed.mean());
    }

    @Test
    void discreteAddsUpItsProbabilities() {
        assertEquals(0, DISCRETE.probabilityWithin(MINUTE.minusNanos(1)));
        assertEquals(0.5, DISCRETE.probabilityWithin(MINUTE));
        assertEquals(0.8, DISCRETE.probabilityWithin(MINUTE.multipliedBy(2)));
        assertEquals(1, DISCRETE.probabilityWithin(MINUTE.multipliedBy(3)));
        assertEquals(MINUTE, DISCRETE.quantile(0));
        assertEquals(MINUTE, DISCRETE.quantile(0.5));
        assertEquals(MINUTE.multipliedBy(2), DISCRETE.quantile(0.51));
        assertEquals(MINUTE.multipliedBy(3), DISCRETE.quantile(1));
        assertEquals(Duration.ofSeconds(102), DISCRETE.mean());
    }

    @Test
    void observationsCountEqually() {
        Latency observed = Latency.observed(List.of(MINUTE, MINUTE.multipliedBy(4), MINUTE, MINUTE.multipliedBy(2)));
        assertEquals(0.5, observed.probabilityWithin(MINUTE));
        assertEquals(0.75, observed.probabilityWithin(MINUTE.multipliedBy(3)));
        assertEquals(MINUTE.multipliedBy(2), observed.mean());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.1, 0.5, 0.99, 0.999999})
    void exponentialIsThatOfCommonsMathOnTopOfItsMinimum(double probability) {
        Latency latency = Latency.exponential(MINUTE, Duration.ofMinutes(10));
        ExponentialDistribution peer = new ExponentialDistribution(600);
        Duration quantile = latency.quantile(probability);
        double seconds = 60 + peer.inverseCumulativeProbability(probability);
        assertEquals(seconds, quantile.toNanos() * 1e-9, seconds * ROUNDING + 1e-9);
        assertTrue(latency.probabilityWithin(quantile) >= probability * (1 - ROUNDING));
        assertEquals(peer.cumulativeProbability(100), latency.probabilityWithin(Duration.ofSeconds(160)), ROUNDING);
        assertEquals(0, latency.probabilityWithin(MINUTE));
        assertEquals(Duration.ofMinutes(11), latency.mean());
    }

    @Test
    void namesWhatIsWrong() {
        assertMessage("time must not be negative: PT-1S", () -> Latency.of(Duration.ofSeconds(-1)));
        assertMessage("minimum must not be negative: PT-1S", () -> Latency.exponential(Duration.ofSeconds(-1), MINUTE));
        assertMessage("meanExcess must be above 0: PT0S", () -> Latency.exponential(MINUTE, Duration.ZERO));
        assertMessage("meanExcess must be above 0: PT-1S", () -> Latency.exponential(MINUTE, Duration.ofSeconds(-1)));
        assertMessage("probabilities must add up to 1: 0.0", () -> Latency.observed(List.of()));
        assertMessage("latency must not be negative: PT-1S", () -> Latency.observed(List.of(Duration.ofSeconds(-1))));
        assertMessage(
                "probability must be in (0, 1]: NaN",
                () -> new Latency.Discrete(new TreeMap<>(Map.of(MINUTE, Double.NaN))));
        assertMessage("probability must be in [0, 1]: NaN", () -> DISCRETE.quantile(Double.NaN));
        assertMessage(
                "probability must be in [0, 1]: 1.1", () -> Latency.of(MINUTE).quantile(1.1));
        assertMessage(
                "probability must be below 1, there is no longest time: 1.0",
                () -> Latency.exponential(MINUTE, MINUTE).quantile(1));
    }

    static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
