package io.github.garboard.margin.scenario;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SkewShockTest {

    private static final double ROUNDING = 1e-15;

    private static SkewShock shock(SkewShock.Shape shape) {
        return new SkewShock(shape, 0.15, -0.05, 0.01, 4, 0.6, -0.1);
    }

    @Test
    void smileTurnsAroundTheForward() {
        SkewShock linear = shock(SkewShock.Shape.LINEAR);
        SkewShock wings = shock(SkewShock.Shape.WINGS);
        assertEquals(0.5, linear.apply(0.5, 100, 100, 0.25));
        assertEquals(0.5, wings.apply(0.5, 100, 100, 0.25));
        // T = 1/4: cap 0.125, k* = 4 x 0.5 x 0.55 = 1.1
        double up = 0.5 * (1 + 0.125 * Math.log(1.5) / 1.1);
        double down = 0.5 * (1 - 0.125 * Math.log(1.5) / 1.1);
        assertEquals(up, linear.apply(0.5, 150, 100, 0.25), ROUNDING);
        assertEquals(down, linear.apply(0.5, 100, 150, 0.25), ROUNDING);
        assertEquals(up, wings.apply(0.5, 150, 100, 0.25), ROUNDING);
        assertEquals(up, wings.apply(0.5, 100, 150, 0.25), ROUNDING);
    }

    @Test
    void farStrikesGetTheWholeShockAndNoMore() {
        assertEquals(0.5625, shock(SkewShock.Shape.LINEAR).apply(0.5, 1e6, 1, 0.25), ROUNDING);
        assertEquals(0.4375, shock(SkewShock.Shape.LINEAR).apply(0.5, 1, 1e6, 0.25), ROUNDING);
        assertEquals(0.5625, shock(SkewShock.Shape.WINGS).apply(0.5, 1, 1e6, 0.25), ROUNDING);
    }

    @Test
    void shockOfAFarExpiryVanishesAndANearOneHasItsSmallestWidth() {
        assertEquals(0.5, shock(SkewShock.Shape.WINGS).apply(0.5, 150, 100, 9));
        assertEquals(0.575, shock(SkewShock.Shape.WINGS).apply(0.5, 150, 100, 0), ROUNDING);
        SkewShock noWidth = new SkewShock(SkewShock.Shape.LINEAR, 0.15, 0, 0, 0, 0, 0);
        assertEquals(0.575, noWidth.apply(0.5, 101, 100, 1), ROUNDING);
        SkewShock wild = new SkewShock(SkewShock.Shape.LINEAR, 3, 0, 0, 0, 0, 0);
        assertEquals(0, wild.apply(0.5, 99, 100, 1));
    }

    @Test
    void rejectsParametersOutsideTheirRange() {
        SkewShock.Shape wings = SkewShock.Shape.WINGS;
        assertRefused("cap0 must be finite and >= 0: -1.0", () -> new SkewShock(wings, -1, 0, 0, 0, 0, 0));
        assertRefused("slope must be finite: NaN", () -> new SkewShock(wings, 0, Double.NaN, 0, 0, 0, 0));
        assertRefused("k0 must be finite and >= 0: -1.0", () -> new SkewShock(wings, 0, 0, -1, 0, 0, 0));
        assertRefused("w must be finite and >= 0: -1.0", () -> new SkewShock(wings, 0, 0, 0, -1, 0, 0));
        assertRefused("v must be finite: NaN", () -> new SkewShock(wings, 0, 0, 0, 0, Double.NaN, 0));
        assertRefused("u must be finite: NaN", () -> new SkewShock(wings, 0, 0, 0, 0, 0, Double.NaN));
    }
}
