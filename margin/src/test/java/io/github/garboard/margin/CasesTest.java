package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.measure.CornishFisher;
import io.github.garboard.margin.stress.DefaultFund;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Published figures, reached by composing public primitives. */
class CasesTest {

    @Test
    void publishedFiguresAreReached() {
        CaseReport report = BacktestCases.on(SensitivityCases.on(WeightCases.on(
                        ScanningCases.on(GridCases.on(StandardMarginCases.on(PortfolioMarginCases.on(
                                ScheduleCases.on(ProcyclicalityCases.on(CaseSuite.of("margin"))))))))))
                .model(
                        "cornishFisher.quantile",
                        one -> Map.of(
                                "quantile",
                                new CornishFisher(one.number("skew"), one.number("excessKurtosis"))
                                        .quantile(one.number("z"))
                                        .orElseThrow()))
                .model("defaultFund.cover", CasesTest::defaultFund)
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }

    private static Map<String, ?> defaultFund(Case one) {
        double[] column = one.numbers("stressLossOverMargin");
        return Map.of(
                "emir42_3", DefaultFund.largestOrNextTwo(column),
                "cover1", DefaultFund.cover(1, column),
                "cover2", DefaultFund.cover(2, column));
    }
}
