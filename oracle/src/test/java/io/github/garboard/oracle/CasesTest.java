package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void everyCaseIsReproduced() {
        CaseSuite suite = CaseSuite.of("oracle");
        AggregateCases.on(suite);
        GuardCases.on(suite);
        ComposeCases.on(suite);
        AverageCases.on(suite);
        StabiliseCases.on(suite);
        ResilienceCases.on(suite);
        CaseReport report = suite.run(System.out);
        assertEquals(List.of(), report.failures());
    }
}
