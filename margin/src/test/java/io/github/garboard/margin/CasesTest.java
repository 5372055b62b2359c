package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.measure.CornishFisher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Published figures, reached by composing public primitives. */
class CasesTest {

    @Test
    void publishedFiguresAreReached() {
        CaseReport report = SensitivityCases.on(WeightCases.on(ScanningCases.on(GridCases.on(
                        StandardMarginCases.on(PortfolioMarginCases.on(ScheduleCases.on(CaseSuite.of("margin"))))))))
                .model(
                        "cornishFisher.quantile",
                        one -> Map.of(
                                "quantile",
                                new CornishFisher(one.number("skew"), one.number("excessKurtosis"))
                                        .quantile(one.number("z"))
                                        .orElseThrow()))
                .notYet("backtest.*", "defaultFund.cover", "procyclicality.*")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }
}
