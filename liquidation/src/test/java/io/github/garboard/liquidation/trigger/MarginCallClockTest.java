package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.trigger.MarginCall.Due;
import io.github.garboard.liquidation.trigger.MarginCall.Open;
import io.github.garboard.liquidation.trigger.MarginCall.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarginCallClockTest {

    private static final Instant NOON = Instant.parse("2025-10-10T12:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final MarginCallClock CLOCK = new MarginCallClock(new Hysteresis(0, 10), GRACE, 0.2);
    private static final BreachTime SAFE = years -> 0.1;

    private static MarginCall called() {
        return CLOCK.step(MarginCall.clear(), NOON, -1, SAFE);
    }

    @Test
    void healthyAccountIsNotCalled() {
        assertEquals(MarginCall.clear(), CLOCK.step(MarginCall.clear(), NOON, 0, SAFE));
    }

    @Test
    void breachOpensACallWithTheWholeGrace() {
        Open open = assertInstanceOf(Open.class, called());
        assertEquals(new Open(NOON, NOON.plus(GRACE), 0.1), open);
        assertEquals(Duration.ofMinutes(2), open.timeToCure(NOON.plusSeconds(180)));
        assertEquals(Duration.ZERO, open.timeToCure(NOON.plusSeconds(301)));
    }

    @Test
    void callEndsAboveTheUpperLevelOnly() {
        assertInstanceOf(Open.class, CLOCK.step(called(), NOON.plusSeconds(1), 9.99, SAFE));
        assertEquals(MarginCall.clear(), CLOCK.step(called(), NOON.plusSeconds(1), 10, SAFE));
    }

    @Test
    void callFallsDueAtItsDeadline() {
        MarginCall waiting = CLOCK.step(called(), NOON.plusSeconds(299), 5, SAFE);
        assertInstanceOf(Open.class, waiting);
        Instant end = NOON.plus(GRACE);
        assertEquals(new Due(NOON, end, Reason.EXPIRED, 0.1), CLOCK.step(waiting, end, 5, SAFE));
    }

    @Test
    void dangerEscalatesBeforeTheDeadline() {
        Instant later = NOON.plusSeconds(60);
        assertInstanceOf(Open.class, CLOCK.step(called(), later, -5, years -> 0.2));
        assertEquals(new Due(NOON, later, Reason.ESCALATED, 0.21), CLOCK.step(called(), later, -5, years -> 0.21));
    }

    @Test
    void bankruptcyIsAskedForTheTimeThatIsLeft() {
        Open open = assertInstanceOf(
                Open.class, CLOCK.step(called(), NOON.plusMillis(299_500), -5, years -> years * 365 * 86_400 / 10));
        assertEquals(0.05, open.bankruptProbability(), 1e-15);
    }

    @Test
    void dueStaysDueUntilCured() {
        MarginCall due = CLOCK.step(called(), NOON.plus(GRACE), -1, SAFE);
        assertEquals(due, CLOCK.step(due, NOON.plusSeconds(900), 9, SAFE));
        assertEquals(MarginCall.clear(), CLOCK.step(due, NOON.plusSeconds(900), 11, SAFE));
    }

    @Test
    void withoutGraceABreachIsDueAtOnce() {
        MarginCallClock strict = new MarginCallClock(new Hysteresis(0, 0), Duration.ZERO, 1);
        assertEquals(new Due(NOON, NOON, Reason.EXPIRED, 0.1), strict.step(MarginCall.clear(), NOON, -1, SAFE));
    }

    @Test
    void hysteresisEntersBelowAndLeavesAbove() {
        Hysteresis gap = new Hysteresis(-1, 2);
        assertFalse(gap.inBreach(false, -1));
        assertTrue(gap.inBreach(false, -1.01));
        assertTrue(gap.inBreach(true, 1.99));
        assertFalse(gap.inBreach(true, 2));
    }

    @Test
    void badInputIsNamed() {
        assertRefused("leave must be finite and >= enter, 1.0: 0.0", () -> new Hysteresis(1, 0));
        assertRefused("leave must be finite and >= enter, 1.0: NaN", () -> new Hysteresis(1, Double.NaN));
        assertRefused("enter must be finite: NaN", () -> new Hysteresis(Double.NaN, 0));
        assertRefused("health must be finite: NaN", () -> CLOCK.step(called(), NOON, Double.NaN, SAFE));
        assertRefused(
                "grace must be >= 0: PT-1S",
                () -> new MarginCallClock(new Hysteresis(0, 0), Duration.ofSeconds(-1), 0.5));
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertRefused(
                    "limit must be in [0, 1]: " + bad, () -> new MarginCallClock(new Hysteresis(0, 0), GRACE, bad));
            assertRefused(
                    "bankruptProbability must be in [0, 1]: " + bad,
                    () -> CLOCK.step(called(), NOON, -1, years -> bad));
        }
        Instant before = NOON.minusSeconds(1);
        assertRefused(
                "now must not be before calledAt, " + NOON + ": " + before,
                () -> CLOCK.step(called(), before, -1, SAFE));
        assertRefused("deadline must not be before calledAt, " + NOON + ": " + before, () -> new Open(NOON, before, 0));
        assertRefused(
                "dueAt must not be before calledAt, " + NOON + ": " + before,
                () -> new Due(NOON, before, Reason.EXPIRED, 0));
    }
}
