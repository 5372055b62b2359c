package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidityHaircutTest {

    /** Some roundings of a root and products. */
    private static final double ROUNDING = 1e-15;

    private static final Haircut<String> BY_YEARS = (asset, amount, years) -> Math.min(1, years);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.02", "100, 0.2", "400, 0.4", "2500, 1", "1e300, 1"})
    void impactGrowsWithTheRootOfTheAmount(double amount, double expected) {
        Haircut<String> impact = LiquidityHaircut.squareRootImpact(0.5, asset -> 0.4, asset -> 100);
        assertEquals(expected, impact.fraction("BTC", amount, 1), ROUNDING);
    }

    @Test
    void whatIsNotTradedCannotBeSold() {
        Haircut<String> impact = LiquidityHaircut.squareRootImpact(0, asset -> 0, asset -> 0);
        assertEquals(1, impact.fraction("X", 1e-9, 1));
        assertEquals(0, impact.fraction("X", 0, 1));
        Haircut<String> slow = LiquidityHaircut.overDaysToSell(BY_YEARS, asset -> 0, 0.1, 365);
        assertEquals(HaircutPart.of("cannot be sold", 1), slow.explain("X", 1e-9, 0.25));
        assertEquals(0.25, slow.fraction("X", 0, 0.25));
    }

    @Test
    void daysToSellCountTheShareOfTheVolume() {
        assertEquals(5, LiquidityHaircut.daysToSell(100, 40, 0.5));
        assertEquals(0, LiquidityHaircut.daysToSell(0, 0, 0.5));
        assertEquals(Double.POSITIVE_INFINITY, LiquidityHaircut.daysToSell(1, 0, 0.5));
    }

    @Test
    void longSaleLengthensTheHorizonAndAShortOneDoesNot() {
        Haircut<String> haircut = LiquidityHaircut.overDaysToSell(BY_YEARS, asset -> 40, 0.5, 400);
        assertEquals(0.5, haircut.fraction("BTC", 4000, 0.25));
        assertEquals(0.25, haircut.fraction("BTC", 100, 0.25));
        assertEquals(
                new HaircutPart("over 0.5 years to sell", 0.5, List.of(HaircutPart.of("haircut", 0.5))),
                haircut.explain("BTC", 4000, 0.25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void rejectsFunctionsThatAreNone(double bad) {
        assertThrows(
                IllegalArgumentException.class, () -> LiquidityHaircut.squareRootImpact(bad, asset -> 0.1, asset -> 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> LiquidityHaircut.<String>squareRootImpact(1, asset -> bad, asset -> 1)
                        .fraction("X", 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> LiquidityHaircut.<String>squareRootImpact(1, asset -> 0.1, asset -> bad)
                        .fraction("X", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> LiquidityHaircut.daysToSell(1, bad, 1));
        assertThrows(IllegalArgumentException.class, () -> LiquidityHaircut.daysToSell(1, 1, bad));
        assertThrows(IllegalArgumentException.class, () -> LiquidityHaircut.daysToSell(bad, 1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> LiquidityHaircut.overDaysToSell(BY_YEARS, asset -> 1, 1, bad));
    }

    @Test
    void rejectsShareAboveOneAndEndlessYears() {
        assertThrows(IllegalArgumentException.class, () -> LiquidityHaircut.daysToSell(1, 1, 1.1));
        assertThrows(
                IllegalArgumentException.class,
                () -> LiquidityHaircut.overDaysToSell(BY_YEARS, asset -> 1, 1, Double.POSITIVE_INFINITY));
    }
}
