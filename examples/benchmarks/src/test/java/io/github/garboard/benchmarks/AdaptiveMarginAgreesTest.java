package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import org.junit.jupiter.api.Test;

class AdaptiveMarginAgreesTest {

    /** Roundings of a sum of 1,000 figures in another order. */
    private static final double ROUNDING = 1e-12;

    private final AdaptiveMarginBenchmark benchmark = new AdaptiveMarginBenchmark();

    @Test
    void yearIsTheSameOnAllCoresAndStepByStep() {
        AdaptiveMarginBenchmark.Portfolios portfolios = new AdaptiveMarginBenchmark.Portfolios();
        double year = benchmark.filteredYear(portfolios);
        assertEquals(year, benchmark.filteredYearOnAllCores(portfolios), ROUNDING * year);
        AdaptiveMargin state = portfolios.margins[7];
        double[] ahead = portfolios.ahead[7];
        for (int t = 0; t + 1 < ahead.length; t++) {
            state = state.next(ahead[t]);
        }
        assertEquals(state.requirement(), portfolios.margins[7].path(ahead)[ahead.length - 1]);
    }

    @Test
    void quantileIsFittedToItsMinimum() {
        assertTrue(benchmark
                        .quantileRegression(new AdaptiveMarginBenchmark.Observations())
                        .gap()
                < ROUNDING);
    }
}
