package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTriggerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UpdateTrigger HALF_PERCENT = new UpdateTrigger(5_000_000, Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        "200, 201, true",
        "200, 199, true",
        "200, 200.9999999999, false",
        "-200, -201, true",
        "-200, -200.5, false",
        "0, 0, false",
        "0, -0.0, false",
        "0, 4.9e-324, true",
        "1e-300, 1e300, true",
        "1e300, 1e-300, true",
    })
    void deviationEqualToTheThresholdCounts(double published, double price, boolean deviates) {
        assertEquals(deviates, HALF_PERCENT.deviates(published, price));
    }

    @Property
    void integersAreComparedExactly(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 4) long unit) {
        // 200 units and one more are half a percent; a smallest unit less is not
        BigInteger old = BigInteger.valueOf(unit).shiftLeft(90).multiply(BigInteger.valueOf(200));
        BigInteger up = old.add(BigInteger.valueOf(unit).shiftLeft(90));
        assertTrue(HALF_PERCENT.deviates(old, up));
        assertFalse(HALF_PERCENT.deviates(old, up.subtract(BigInteger.ONE)));
        assertTrue(HALF_PERCENT.deviates(old.negate(), up.negate()));
    }

    @Test
    void thresholdOfZeroPublishesEveryPrice() {
        UpdateTrigger every = new UpdateTrigger(0, Duration.ofHours(1));
        assertTrue(every.deviates(100, 100));
        assertFalse(every.deviates(0, 0));
    }

    @Test
    void heartbeatEndsAtItsTime() {
        assertFalse(HALF_PERCENT.heartbeatOver(NOON, NOON.plusNanos(3_599_999_999_999L)));
        assertTrue(HALF_PERCENT.heartbeatOver(NOON, NOON.plusSeconds(3_600)));
    }

    @Test
    void deviationOrHeartbeatIsEnough() {
        assertFalse(HALF_PERCENT.due(100, NOON, 100, NOON.plusSeconds(60)));
        assertTrue(HALF_PERCENT.due(100, NOON, 101, NOON.plusSeconds(60)));
        assertTrue(HALF_PERCENT.due(100, NOON, 100, NOON.plusSeconds(3_600)));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        Duration hour = Duration.ofHours(1);
        assertEquals(
                "thresholdPpb must be non-negative: -1",
                assertThrows(IllegalArgumentException.class, () -> new UpdateTrigger(-1, hour))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new UpdateTrigger(1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> HALF_PERCENT.deviates(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> HALF_PERCENT.deviates(1, Double.POSITIVE_INFINITY));
    }
}
