package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.measure.CornishFisher;
import io.github.garboard.margin.scenario.PriceVolatilityGrid;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published figures, reached by composing public primitives. */
class CasesTest {

    private static final List<RiskFactor> PRICE_ONLY =
            List.of(new RiskFactor(PriceVolatilityGrid.PRICE, ShockRule.RELATIVE));

    @Test
    void publishedFiguresAreReached() {
        CaseReport report = GridCases.on(
                        StandardMarginCases.on(PortfolioMarginCases.on(ScheduleCases.on(CaseSuite.of("margin")))))
                .model("scanning.risk", CasesTest::scanningRisk)
                .model(
                        "cornishFisher.quantile",
                        one -> Map.of(
                                "quantile",
                                new CornishFisher(one.number("skew"), one.number("excessKurtosis"))
                                        .quantile(one.number("z"))
                                        .orElseThrow()))
                .model("tenPoint.classGroup", CasesTest::tenPoints)
                .notYet(
                        "backtest.*",
                        "defaultFund.cover",
                        "drift.*",
                        "mango.initHealth",
                        "procyclicality.*",
                        "scanning.calendarCharge",
                        "scanning.shortOptionMinimum",
                        "sensitivities.*",
                        "tenPoint.minimum")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Object scanningRisk(Case one) {
        double[][] arrays = {one.numbers("longFutureArrayPnl"), one.numbers("longCallArrayPnl")};
        double[] quantities = {one.number("qtyFuture"), one.number("qtyCall")};
        ScenarioSet set = ScenarioSet.of(
                List.of(),
                IntStream.rangeClosed(1, arrays[0].length)
                        .mapToObj(number -> Scenario.of(Integer.toString(number)))
                        .toList());
        PnlMatrix book =
                PnlMatrix.of(2, set, Revaluation.perPosition((p, scenarios, s) -> quantities[p] * arrays[p][s]));
        ScenarioMargin model = new ScenarioMargin(set, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0));
        MarginRequirement requirement = model.requirement(book, MarginLevel.MAINTENANCE);
        return Map.of(
                "scanningRisk",
                requirement.total(),
                "activeScenario",
                Integer.valueOf(requirement.bindingScenario().orElseThrow()));
    }

    private static Object tenPoints(Case one) {
        double[] points = one.numbers("points");
        ScenarioSet set = ScenarioSet.of(
                PRICE_ONLY,
                IntStream.range(0, points.length)
                        .mapToObj(i -> Scenario.of("point " + (i + 1), points[i]))
                        .toList());
        PnlMatrix book = linear(set, one.number("shares"), one.number("price"));
        return Map.of("margin", LossMeasure.worst().loss(book.portfolio()).amount());
    }

    private static PnlMatrix linear(ScenarioSet set, double quantity, double price) {
        Factor factor = set.factor(PriceVolatilityGrid.PRICE);
        return PnlMatrix.of(
                1, set, Revaluation.perPosition((p, scenarios, s) -> quantity * (factor.apply(price, s, 0) - price)));
    }
}
