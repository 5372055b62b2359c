package io.github.garboard.margin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.margin.validation.ConditionalCoverage;
import io.github.garboard.margin.validation.Independence;
import io.github.garboard.margin.validation.Kupiec;
import io.github.garboard.margin.validation.NullDistribution;
import io.github.garboard.margin.validation.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Published figures of back-tests. */
final class BacktestCases {

    private static final double SIGNIFICANCE = 0.05;

    private BacktestCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("backtest.kupiec", BacktestCases::kupiec)
                .model("backtest.kupiecRegion", BacktestCases::regions)
                .model("backtest.christoffersen", BacktestCases::christoffersen);
    }

    private static Kupiec test(Case one) {
        return new Kupiec(one.number("p"), NullDistribution.CHI_SQUARED);
    }

    private static Object kupiec(Case one) {
        int breaches = (int) one.number("x");
        int periods = (int) one.number("T");
        return Map.of(
                "lr",
                test(one).statistic(breaches, periods),
                "rejectAt95",
                test(one).pValue(breaches, periods) <= SIGNIFICANCE);
    }

    /** The regions exclude their ends. The numbers of periods are the rows' own, which the case lists with its figures. */
    private static Object regions(Case one) {
        List<double[]> table = new ArrayList<>();
        for (JsonNode row : one.expected().get("table")) {
            int periods = row.get(0).intValue();
            Kupiec.Accepted accepted = test(one).accepted(periods, SIGNIFICANCE).orElseThrow();
            table.add(new double[] {periods, accepted.least() - 1, accepted.most() + 1});
        }
        return Map.of("table", table);
    }

    private static Object christoffersen(Case one) {
        Transitions pairs = new Transitions(
                (int) one.number("n00"), (int) one.number("n01"), (int) one.number("n10"), (int) one.number("n11"));
        ConditionalCoverage test = new ConditionalCoverage(one.number("p"), NullDistribution.CHI_SQUARED);
        return Map.of(
                "lrInd", new Independence(NullDistribution.CHI_SQUARED).statistic(pairs),
                "lrUcOnTransitions", test.coverage(pairs),
                "lrCc", test.statistic(pairs));
    }
}
