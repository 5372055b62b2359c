package io.github.garboard.margin;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.scanning.CombinedCommodity;
import io.github.garboard.margin.scanning.CommodityPosition;
import io.github.garboard.margin.scanning.ScanRisk;
import io.github.garboard.margin.scanning.ScanningRangeMargin;
import io.github.garboard.margin.scanning.SixteenScenarios;
import io.github.garboard.margin.scanning.Spread;
import io.github.garboard.margin.scenario.TenPoints;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Published figures of scanning-range margin and of the ten-point rule. */
final class ScanningCases {

    private static final double MINIMUM_PER_UNIT = 0.375;

    /** Risk arrays come with the cover applied. */
    private static final ScenarioSet ARRAYS = ScenarioSet.of(
            List.of(),
            IntStream.rangeClosed(1, SixteenScenarios.COUNT)
                    .mapToObj(number -> Scenario.of(Integer.toString(number)))
                    .toList());

    private ScanningCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("scanning.risk", ScanningCases::risk)
                .model("scanning.calendarCharge", ScanningCases::calendarCharge)
                .model("scanning.shortOptionMinimum", ScanningCases::shortOptionMinimum)
                .model("tenPoint.classGroup", ScanningCases::classGroup)
                .model("tenPoint.minimum", ScanningCases::minimum);
    }

    private static Object risk(Case one) {
        double[][] arrays = {one.numbers("longFutureArrayPnl"), one.numbers("longCallArrayPnl")};
        double[] quantities = {one.number("qtyFuture"), one.number("qtyCall")};
        PnlMatrix book = PnlMatrix.of(2, ARRAYS, Revaluation.perPosition((p, set, s) -> quantities[p] * arrays[p][s]));
        ScanRisk risk = ScanRisk.of(book.portfolio());
        return Map.of(
                "scanningRisk",
                risk.amount(),
                "activeScenario",
                risk.activeScenario().orElseThrow());
    }

    private static ScanningRangeMargin model(CombinedCommodity commodity) {
        return new ScanningRangeMargin(
                List.of(commodity),
                List.of(),
                LevelFactors.of(MarginLevel.MAINTENANCE, MarginLevel.INITIAL, 1),
                ScanningRangeMargin.OptionValue.ACROSS);
    }

    private static MarginComponent part(MarginRequirement requirement, String name) {
        return requirement.components().get(0).parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object calendarCharge(Case one) {
        double scan = one.number("futureScan");
        List<Double> deltas = List.of(one.number("nearDelta"), one.number("farDelta"));
        Spread spread = Spread.of("near against far", 0, 1, one.number("deltaPerSpread"));
        CombinedCommodity commodity = new CombinedCommodity(
                "commodity",
                List.of(new CombinedCommodity.CalendarSpread(spread, one.number("spreadChargePerSpread"))),
                0,
                ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP,
                scan);
        ScenarioSet set = new SixteenScenarios(3, 0.33).scenarios();
        Factor price = set.factor(SixteenScenarios.PRICE);
        PnlMatrix futures =
                PnlMatrix.of(2, set, Revaluation.perPosition((p, all, s) -> deltas.get(p) * scan * price.shock(s)));
        MarginRequirement requirement = model(commodity)
                .requirement(
                        List.of(new CommodityPosition(futures.portfolio(), deltas, 0, 0)), MarginLevel.MAINTENANCE);
        return Map.of(
                "scanningRisk", part(requirement, "scan risk").amount(),
                "intraCommodityCharge", part(requirement, "calendar charge").amount(),
                "total", requirement.total());
    }

    private static Object shortOptionMinimum(Case one) {
        CombinedCommodity commodity = new CombinedCommodity(
                "commodity", List.of(), one.number("somRate"), ScanRisk.PriceRiskMethod.SCAN_RANGE_CAP, 1);
        double[] pnl = new double[SixteenScenarios.COUNT];
        pnl[12] = -one.number("scanningRisk");
        CommodityPosition position =
                new CommodityPosition(PnlVector.of(ARRAYS, pnl), List.of(), one.number("shortOptions"), 0);
        return Map.of(
                "riskMaintenance",
                model(commodity)
                        .requirement(List.of(position), MarginLevel.MAINTENANCE)
                        .total());
    }

    private static Object classGroup(Case one) {
        ScenarioSet set = TenPoints.EQUITY.scenarios();
        Factor price = set.factor("price");
        double value = one.number("shares") * one.number("price");
        PnlMatrix book = PnlMatrix.of(1, set, Revaluation.perPosition((p, all, s) -> value * price.shock(s)));
        return Map.of("margin", LossMeasure.worst().loss(book.portfolio()).amount());
    }

    private static Object minimum(Case one) {
        PnlVector pnl = PnlVector.of(TenPoints.EQUITY.scenarios(), one.numbers("pnl"));
        Charge<PnlMatrix> perContract = (book, level) ->
                MarginComponent.of("minimum", MINIMUM_PER_UNIT * one.number("contracts") * one.number("multiplier"));
        PnlMatrix book = PnlMatrix.of(1, pnl.scenarios(), Revaluation.perPosition((p, set, s) -> pnl.pnl(s)));
        MarginModel<PnlMatrix> model =
                new ScenarioMargin(pnl.scenarios(), LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0));
        return Map.of(
                "worstLoss", model.requirement(book, MarginLevel.MAINTENANCE).total(),
                "minimumCharge",
                        perContract.charge(book, MarginLevel.MAINTENANCE).amount(),
                "margin",
                        model.atLeast(perContract)
                                .requirement(book, MarginLevel.MAINTENANCE)
                                .total());
    }
}
