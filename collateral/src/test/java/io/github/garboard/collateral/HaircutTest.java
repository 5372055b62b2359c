package io.github.garboard.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
        assertEquals(
                List.of(HaircutPart.of("haircut", 0.1)),
                oneForTenYears.scaledFromHorizon(10).explain("USD", 1, 40).parts());
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

    @Test
    void successiveHaircutsApplyToWhatIsLeft() {
        assertEquals(0.65, BY_ASSET.andThen(Haircut.of(0.5)).fraction("BTC", 1, 0), ROUNDING);
        assertEquals(1, BY_ASSET.andThen(Haircut.of(1)).fraction("BTC", 1, 0));
        assertEquals(0.3, BY_ASSET.andThen(Haircut.of(0)).fraction("BTC", 1, 0));
    }

    @Test
    void conditionChoosesTheHaircut() {
        Haircut<String> stables = BY_ASSET.where(asset -> asset.startsWith("USD"), Haircut.of(0.01));
        assertEquals(0.01, stables.fraction("USDC", 1, 0));
        assertEquals(0.3, stables.fraction("BTC", 1, 0));
        assertEquals(HaircutPart.of("haircut", 0.01), stables.explain("USDC", 1, 0));
    }

    @Test
    void haircutByAssetIsCheckedWhenAskedFor() {
        Haircut<String> haircut = Haircut.byAsset(asset -> asset.equals("BTC") ? 0.3 : 30);
        assertEquals(0.3, haircut.fraction("BTC", 1, 0));
        assertEquals("fraction must be in [0, 1]: 30.0", message(() -> haircut.fraction("USD", 1, 0)));
    }

    @ParameterizedTest
    @CsvSource({"-0.2, 0", "0, 0", "0.4, 0.4", "1, 1", "7, 1"})
    void lossQuantileIsCoveredFromNothingToAll(double quantile, double expected) {
        assertEquals(expected, Haircut.<String>ofLossQuantile(asset -> quantile).fraction("BTC", 1, 0));
    }

    @Test
    void lossQuantileThatIsNoNumberIsRejected() {
        Haircut<String> none = Haircut.ofLossQuantile(asset -> Double.NaN);
        assertEquals("fraction must be in [0, 1]: NaN", message(() -> none.fraction("BTC", 1, 0)));
    }

    @Test
    void explanationIsTheTreeOfWhatWasCombined() {
        Haircut<String> haircut = Haircut.<String>of(0.25)
                .named("table")
                .scaledFromHorizon(0.5)
                .plus(Haircut.<String>of(0.125).named("currency"))
                .max(Haircut.<String>of(0.5).named("floor"))
                .cappedAt(0.9);
        HaircutPart table = HaircutPart.of("table", 0.25);
        HaircutPart scaled = new HaircutPart("scaled from 0.5 to 2.0 years", 0.5, List.of(table));
        HaircutPart currency = HaircutPart.of("currency", 0.125);
        HaircutPart sum = new HaircutPart("sum, at most 1", 0.625, List.of(scaled, currency));
        HaircutPart floor = HaircutPart.of("floor", 0.5);
        HaircutPart larger = new HaircutPart("larger of: sum, at most 1", 0.625, List.of(sum, floor));
        assertEquals(new HaircutPart("at most 0.9", 0.625, List.of(larger)), haircut.explain("BTC", 1, 2));
        assertEquals("larger of: floor", explainLarger(haircut, 0.125).rule());
        assertEquals(
                new HaircutPart("one after the other", 0.3, List.of(HaircutPart.of("haircut", 0.3), floor(0))),
                BY_ASSET.andThen(Haircut.<String>of(0).named("floor")).explain("BTC", 1, 2));
    }

    private static HaircutPart explainLarger(Haircut<String> haircut, double years) {
        return haircut.explain("BTC", 1, years).parts().get(0);
    }

    private static HaircutPart floor(double fraction) {
        return HaircutPart.of("floor", fraction);
    }

    @Test
    void lambdaOfTwoArgumentsExplainsItself() {
        HorizonHaircut<String> flat = (asset, amount) -> 0.2;
        assertEquals(HaircutPart.of("haircut", 0.2), flat.explain("BTC", 1));
    }

    @Test
    void rejectsNamesAndPartsThatAreNone() {
        assertEquals("name must not be blank: \" \"", message(() -> BY_ASSET.named(" ")));
        assertEquals("rule must not be blank: \"\"", message(() -> HaircutPart.of("", 0.1)));
        assertThrows(IllegalArgumentException.class, () -> HaircutPart.of("rule", 1.1));
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
