package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GrowthCapTest {

    /** A few roundings. */
    private static final double TOLERANCE = 1e-14;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant YEAR_LATER = NOON.plus(Duration.ofDays(365));
    private static final GrowthCap TENTH = new GrowthCap(2, NOON, 0.1, 0.25, 0.125);

    @Test
    void capGrowsInAStraightLine() {
        assertEquals(2, TENTH.cap(NOON));
        assertEquals(2.1, TENTH.cap(NOON.plus(Duration.ofDays(365).dividedBy(2))), TOLERANCE);
        assertEquals(2.2, TENTH.cap(YEAR_LATER), TOLERANCE);
        assertEquals(2.4, TENTH.cap(NOON.plus(Duration.ofDays(730))), TOLERANCE);
        assertEquals(0.2 / 31_536_000, TENTH.growthPerSecond(), TOLERANCE * 1e-8);
    }

    @Test
    void ratioWithinTheBoundsIsServedAsItIs() {
        CappedRatio ratio = TENTH.check(2.1, YEAR_LATER);
        assertEquals(OptionalDouble.of(2.1), ratio.served());
        assertFalse(ratio.isCapped());
        assertEquals(0, ratio.shortfall());
        assertEquals(Optional.empty(), ratio.alarm());
    }

    @Test
    void ratioAboveTheCapIsCappedAndAlarmsBeyondTheLargestShortfall() {
        CappedRatio little = TENTH.check(2.25, NOON);
        assertEquals(OptionalDouble.of(2), little.served());
        assertTrue(little.isCapped());
        assertEquals(0.125, little.shortfall());
        assertEquals(Optional.empty(), little.alarm());
        CappedRatio much = TENTH.check(3, NOON);
        assertEquals(OptionalDouble.of(2), much.served());
        assertEquals(
                Optional.of(
                        new Refusal(CappedRatio.CAP_RULE, 0.5, 0.125, "ratio 3.0 is 0.5 above cap 2.0, limit 0.125")),
                much.alarm());
    }

    @Test
    void ratioBelowTheFloorIsAnAlarmAndNoPrice() {
        assertEquals(OptionalDouble.of(1.5), TENTH.check(1.5, NOON).served());
        CappedRatio below = TENTH.check(1.25, YEAR_LATER);
        assertTrue(below.isBelowFloor());
        assertEquals(OptionalDouble.empty(), below.served());
        assertEquals(
                Optional.of(new Refusal(CappedRatio.FLOOR_RULE, 1.25, 1.5, "ratio 1.25, floor 1.5")), below.alarm());
        assertEquals(OptionalDouble.empty(), TENTH.check(0, NOON).served());
    }

    @Test
    void snapshotTakesRatioAndTimeTogetherOrNeither() {
        GrowthCap renewed = TENTH.snapshot(2.1, YEAR_LATER).orElseThrow();
        assertEquals(new GrowthCap(2.1, YEAR_LATER, 0.1, 0.25, 0.125), renewed);
        assertEquals(Optional.empty(), TENTH.snapshot(2.3, YEAR_LATER));
        assertEquals(Optional.empty(), TENTH.snapshot(1.4, YEAR_LATER));
        GrowthCap anyFall = new GrowthCap(Double.MIN_VALUE, NOON, 0.1, 0.75, 0.125);
        assertEquals(0, anyFall.floor());
        assertEquals(Optional.empty(), anyFall.snapshot(0, NOON));
    }

    @Test
    void incidentOfALimitedRatioAtAnUnlimitedTimeIsAnAlarm() {
        // 2026-03-10: the snapshot ratio was held at 1.1919 while its time moved on; the ratio was 1.2282
        Instant now = NOON.plus(Duration.ofDays(7));
        GrowthCap misaligned = new GrowthCap(1.1919, NOON, 0.0968, 0.01, 0.01);
        assertEquals(
                0.028546, misaligned.check(1.2282, now).alarm().orElseThrow().found(), 5e-7);
        GrowthCap aligned = new GrowthCap(1.2282, NOON, 0.0968, 0.01, 0.01);
        assertEquals(Optional.empty(), aligned.check(1.2282, now).alarm());
    }

    @Test
    void capNeverExceedsTheLargestDouble() {
        GrowthCap large = new GrowthCap(Double.MAX_VALUE, NOON, 1, 0, 0);
        assertEquals(Double.MAX_VALUE, large.cap(YEAR_LATER));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertThrows(IllegalArgumentException.class, () -> new GrowthCap(0, NOON, 0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new GrowthCap(1, NOON, -0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new GrowthCap(1, NOON, 0.1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GrowthCap(1, NOON, 0.1, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> TENTH.check(Double.NaN, NOON));
        assertThrows(IllegalArgumentException.class, () -> TENTH.check(1, NOON.minusSeconds(1)));
        assertEquals(
                "floor must be at most the cap 1.0: 2.0",
                assertThrows(IllegalArgumentException.class, () -> new CappedRatio(1, 2, 1, 0))
                        .getMessage());
    }
}
