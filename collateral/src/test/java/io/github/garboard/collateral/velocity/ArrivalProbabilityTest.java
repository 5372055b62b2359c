package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ArrivalProbabilityTest {

    /** Some roundings of a probability. */
    private static final double ROUNDING = 1e-14;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void fixedTimesAddUp() {
        ArrivalProbability path =
                new ArrivalProbability(List.of(Latency.of(MINUTE), Latency.of(Duration.ofMinutes(2))));
        assertEquals(1, path.within(Duration.ofMinutes(3)));
        assertEquals(0, path.within(Duration.ofMinutes(3).minusNanos(1)));
        assertEquals(Duration.ofMinutes(3), path.quantile(0.5));
        assertEquals(Duration.ofMinutes(3), path.mean());
    }

    @Test
    void noHopIsThereAtOnce() {
        ArrivalProbability none = new ArrivalProbability(List.of());
        assertEquals(1, none.within(Duration.ZERO));
        assertEquals(0, none.within(Duration.ofNanos(-1)));
        assertEquals(Duration.ZERO, none.quantile(0.9));
        assertEquals(Duration.ZERO, none.mean());
    }

    @Test
    void discreteTimesAreConvolved() {
        Latency either = new Latency.Discrete(new TreeMap<>(Map.of(MINUTE, 0.25, Duration.ofMinutes(2), 0.75)));
        ArrivalProbability path = new ArrivalProbability(List.of(either, either));
        assertEquals(0.0625, path.within(Duration.ofMinutes(2)), ROUNDING);
        assertEquals(0.4375, path.within(Duration.ofMinutes(3)), ROUNDING);
        assertEquals(Duration.ofMinutes(4), path.quantile(0.5));
    }

    @Test
    void minimumComesBeforeTheRandomPart() {
        ArrivalProbability path =
                new ArrivalProbability(List.of(Latency.exponential(MINUTE, MINUTE), Latency.of(MINUTE)));
        assertEquals(0, path.within(Duration.ofMinutes(2)));
        assertEquals(1 - Math.exp(-1), path.within(Duration.ofMinutes(3)), ROUNDING);
        assertEquals(Duration.ofMinutes(3), path.mean());
    }

    @Property(tries = 300)
    void twoExponentialHopsHaveTheirClosedForm(
            @ForAll @DoubleRange(min = 0.01, max = 100) @Scale(6) double first,
            @ForAll @DoubleRange(min = 1.01, max = 50) @Scale(6) double ratio,
            @ForAll @DoubleRange(max = 100) @Scale(6) double time) {
        double second = first * ratio;
        double a = 1 / (double) nanos(first);
        double b = 1 / (double) nanos(second);
        double t = nanos(time);
        double expected = (a * -Math.expm1(-b * t) - b * -Math.expm1(-a * t)) / (a - b);
        double got = path(first, second).within(Duration.ofNanos(nanos(time)));
        // the closed form loses the digits of the ratio, the chain those of the time by the faster mean
        double lost = 1 / (ratio - 1) + t * Math.max(a, b);
        assertEquals(expected, got, 4 * Math.ulp(1.0) * (10 + 10 * lost));
    }

    @Test
    void equalAndNearlyEqualHopsAreAsExact() {
        // Erlang(3): 1 - exp(-t) (1 + t + t^2 / 2)
        double erlang = 1 - Math.exp(-2) * (1 + 2 + 2);
        assertEquals(erlang, path(1, 1, 1).within(Duration.ofNanos(nanos(2))), ROUNDING);
        assertEquals(erlang, path(1, 1 + 1e-9, 1 - 1e-9).within(Duration.ofNanos(nanos(2))), ROUNDING);
    }

    @Property(tries = 30)
    void quantileIsTheFirstTimeThatReachesTheProbability(
            @ForAll @DoubleRange(max = 0.999) @Scale(6) double probability) {
        ArrivalProbability path = path(1, 2.5);
        Duration time = path.quantile(probability);
        assertTrue(path.within(time) >= probability);
        assertTrue(path.within(time.minusNanos(1)) < probability || time.isZero());
    }

    @Test
    void badInputIsNamed() {
        for (double bad : new double[] {-0.1, 1, Double.NaN}) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> path(1).quantile(bad));
            assertEquals("probability must be in [0, 1): " + bad, String.valueOf(e.getMessage()));
        }
    }

    private static ArrivalProbability path(double... means) {
        return new ArrivalProbability(Arrays.stream(means)
                .mapToObj(mean -> Latency.exponential(Duration.ZERO, Duration.ofNanos(nanos(mean))))
                .toList());
    }

    private static long nanos(double units) {
        return Math.round(units * 1e12);
    }
}
