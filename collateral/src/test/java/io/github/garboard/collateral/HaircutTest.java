package io.github.garboard.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaircutTest {

    /** One rounding of a product of two decimals. */
    private static final double ROUNDING = 1e-15;

    private static final Haircut<String> BY_ASSET = (asset, amount, years) -> asset.equals("BTC") ? 0.3 : 0.1;

    @Test
    void maxTakesTheLargerHoldingByHolding() {
        Haircut<String> floored = BY_ASSET.max(Haircut.of(0.2));
        assertEquals(0.3, floored.fraction("BTC", 1, 0));
        assertEquals(0.2, floored.fraction("USD", 1, 0));
    }

    @Test
    void addOnsAddUpToOneAtMost() {
        assertEquals(0.38, BY_ASSET.plus(Haircut.of(0.08)).fraction("BTC", 1, 0), ROUNDING);
        assertEquals(1, BY_ASSET.plus(Haircut.of(0.8)).fraction("BTC", 1, 0));
    }

    @Test
    void capLimitsLargerHaircutsOnly() {
        assertEquals(0.2, BY_ASSET.cappedAt(0.2).fraction("BTC", 1, 0));
        assertEquals(0.1, BY_ASSET.cappedAt(0.2).fraction("USD", 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 0.05", "0.04, 0.1", "0.16, 0.2", "4, 1", "100, 1"})
    void haircutStatedForAHorizonGrowsWithTheRootOfTime(double years, double expected) {
        assertEquals(expected, BY_ASSET.scaledFromHorizon(0.04).fraction("USD", 1, years), ROUNDING);
    }

    @Test
    void scalingAsksForTheHaircutAtItsBaseHorizon() {
        Haircut<String> oneForTenYears = (asset, amount, years) -> years == 10 ? 0.1 : 1;
        assertEquals(0.2, oneForTenYears.scaledFromHorizon(10).fraction("USD", 1, 40), ROUNDING);
    }

    @Test
    void noHaircutStaysNoneOverAnyHorizon() {
        Haircut<String> none = Haircut.<String>of(0).scaledFromHorizon(Double.MIN_VALUE);
        assertEquals(0, none.fraction("USD", 1, Double.MAX_VALUE));
    }

    @Test
    void boundHaircutIsAskedForAtItsHorizon() {
        Haircut<String> parts = (asset, amount, years) -> amount / 1000 + years / 100;
        assertEquals(0.007, parts.at(0.5).fraction("USD", 2), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsWhatIsNoFraction(double fraction) {
        assertEquals("fraction must be in [0, 1]: " + fraction, message(() -> Haircut.of(fraction)));
        assertEquals("cap must be in [0, 1]: " + fraction, message(() -> BY_ASSET.cappedAt(fraction)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsBaseHorizon(double years) {
        assertEquals(
                "baseHorizonYears must be above 0 and finite: " + years,
                message(() -> BY_ASSET.scaledFromHorizon(years)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsHoldingThatIsNone(double bad) {
        Haircut<String> flat = Haircut.of(0.1);
        assertEquals("amount must be non-negative and finite: " + bad, message(() -> flat.fraction("USD", bad, 1)));
        assertEquals("horizonYears must be non-negative and finite: " + bad, message(() -> flat.at(bad)));
    }

    private static String message(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }
}
