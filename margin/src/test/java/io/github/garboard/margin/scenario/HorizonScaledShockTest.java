package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HorizonScaledShockTest {

    /** Powers are evaluated by Math.pow, within one unit in the last place. */
    private static final double RELATIVE = 1e-14;

    private static final HorizonScaledShock RULE = HorizonScaledShock.EXCHANGE;

    private static void assertShocked(double expected, double shock, double days) {
        assertEquals(expected, RULE.apply(0.6, shock, days / 365), RELATIVE);
    }

    @Test
    void shockActsAsWrittenAtThirtyDays() {
        assertShocked(0.9, 0.5, 30);
    }

    @Test
    void nearExpiriesMoveMoreByTheShortPower() {
        assertShocked(0.6 * (1 + 0.5 * Math.exp(0.30 * Math.log(4))), 0.5, 7.5);
        assertShocked(0.6 * (1 - 0.25 * Math.exp(0.30 * Math.log(4))), -0.25, 7.5);
    }

    @Test
    void farExpiriesMoveLessByTheLongPower() {
        assertShocked(0.6 * (1 + 0.5 * Math.exp(-0.13 * Math.log(8))), 0.5, 240);
        assertEquals(0.6, RULE.apply(0.6, 0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void expiriesBelowTheFloorMoveAsAtTheFloor() {
        assertShocked(0.6 * (1 + 0.5 * Math.exp(0.30 * Math.log(30))), 0.5, 1);
        assertEquals(RULE.apply(0.6, 0.5, 1 / 365.0), RULE.apply(0.6, 0.5, 0), RELATIVE);
    }

    @Test
    void powerOfZeroIsAPlainRelativeShock() {
        assertEquals(0.9, new HorizonScaledShock(0, 0, 1).apply(0.6, 0.5, 3 / 365.0), RELATIVE);
    }

    @Test
    void rejectsParametersAndTimesOutsideTheirRange() {
        for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("shortPower must be finite and >= 0: " + bad, () -> new HorizonScaledShock(bad, 0.1, 1));
            assertRefused("longPower must be finite and >= 0: " + bad, () -> new HorizonScaledShock(0.3, bad, 1));
            assertRefused("floorDays must be finite and > 0: " + bad, () -> new HorizonScaledShock(0.3, 0.1, bad));
        }
        assertThrows(IllegalArgumentException.class, () -> new HorizonScaledShock(0.3, 0.1, 0));
        for (double bad : new double[] {-1e-9, Double.NaN}) {
            assertRefused("years must be >= 0: " + bad, () -> RULE.apply(0.6, 0.5, bad));
        }
    }
}
