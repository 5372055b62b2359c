package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DelayedPriceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DelayedPrice FIRST = DelayedPrice.start(HOUR).step(NOON, OptionalDouble.of(100));
    private static final DelayedPrice SECOND = FIRST.step(NOON.plus(HOUR), OptionalDouble.of(101));

    @Test
    void priceIsShownAHopBeforeItIsServed() {
        assertEquals(OptionalDouble.empty(), FIRST.served());
        assertEquals(OptionalDouble.of(100), FIRST.upcoming());
        assertEquals(OptionalDouble.of(100), SECOND.served());
        assertEquals(OptionalDouble.of(101), SECOND.upcoming());
    }

    @Test
    void stepBeforeItIsDueChangesNothing() {
        Instant early = NOON.plus(HOUR).minusNanos(1);
        assertFalse(FIRST.due(early));
        assertSame(FIRST, FIRST.step(early, OptionalDouble.of(1e6)));
        assertTrue(FIRST.due(NOON.plus(HOUR)));
    }

    @Test
    void sourceWithoutAPriceChangesNothingNotEvenTheTime() {
        assertSame(FIRST, FIRST.step(NOON.plus(HOUR), OptionalDouble.empty()));
        assertTrue(FIRST.due(NOON.plus(HOUR).plusSeconds(1)));
    }

    @Test
    void timeIsRoundedDownSoThatALateStepIsFollowedByOneAtTheNextMultiple() {
        DelayedPrice late = FIRST.step(NOON.plusSeconds(7_199), OptionalDouble.of(101));
        assertEquals(NOON.plus(HOUR), late.time());
        // read a second before it is served
        assertEquals(
                OptionalDouble.of(101),
                late.step(NOON.plusSeconds(7_200), OptionalDouble.of(102)).served());
    }

    @Test
    void stoppedPriceStaysUntilItIsRestarted() {
        DelayedPrice stopped = SECOND.stop();
        Instant later = NOON.plusSeconds(10 * 3_600);
        assertFalse(stopped.due(later));
        assertSame(stopped, stopped.step(later, OptionalDouble.of(1e6)));
        assertEquals(OptionalDouble.of(100), stopped.served());
        assertEquals(SECOND, stopped.restart());
    }

    @Test
    void voidedPriceIsNotServedUntilTwoStepsAfterARestart() {
        DelayedPrice voided = SECOND.voided();
        assertTrue(voided.stopped());
        assertEquals(OptionalDouble.empty(), voided.served());
        assertEquals(OptionalDouble.empty(), voided.upcoming());
        DelayedPrice one = voided.restart().step(NOON.plusSeconds(7_200), OptionalDouble.of(103));
        assertEquals(OptionalDouble.empty(), one.served());
        assertEquals(
                OptionalDouble.of(103),
                one.step(NOON.plusSeconds(10_800), OptionalDouble.of(104)).served());
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        Duration odd = Duration.ofMillis(1_500);
        assertThrows(IllegalArgumentException.class, () -> DelayedPrice.start(odd));
        assertThrows(IllegalArgumentException.class, () -> DelayedPrice.start(Duration.ZERO));
        OptionalDouble infinite = OptionalDouble.of(Double.POSITIVE_INFINITY);
        assertEquals(
                "source must be finite: Infinity",
                assertThrows(IllegalArgumentException.class, () -> FIRST.step(NOON.plus(HOUR), infinite))
                        .getMessage());
        OptionalDouble none = OptionalDouble.of(Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> FIRST.step(NOON.plus(HOUR), none));
        assertEquals(
                "current must be finite, or NaN for none: -Infinity",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new DelayedPrice(HOUR, NOON, Double.NEGATIVE_INFINITY, 1, false))
                        .getMessage());
    }
}
