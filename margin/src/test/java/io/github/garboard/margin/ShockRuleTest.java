package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShockRuleTest {

    @Test
    void relativeScalesAndAbsoluteAdds() {
        assertEquals(75, ShockRule.RELATIVE.apply(50, 0.5, 1));
        assertEquals(50.5, ShockRule.ABSOLUTE.apply(50, 0.5, 1));
    }

    @Test
    void floorHoldsForEveryShock() {
        ShockRule floored = ShockRule.ABSOLUTE.flooredAt(0);
        assertEquals(0, floored.apply(0.3, -0.5, 1));
        assertEquals(0.8, floored.apply(0.3, 0.5, 1));
    }

    @Test
    void upFloorLeavesOtherShocksAlone() {
        ShockRule floored = ShockRule.RELATIVE.upShocksFlooredAt(0.45);
        assertEquals(0.45, floored.apply(0.25, 0.5, 1));
        assertEquals(0.75, floored.apply(0.5, 0.5, 1));
        assertEquals(0.125, floored.apply(0.25, -0.5, 1));
        assertEquals(0.25, floored.apply(0.25, 0, 1));
    }

    @Test
    void rejectsFloorThatIsNotFinite() {
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertRefused("minimum must be finite: " + bad, () -> ShockRule.RELATIVE.flooredAt(bad));
            assertThrows(IllegalArgumentException.class, () -> ShockRule.RELATIVE.upShocksFlooredAt(bad));
        }
    }
}
