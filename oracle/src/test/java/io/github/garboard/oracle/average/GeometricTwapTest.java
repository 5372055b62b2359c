package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.laws.PricePath;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GeometricTwapTest {

    /** A logarithm up to 14 has its last bit at 2e-15. */
    private static final double TOLERANCE = 1e-14;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void geometricMeanOfEqualTimes() {
        GeometricTwap start = GeometricTwap.start(NOON, 2);
        GeometricTwap end = start.step(NOON.plusSeconds(5), 32).step(NOON.plusSeconds(10), 1);
        assertEquals(8, end.since(start), 8 * TOLERANCE);
        assertEquals(NOON.plusSeconds(10), end.time());
    }

    @Test
    void moveByAFactorForAShareOfTheWindowMovesByItsPower() {
        // one block of 150 at a million times the price moves a window by 10 %, an arithmetic one 6668-fold
        double manipulated = 1e6;
        GeometricTwap start = GeometricTwap.start(NOON, 1);
        GeometricTwap end = start.step(NOON.plusSeconds(12), manipulated)
                .step(NOON.plusSeconds(24), 1)
                .step(NOON.plusSeconds(1_800), 1);
        assertEquals(Math.pow(manipulated, 1 / 150.0), end.since(start), TOLERANCE);
    }

    @Property
    void averageOfTheInverseIsTheInverseAverage(@ForAll PricePath path) {
        GeometricTwap start = GeometricTwap.start(NOON, path.prices().get(0));
        GeometricTwap inverseStart = GeometricTwap.start(NOON, 1 / path.prices().get(0));
        GeometricTwap end = start;
        GeometricTwap inverseEnd = inverseStart;
        for (int i = 1; i < path.size(); i++) {
            Instant time = NOON.plusSeconds(path.seconds().get(i));
            end = end.step(time, path.prices().get(i));
            inverseEnd = inverseEnd.step(time, 1 / path.prices().get(i));
        }
        assertEquals(1, end.since(start) * inverseEnd.since(inverseStart), 4 * TOLERANCE);
    }

    @Test
    void rejectsPricesWithoutALogarithm() {
        assertEquals(
                "price must be above 0 and finite: 0.0",
                assertThrows(IllegalArgumentException.class, () -> GeometricTwap.start(NOON, 0))
                        .getMessage());
        GeometricTwap state = GeometricTwap.start(NOON, 1);
        assertThrows(IllegalArgumentException.class, () -> state.step(NOON, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> state.step(NOON.minusSeconds(1), 1));
    }
}
