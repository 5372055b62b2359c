package io.github.garboard.margin.scanning;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.margin.Factor;
import io.github.garboard.margin.LevelFactors;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScanningRangeMarginTest {

    private static final ScenarioSet SET = new SixteenScenarios(3, 0.33).scenarios();
    private static final double ROUNDING = 1e-9;

    private static CombinedCommodity commodity(String name, double range) {
        return new CombinedCommodity(name, List.of(), 0, ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP, range);
    }

    /** Futures only: the profit and loss is delta times the range times the fraction. */
    private static CommodityPosition futures(double delta, double range) {
        Factor price = SET.factor(SixteenScenarios.PRICE);
        double[] pnl = new double[SET.size()];
        Arrays.setAll(pnl, s -> delta * range * price.shock(s));
        return new CommodityPosition(PnlVector.of(SET, pnl), List.of(delta), 0, 0);
    }

    private static ScanningRangeMargin model(ScanningRangeMargin.OptionValue value, InterCommoditySpread... spreads) {
        return new ScanningRangeMargin(
                List.of(commodity("corn", 1000), commodity("soybeans", 2500)),
                List.of(spreads),
                LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.35),
                value);
    }

    private static InterCommoditySpread cornAgainstSoybeans(double rate) {
        return new InterCommoditySpread(
                new Spread(
                        "corn : soybeans 1 : 2",
                        List.of(new Spread.Leg(0, 1, Spread.Side.A), new Spread.Leg(1, 2, Spread.Side.B))),
                rate);
    }

    @Test
    void scenariosStandInTheirPublishedOrder() {
        assertEquals(16, SET.size());
        double[] prices = {0, 0, 1, 1, -1, -1, 2, 2, -2, -2, 3, 3, -3, -3, 9, -9};
        for (int s = 0; s < 16; s++) {
            assertEquals(prices[s] / 3, SET.factor(SixteenScenarios.PRICE).shock(s), 1e-15);
            assertEquals(
                    s >= 14 ? 0 : s % 2 == 0 ? 1 : -1,
                    SET.factor(SixteenScenarios.VOLATILITY).shock(s));
            assertEquals(s >= 14 ? 0.33 : 1, SET.weight(s));
            assertEquals(Integer.toString(s + 1), SET.scenario(s).name());
        }
    }

    @Test
    void riskIsTakenApartIntoTimeVolatilityAndPrice() {
        double[] pnl = new double[16];
        pnl[0] = -30;
        pnl[1] = 10;
        pnl[12] = -500;
        pnl[13] = -440;
        ScanRisk risk = ScanRisk.of(PnlVector.of(SET, pnl));
        assertEquals(new ScanRisk(500, OptionalInt.of(13), 10, 470), risk);
        assertEquals(460, risk.priceRisk());
        assertEquals(92, risk.weightedPriceRisk(-5, ScanRisk.PriceRiskMethod.NORMAL, 80));
        assertEquals(80, risk.weightedPriceRisk(-5, ScanRisk.PriceRiskMethod.SCAN_RANGE, 80));
        assertEquals(80, risk.weightedPriceRisk(5, ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP, 80));
        assertEquals(92, risk.weightedPriceRisk(5, ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP, 100));
        assertEquals(0, risk.weightedPriceRisk(0, ScanRisk.PriceRiskMethod.NORMAL, 80));
    }

    @Test
    void extremeScenarioHasNoPairAndGainsNoRisk() {
        double[] pnl = new double[16];
        pnl[15] = -1000;
        ScanRisk extreme = ScanRisk.of(PnlVector.of(SET, pnl));
        assertEquals(new ScanRisk(330, OptionalInt.of(16), 0, 330), extreme);
        assertEquals(
                OptionalInt.empty(),
                ScanRisk.of(PnlVector.of(SET, new double[16])).activeScenario());
    }

    @Test
    void compositeDeltaOfAFutureIsOne() {
        assertEquals(1, CompositeDelta.of(1, 1, 1, 1, 1, 1, 1), 1e-15);
        assertEquals(0.27 + 0.217 + 0.111, CompositeDelta.of(1, 1, 0, 1, 0, 0, 0), 1e-15);
        assertRefused("deltas must be one per price point, 7: 1", () -> CompositeDelta.of(1));
        assertRefused("delta 2 must be finite: NaN", () -> CompositeDelta.of(1, Double.NaN, 1, 1, 1, 1, 1));
    }

    @Test
    void spreadBetweenCommoditiesIsCreditedToBothLegs() {
        // 3 spreads of 1 corn against 2 soybeans: credits 65 % of 3 x 1000 and of 6 x 2500
        MarginRequirement requirement = model(ScanningRangeMargin.OptionValue.ACROSS, cornAgainstSoybeans(0.65))
                .requirement(List.of(futures(3, 1000), futures(-8, 2500)), MarginLevel.MAINTENANCE);
        assertEquals(3000 + 20_000 - 0.65 * (3000 + 15_000), requirement.total(), ROUNDING);
        assertEquals(
                1.35 * requirement.total(),
                model(ScanningRangeMargin.OptionValue.ACROSS, cornAgainstSoybeans(0.65))
                        .requirement(List.of(futures(3, 1000), futures(-8, 2500)), MarginLevel.INITIAL)
                        .total(),
                ROUNDING);
        assertEquals(Optional.empty(), requirement.bindingScenario());
    }

    @Test
    void spreadHeldTheOtherWayRoundIsTheSame() {
        ScanningRangeMargin model = model(ScanningRangeMargin.OptionValue.ACROSS, cornAgainstSoybeans(0.65));
        assertEquals(
                model.requirement(List.of(futures(3, 1000), futures(-8, 2500)), MarginLevel.MAINTENANCE)
                        .total(),
                model.requirement(List.of(futures(-3, 1000), futures(8, 2500)), MarginLevel.MAINTENANCE)
                        .total(),
                ROUNDING);
    }

    @Test
    void deltasOfOneSideFormNoSpread() {
        assertEquals(
                23_000,
                model(ScanningRangeMargin.OptionValue.ACROSS, cornAgainstSoybeans(0.65))
                        .requirement(List.of(futures(3, 1000), futures(8, 2500)), MarginLevel.MAINTENANCE)
                        .total(),
                ROUNDING);
    }

    @Test
    void deltaTakenByOneSpreadIsGoneForTheNext() {
        ScanningRangeMargin model =
                model(ScanningRangeMargin.OptionValue.ACROSS, cornAgainstSoybeans(0.5), cornAgainstSoybeans(1));
        assertEquals(
                3000 + 20_000 - 0.5 * (3000 + 15_000),
                model.requirement(List.of(futures(3, 1000), futures(-8, 2500)), MarginLevel.MAINTENANCE)
                        .total(),
                ROUNDING);
    }

    @Test
    void netOptionValueServesOthersOnlyWhereItMay() {
        CommodityPosition longOptions = new CommodityPosition(PnlVector.of(SET, new double[16]), List.of(0.0), 0, 5000);
        List<CommodityPosition> book = List.of(longOptions, futures(-8, 2500));
        assertEquals(
                15_000,
                model(ScanningRangeMargin.OptionValue.ACROSS)
                        .requirement(book, MarginLevel.MAINTENANCE)
                        .total(),
                ROUNDING);
        assertEquals(
                20_000,
                model(ScanningRangeMargin.OptionValue.WITHIN)
                        .requirement(book, MarginLevel.MAINTENANCE)
                        .total(),
                ROUNDING);
        assertEquals(
                0,
                model(ScanningRangeMargin.OptionValue.ACROSS)
                        .requirement(List.of(longOptions, futures(0, 2500)), MarginLevel.MAINTENANCE)
                        .total());
    }

    @Test
    void partsOfACommodityStandSideBySideAtEveryLevel() {
        CombinedCommodity corn = new CombinedCommodity(
                "corn",
                List.of(new CombinedCommodity.CalendarSpread(Spread.of("calendar", 0, 1, 1), 40)),
                700,
                ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP,
                100);
        ScanningRangeMargin single = new ScanningRangeMargin(
                List.of(corn),
                List.of(),
                LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1.5),
                ScanningRangeMargin.OptionValue.ACROSS);
        CommodityPosition position = new CommodityPosition(futures(1, 100).pnl(), List.of(4.0, -3.0), 2, -250);
        // scan 100, calendar 3 x 40 = 120, minimum 2 x 700 = 1400, short options are worth 250
        assertEquals(
                List.of(150.0, 180.0, -0.0, 1770.0, 250.0),
                single.requirement(List.of(position), MarginLevel.INITIAL).components().get(0).parts().stream()
                        .map(part -> part.amount())
                        .toList());
        assertEquals(
                1.5 * 1400 + 250,
                single.requirement(List.of(position), MarginLevel.INITIAL).total(),
                ROUNDING);
        assertEquals(
                Optional.of("13"),
                single.requirement(List.of(position), MarginLevel.INITIAL).bindingScenario());
    }

    @Test
    void calendarSpreadsAreFormedByPriority() {
        List<Spread> spreads = List.of(Spread.of("near", 0, 1, 1), Spread.of("far", 0, 2, 2));
        Spread.Formed formed = Spread.form(List.of(10.0, -4.0, -8.0), spreads);
        assertEquals(List.of(4.0, 3.0), formed.counts());
        assertEquals(List.of(0.0, 0.0, -2.0), formed.remaining());
    }

    @Test
    void rejectsWhatDoesNotFit() {
        Spread.Leg leg = new Spread.Leg(0, 1, Spread.Side.A);
        assertRefused("index must be >= 0: -1", () -> new Spread.Leg(-1, 1, Spread.Side.A));
        assertRefused("ratio must be finite and > 0: 0.0", () -> new Spread.Leg(0, 0, Spread.Side.A));
        assertRefused("legs of x must take different deltas: 0", () -> Spread.of("x", 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Spread("x", List.of(leg)));
        assertRefused("name must not be blank: \"\"", () -> Spread.of("", 0, 1, 1));
        assertRefused(
                "leg of x must take one of 1 deltas: 1",
                () -> Spread.form(List.of(1.0), List.of(Spread.of("x", 0, 1, 1))));
        assertRefused("delta 0 must be finite: NaN", () -> Spread.form(List.of(Double.NaN), List.of()));
        assertRefused(
                "creditRate of x must be in [0, 1]: 2.0", () -> new InterCommoditySpread(Spread.of("x", 0, 1, 1), 2));
        assertRefused(
                "charge of x must be finite and >= 0: -1.0",
                () -> new CombinedCommodity.CalendarSpread(Spread.of("x", 0, 1, 1), -1));
        assertRefused("extremeMultiple must be finite and > 1: 1.0", () -> new SixteenScenarios(1, 0.3));
        assertRefused("cover must be in (0, 1]: 0.0", () -> new SixteenScenarios(3, 0));
        ScenarioSet one = ScenarioSet.of(List.of(), List.of(Scenario.of("only")));
        assertRefused("pnl must be over 16 scenarios: 1", () -> ScanRisk.of(PnlVector.of(one, 1)));
        assertRefused(
                "portfolio must have one position per commodity, 2: 0",
                () -> model(ScanningRangeMargin.OptionValue.ACROSS).requirement(List.of(), MarginLevel.MAINTENANCE));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScanningRangeMargin(
                        List.of(),
                        List.of(),
                        LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1),
                        ScanningRangeMargin.OptionValue.ACROSS));
    }
}
