package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.aggregate.Median;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void everyCaseIsReproduced() {
        CaseSuite suite = CaseSuite.of("oracle")
                .model(
                        "average-median",
                        c -> Median.of()
                                .aggregate(CaseInputs.quotes(c, "values"))
                                .price());
        CaseReport report = ComposeCases.on(GuardCases.on(suite))
                .notYet(
                        "amm-manipulation-cost",
                        "band-time-power-median",
                        "breakdown-*",
                        "chained-tick-price",
                        "clamped-twap-update",
                        "delayed-feed-osm",
                        "deviation-trigger",
                        "geometric-twap-spot-multiple",
                        "hampel-filter",
                        "influence-bound",
                        "lower-weighted-median",
                        "pyth-*",
                        "quote-at-tick",
                        "ratio-cap-*",
                        "robust-*",
                        "round-twap-mean",
                        "stable-price*",
                        "tick-*",
                        "weighted-mean-tick")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }
}
