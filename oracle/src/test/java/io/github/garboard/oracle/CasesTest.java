package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void everyCaseIsReproduced() {
        CaseReport report = ResilienceCases.on(ComposeCases.on(GuardCases.on(AggregateCases.on(CaseSuite.of("oracle")))))
                .notYet(
                        "chained-tick-price",
                        "clamped-twap-update",
                        "delayed-feed-osm",
                        "deviation-trigger",
                        "pyth-ema-inverse-confidence",
                        "quote-at-tick",
                        "ratio-cap-*",
                        "round-twap-mean",
                        "stable-price*",
                        "tick-*",
                        "weighted-mean-tick")
                .run(System.out);
        assertEquals(List.of(), report.failures());
    }
}
