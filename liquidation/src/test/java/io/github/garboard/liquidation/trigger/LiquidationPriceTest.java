package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.trigger.LiquidationPrice.Side;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LiquidationPriceTest {

    /** Rounding of a price near the money. */
    private static final double ROUNDING = 1e-12;

    @Test
    void otherPositionsTakeTheirPartOfTheEquity() {
        // health(p) = 100 + 10 (p - 100) - 0.1 p - 50: alone 91.0, with the others 95.96
        assertEquals(900 / 9.9, LiquidationPrice.linear(10, 100, 100, 0.01, 0).level(), ROUNDING * 100);
        assertEquals(950 / 9.9, LiquidationPrice.linear(10, 100, 100, 0.01, 50).level(), ROUNDING * 100);
    }

    @Test
    void longsBreakBelowAndShortsAbove() {
        LiquidationPrice below = LiquidationPrice.linear(2, 100, 50, 0.05, 0);
        assertTrue(below.isBreachedAt(Math.nextDown(below.level())));
        assertFalse(below.isBreachedAt(below.level()));
        LiquidationPrice above = LiquidationPrice.linear(-2, 100, 50, 0.05, 0);
        assertTrue(above.isBreachedAt(Math.nextUp(above.level())));
        assertFalse(above.isBreachedAt(above.level()));
        assertEquals(Side.ABOVE, above.side());
    }

    @Property
    void healthIsZeroAtTheLevel(
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(4) double quantity,
            @ForAll @DoubleRange(min = 1, max = 1000) @Scale(4) double price,
            @ForAll @DoubleRange(min = -1000, max = 20_000) @Scale(4) double equity,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double rate,
            @ForAll @DoubleRange(min = 0, max = 1000) @Scale(4) double other) {
        double scale = 1e5 * ROUNDING;
        LiquidationPrice.linear(quantity, price, equity, rate, other).price().ifPresent(p -> {
            double health = equity + quantity * (p - price) - rate * Math.abs(quantity) * p - other;
            assertEquals(0, health, scale);
        });
        LiquidationPrice.inverse(quantity, price, equity, rate, other).price().ifPresent(p -> {
            double requirement = rate * Math.abs(quantity) / p;
            double health = equity + quantity * (1 / price - 1 / p) - requirement - other;
            assertEquals(0, health, scale);
        });
    }

    @Property
    void breachAgreesWithTheHealthAtAnyPrice(
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(4) double quantity,
            @ForAll @DoubleRange(min = -1000, max = 20_000) @Scale(4) double equity,
            @ForAll @DoubleRange(min = 0, max = 0.5) @Scale(4) double rate,
            @ForAll @DoubleRange(min = 0.01, max = 1000) @Scale(4) double p) {
        double linear = equity + quantity * (p - 100) - rate * Math.abs(quantity) * p;
        double inverse = equity + quantity * (1 / 100.0 - 1 / p) - rate * Math.abs(quantity) / p;
        if (Math.abs(linear) > 1e-6) {
            assertEquals(
                    linear < 0,
                    LiquidationPrice.linear(quantity, 100, equity, rate, 0).isBreachedAt(p));
        }
        if (Math.abs(inverse) > 1e-6) {
            assertEquals(
                    inverse < 0,
                    LiquidationPrice.inverse(quantity, 100, equity, rate, 0).isBreachedAt(p));
        }
    }

    @Test
    void accountThatNoPriceSeparatesHasNoPrice() {
        LiquidationPrice paidInFull = LiquidationPrice.linear(1, 100, 150, 0.1, 0);
        assertEquals(OptionalDouble.empty(), paidInFull.price());
        assertFalse(paidInFull.isBreachedAt(1e-300));
        LiquidationPrice ruined = LiquidationPrice.linear(-1, 100, -200, 0.1, 0);
        assertEquals(OptionalDouble.empty(), ruined.price());
        assertTrue(ruined.isBreachedAt(1e-300));
        LiquidationPrice coveredShort = LiquidationPrice.inverse(-1, 100, 0.01, 0.1, 0);
        assertEquals(OptionalDouble.empty(), coveredShort.price());
        assertFalse(coveredShort.isBreachedAt(1e300));
        LiquidationPrice ruinedLong = LiquidationPrice.inverse(1, 100, -1, 0.1, 0);
        assertEquals(OptionalDouble.empty(), ruinedLong.price());
        assertTrue(ruinedLong.isBreachedAt(1e300));
    }

    @Test
    void withoutAPositionTheRestDecides() {
        assertFalse(LiquidationPrice.linear(0, 100, 5, 0.1, 5).isBreachedAt(1));
        assertTrue(LiquidationPrice.linear(0, 100, 5, 0.1, 6).isBreachedAt(1));
        assertFalse(LiquidationPrice.inverse(0, 100, 5, 0.1, 5).isBreachedAt(1));
        assertTrue(LiquidationPrice.inverse(0, 100, 5, 0.1, 6).isBreachedAt(1));
    }

    @Test
    void badInputIsNamed() {
        assertRefused("quantity must be finite: NaN", () -> LiquidationPrice.linear(Double.NaN, 1, 1, 0, 0));
        assertRefused("price must be finite and > 0: 0.0", () -> LiquidationPrice.linear(1, 0, 1, 0, 0));
        assertRefused("equity must be finite: NaN", () -> LiquidationPrice.inverse(1, 1, Double.NaN, 0, 0));
        for (double rate : new double[] {-0.1, 1, Double.NaN}) {
            assertRefused(
                    "maintenanceRate must be in [0, 1): " + rate, () -> LiquidationPrice.linear(1, 1, 1, rate, 0));
        }
        assertRefused("otherRequirement must be finite and >= 0: -1.0", () -> LiquidationPrice.linear(1, 1, 1, 0, -1));
        assertRefused("level must be >= 0: NaN", () -> new LiquidationPrice(Double.NaN, Side.ABOVE));
        LiquidationPrice price = new LiquidationPrice(1, Side.BELOW);
        assertRefused("price must be finite and > 0: NaN", () -> price.isBreachedAt(Double.NaN));
    }
}
