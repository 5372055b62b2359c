package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.laws.PricePath;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeDecayedAverageTest {

    /** An exponential and two roundings a step. */
    private static final double TOLERANCE = 1e-14;

    /** The same over forty steps, and for prices that differ by orders of magnitude. */
    private static final double LONG_TOLERANCE = 1e-12;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void halfOfAJumpIsSeenAfterAHalfLife() {
        TimeDecayedAverage state =
                TimeDecayedAverage.ofHalfLife(QUARTER, NOON, 100).step(NOON, 200);
        assertEquals(100, state.average());
        assertEquals(150, state.step(NOON.plus(QUARTER), 200).average(), 150 * TOLERANCE);
        assertEquals(175, state.step(NOON.plus(QUARTER.multipliedBy(2)), 200).average(), 175 * TOLERANCE);
    }

    @Test
    void irregularSeriesHasItsWeightedIntegral() {
        // mpmath, 40 digits: quadrature of p(s) exp(-(1500 - s) / 900) / 900 and 100 exp(-1500 / 900) of the start
        TimeDecayedAverage state = TimeDecayedAverage.ofTimeConstant(QUARTER, NOON, 100)
                .step(NOON.plusSeconds(60), 130)
                .step(NOON.plusSeconds(400), 90)
                .step(NOON.plusSeconds(1_000), 250)
                .step(NOON.plusSeconds(1_500), 1e9);
        assertEquals(163.9255502745754, state.average(), 164 * TOLERANCE);
    }

    @Test
    void newPriceHasNoEffectAtItsInstant() {
        TimeDecayedAverage state = TimeDecayedAverage.ofTimeConstant(QUARTER, NOON, 100);
        assertEquals(100, state.step(NOON, 1e6).step(NOON, 100).average());
        assertEquals(100, state.step(NOON.plusSeconds(12), 1e6).average());
    }

    @Property
    void averageLiesAmongThePricesSeen(@ForAll PricePath path) {
        TimeDecayedAverage state =
                TimeDecayedAverage.ofTimeConstant(QUARTER, NOON, path.prices().get(0));
        double low = state.price();
        double high = low;
        for (int i = 0; i < path.size(); i++) {
            state = state.step(
                    NOON.plusSeconds(path.seconds().get(i)), path.prices().get(i));
            low = Math.min(low, state.price());
            high = Math.max(high, state.price());
            double average = state.average();
            assertTrue(average >= low * (1 - LONG_TOLERANCE) && average <= high * (1 + LONG_TOLERANCE));
        }
    }

    @Property
    void stepAtAnUnchangedPriceChangesNothing(@ForAll PricePath path, @ForAll @LongRange(max = 100_000) long at) {
        double plain = averageAtTheEnd(path.observedAt(Math.max(at, path.end())));
        double more = averageAtTheEnd(path.observedAt(Math.max(at, path.end())).observedAt(at));
        double largest = path.prices().stream().mapToDouble(x -> x).max().orElseThrow();
        assertEquals(plain, more, largest * LONG_TOLERANCE);
    }

    @Property
    void constantPriceIsItsOwnAverage(@ForAll PricePath path) {
        assertEquals(path.prices().get(0), averageAtTheEnd(path.constant()));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertEquals(
                "halfLife must be above 0: PT0S",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TimeDecayedAverage.ofHalfLife(Duration.ZERO, NOON, 1))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> TimeDecayedAverage.ofTimeConstant(Duration.ofSeconds(-1), NOON, 1));
        assertThrows(IllegalArgumentException.class, () -> new TimeDecayedAverage(Double.NaN, NOON, 1, 1));
        TimeDecayedAverage state = TimeDecayedAverage.ofTimeConstant(QUARTER, NOON, 1);
        assertThrows(IllegalArgumentException.class, () -> state.step(NOON, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> state.step(NOON.minusSeconds(1), 1));
    }

    private static double averageAtTheEnd(PricePath path) {
        TimeDecayedAverage state =
                TimeDecayedAverage.ofTimeConstant(QUARTER, NOON, path.prices().get(0));
        for (int i = 0; i < path.size(); i++) {
            state = state.step(
                    NOON.plusSeconds(path.seconds().get(i)), path.prices().get(i));
        }
        return state.average();
    }
}
