package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.order.DrawdownTrigger.Reading;
import org.junit.jupiter.api.Test;

class DrawdownTriggerTest {

    private static final DrawdownTrigger TRIGGER = new DrawdownTrigger(-0.5, -0.25, 10);

    private static Reading read(boolean active, double result, double balance) {
        return TRIGGER.read(active, result, 100, 1000, balance);
    }

    @Test
    void startsBelowTheFirstRatioAndStopsAtTheSecond() {
        assertFalse(read(false, -400, 500).active(), "at -0.5 exactly");
        assertTrue(read(false, -401, 500).active());
        assertTrue(read(true, -200, 500).active(), "-0.3 does not start, but does not stop");
        assertFalse(read(false, -200, 500).active());
        assertTrue(read(true, -151, 500).active());
        assertFalse(read(true, -150, 500).active(), "at -0.25 exactly");
    }

    @Test
    void counterpartiesBearTheLossBeyondTheFirstRatio() {
        assertEquals(new Reading(-0.75, true, 250), read(false, -650, 500));
        assertEquals(new Reading(-0.375, true, 0), read(true, -275, 500));
        assertEquals(0, read(false, -650, 10).contribution());
    }

    @Test
    void fundAtTheThresholdIsNotItsMatter() {
        assertFalse(read(false, -650, 10).active());
        assertFalse(read(true, -650, 10).active());
        assertTrue(read(false, -650, 10.5).active());
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("start must be finite and < 0: 0.0", () -> new DrawdownTrigger(0, 0, 1));
        assertRefused("start must be finite and < 0: -Infinity", () -> new DrawdownTrigger(-1 / 0.0, 0, 1));
        assertRefused("stop must be in [-0.3, 0]: -0.4", () -> new DrawdownTrigger(-0.3, -0.4, 1));
        assertRefused("stop must be in [-0.3, 0]: 0.1", () -> new DrawdownTrigger(-0.3, 0.1, 1));
        assertRefused("threshold must be finite and >= 0: -1.0", () -> new DrawdownTrigger(-0.3, -0.2, -1));
        assertRefused("highestResult must be >= result, 5.0: 4.0", () -> TRIGGER.read(false, 5, 4, 1, 1));
        assertRefused("highestFund must be finite and > 0: 0.0", () -> TRIGGER.read(false, 5, 5, 0, 1));
        assertRefused("result must be finite: NaN", () -> TRIGGER.read(false, Double.NaN, 5, 1, 1));
        assertRefused("balance must be finite: NaN", () -> TRIGGER.read(false, 5, 5, 1, Double.NaN));
    }
}
