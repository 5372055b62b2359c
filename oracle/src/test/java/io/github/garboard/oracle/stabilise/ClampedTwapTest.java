package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClampedTwapTest {

    /** A few roundings. */
    private static final double TOLERANCE = 1e-13;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ClampedTwap HOURLY = new ClampedTwap(Duration.ofHours(1), 0.2, NOON, 100);

    @Test
    void priceWeighsTheTimeSinceTheLastAgainstTheRestOfThePeriod() {
        ClampedTwap next = HOURLY.step(NOON.plusSeconds(900), 110);
        assertEquals((110 * 900.0 + 100 * 2_700.0) / 3_600, next.twap(), TOLERANCE * 100);
        assertEquals(NOON.plusSeconds(900), next.time());
    }

    @Test
    void priceEntersNoFurtherThanTheLargestMove() {
        assertEquals(105, HOURLY.step(NOON.plusSeconds(900), 1e9).twap(), TOLERANCE * 100);
        assertEquals(95, HOURLY.step(NOON.plusSeconds(900), 1e-9).twap(), TOLERANCE * 100);
    }

    @Test
    void afterAPeriodThePriceReplacesTheAverage() {
        assertEquals(110, HOURLY.step(NOON.plusSeconds(3_600), 110).twap());
        assertEquals(120, HOURLY.step(NOON.plusSeconds(1_000_000), 500).twap());
    }

    @Test
    void priceAtTheSameTimeCountsNothing() {
        assertEquals(100, HOURLY.step(NOON, 110).twap());
    }

    @ParameterizedTest
    @CsvSource({
        "34, 0.25, 33, 33.75",
        "32, 0.25, 33, 32.25",
        // no further than the reserve price
        "34, 5, 33, 33",
        "32, 5, 33, 33",
        "33, 5, 33, 33",
        "34, 0, 33, 34",
    })
    void priceMovesByItsConfidenceTowardsTheReserve(double price, double confidence, double reserve, double moved) {
        assertEquals(moved, ClampedTwap.towards(price, confidence, reserve));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        Duration hour = Duration.ofHours(1);
        assertThrows(IllegalArgumentException.class, () -> new ClampedTwap(Duration.ZERO, 0.2, NOON, 1));
        assertEquals(
                "largestMove must be in [0, 1): 1.0",
                assertThrows(IllegalArgumentException.class, () -> new ClampedTwap(hour, 1, NOON, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ClampedTwap(hour, Double.NaN, NOON, 1));
        assertThrows(IllegalArgumentException.class, () -> new ClampedTwap(hour, 0.2, NOON, 0));
        assertThrows(IllegalArgumentException.class, () -> HOURLY.step(NOON, -1));
        assertThrows(IllegalArgumentException.class, () -> HOURLY.step(NOON.minusSeconds(1), 1));
        assertThrows(IllegalArgumentException.class, () -> ClampedTwap.towards(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ClampedTwap.towards(1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> ClampedTwap.towards(1, 1, Double.NaN));
    }
}
