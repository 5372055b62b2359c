package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyArbitrageTest {

    /** What the quadrature and the reference quantile are asked for. */
    private static final double QUADRATURE = 1e-10;

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double HOURLY = Math.sqrt(1 / 8760.0);

    @ParameterizedTest
    @CsvSource({
        "0.8, Infinity, 0",
        "0.8, 0.005, 0",
        "0.8, 0.005, 0.001",
        "0.8, 0.02, 0.01",
        "0.2, Infinity, 0.003",
        "5, 0.01, 0"
    })
    void expectedLossIsTheIntegralOverTheMoves(double volatility, double threshold, double cost) {
        double deviation = volatility * HOURLY;
        NormalDistribution moves = new NormalDistribution(null, 0, deviation);
        double to = Math.min(threshold, 12 * deviation);
        double within = new RombergIntegrator(1e-12, 1e-15, 8, 30)
                .integrate(1 << 24, x -> 2 * (x - cost) * moves.density(x), cost, to);
        double beyond = threshold == NONE ? 0 : 2 * moves.cumulativeProbability(-threshold) * (threshold - cost);
        assertEquals(
                within + beyond,
                new LatencyArbitrage(volatility, HOUR, threshold, cost).expected(),
                QUADRATURE * deviation);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "0.9", "0.99", "0.9999"})
    void quantileIsThatOfTheMoveLessTheCost(double confidence) {
        double move = new NormalDistribution(null, 0, 0.8 * HOURLY).inverseCumulativeProbability((1 + confidence) / 2);
        assertEquals(move, new LatencyArbitrage(0.8, HOUR, NONE, 0).quantile(confidence), 1e-9 * move);
        assertEquals(move - 0.001, new LatencyArbitrage(0.8, HOUR, NONE, 0.001).quantile(confidence), 1e-9 * move);
        assertEquals(0.003 - 0.001, new LatencyArbitrage(0.8, HOUR, 0.003, 0.001).quantile(confidence), 1e-15);
        assertEquals(0, new LatencyArbitrage(0.8, HOUR, NONE, 1).quantile(confidence));
    }

    /** A price that is published at the threshold and at the end of each hour, against the bound for one hour. */
    @Test
    void simulatedFeedLosesNoMoreThanTheBound() {
        int steps = 720;
        int paths = 20_000;
        double threshold = 0.008;
        LatencyArbitrage bound = new LatencyArbitrage(0.8, HOUR, threshold, 0.001);
        double step = 0.8 * HOURLY / Math.sqrt(steps);
        Random random = new Random(20_261_120);
        double sum = 0;
        int above = 0;
        for (int path = 0; path < paths; path++) {
            double gap = 0;
            for (int i = 0; i < steps; i++) {
                gap += step * random.nextGaussian();
                gap = Math.abs(gap) >= threshold && i < steps - 1 ? 0 : gap;
            }
            double loss = Math.max(0, Math.min(Math.abs(gap), threshold) - 0.001);
            sum += loss;
            above += loss > bound.quantile(0.5) ? 1 : 0;
        }
        double mean = sum / paths;
        assertTrue(mean <= bound.expected(), mean + " above " + bound.expected());
        // each publication sets the gap back, which the bound does not count
        assertTrue(mean >= 0.4 * bound.expected(), mean + " far below " + bound.expected());
        assertTrue(above <= 0.5 * paths, above + " of " + paths);
    }

    @Test
    void simulatedFeedWithoutThresholdLosesTheBound() {
        LatencyArbitrage bound = new LatencyArbitrage(0.8, HOUR, NONE, 0.002);
        int paths = 400_000;
        Random random = new Random(7);
        double sum = 0;
        int above = 0;
        for (int path = 0; path < paths; path++) {
            double loss = Math.max(0, Math.abs(0.8 * HOURLY * random.nextGaussian()) - 0.002);
            sum += loss;
            above += loss > bound.quantile(0.9) ? 1 : 0;
        }
        // four standard errors of the mean and of the share
        assertEquals(bound.expected(), sum / paths, 4 * 0.8 * HOURLY / Math.sqrt(paths));
        assertEquals(0.1, above / (double) paths, 4 * 0.3 / Math.sqrt(paths));
    }

    @Property
    void lossGrowsWithVolatilityTimeAndThresholdAndFallsWithCost(
            @ForAll @DoubleRange(max = 5) @Scale(12) double volatility,
            @ForAll @IntRange(max = 1_000_000) int seconds,
            @ForAll @DoubleRange(min = 1e-6, max = 0.1) @Scale(12) double threshold,
            @ForAll @DoubleRange(max = 0.1) @Scale(12) double cost,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(6) double confidence) {
        LatencyArbitrage base = new LatencyArbitrage(volatility, Duration.ofSeconds(seconds), threshold, cost);
        Duration longer = Duration.ofSeconds(2L * seconds + 1);
        assertNoLess(new LatencyArbitrage(1.5 * volatility, base.interval(), threshold, cost), base, confidence);
        assertNoLess(new LatencyArbitrage(volatility, longer, threshold, cost), base, confidence);
        assertNoLess(new LatencyArbitrage(volatility, base.interval(), 2 * threshold, cost), base, confidence);
        assertNoLess(base, new LatencyArbitrage(volatility, base.interval(), threshold, 2 * cost), confidence);
        assertTrue(base.quantile(confidence) <= Math.max(0, threshold - cost));
        assertTrue(base.quantile(confidence) <= base.quantile((1 + confidence) / 2));
    }

    private static void assertNoLess(LatencyArbitrage more, LatencyArbitrage less, double confidence) {
        double slack = 1e-14 * (1 + less.expected());
        assertTrue(more.expected() >= less.expected() - slack, more + " " + more.expected() + " < " + less.expected());
        assertTrue(more.quantile(confidence) >= less.quantile(confidence) - slack, more + " < " + less);
    }

    @Test
    void nothingIsLostWhereNothingMoves() {
        assertEquals(0, new LatencyArbitrage(0, HOUR, NONE, 0).expected());
        assertEquals(0, new LatencyArbitrage(0.8, Duration.ZERO, NONE, 0).expected());
        assertEquals(0, new LatencyArbitrage(0.8, Duration.ZERO, NONE, 0).quantile(0.99));
        assertEquals(0, new LatencyArbitrage(0.8, HOUR, 0.001, 0.001).expected());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, PT1H, 1, 0",
        "NaN, PT1H, 1, 0",
        "Infinity, PT1H, 1, 0",
        "1, PT-1S, 1, 0",
        "1, PT1H, 0, 0",
        "1, PT1H, NaN, 0",
        "1, PT1H, 1, -1",
        "1, PT1H, 1, NaN",
        "1, PT1H, 1, Infinity"
    })
    void rejectsWhatIsNone(double volatility, Duration interval, double threshold, double cost) {
        assertThrows(IllegalArgumentException.class, () -> new LatencyArbitrage(volatility, interval, threshold, cost));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-1", "NaN"})
    void rejectsConfidencesThatAreNone(double confidence) {
        LatencyArbitrage bound = new LatencyArbitrage(1, HOUR, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> bound.quantile(confidence));
    }
}
