package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.dynamic.GarchFit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VolatilityPeersAgreeTest {

    /** Roundings of 2,500 terms; logarithms of ratios near 1 lose digits in the textbook loop. */
    private static final double ROUNDING = 1e-12;

    private final VolatilityHistory history = new VolatilityHistory();
    private final VolatilityBenchmark benchmark = new VolatilityBenchmark();

    @Test
    void textbookLoopFindsTheSameVariance() {
        double expected = benchmark.plainGarmanKlass(history);
        assertEquals(expected, benchmark.garmanKlass(history), ROUNDING * expected);
    }

    @Test
    void sumsReadEachCellOnce() {
        double sum =
                Arrays.stream(history.high).sum() + Arrays.stream(history.low).sum();
        assertEquals(sum, benchmark.sumOfTwoColumns(history), ROUNDING * sum);
        double all = sum
                + Arrays.stream(history.open).sum()
                + Arrays.stream(history.close).sum();
        assertEquals(all, benchmark.sumOfFourColumns(history), ROUNDING * all);
        double gross = Arrays.stream(history.moves).map(Math::abs).sum();
        assertEquals(Arrays.stream(history.moves).sum(), benchmark.sumOfOneColumn(history), ROUNDING * gross);
    }

    @Test
    void fitArrivesNearTheModelThatMadeTheMoves() {
        GarchFit fit = benchmark.garchFit(history);
        assertTrue(fit.converged());
        assertEquals(VolatilityHistory.TRUTH.persistence(), fit.model().persistence(), 0.03);
    }

    @Test
    void estimatorsSeeOneMarket() {
        double daily = benchmark.closeToClose(history);
        assertTrue(daily > 0.5e-4 && daily < 2e-4, "variance " + daily);
        // opening jumps are 4 % of the variance; highs and lows of 24 steps a day are seen too small
        for (double variance : new double[] {
            benchmark.parkinson(history), benchmark.garmanKlass(history), benchmark.rogersSatchell(history)
        }) {
            assertTrue(variance > 0.6 * daily && variance < daily, "variance " + variance + " of " + daily);
        }
        assertEquals(daily, benchmark.yangZhang(history), 0.35 * daily);
        assertEquals(1e4 * daily, benchmark.parzenKernel(history) / VolatilityHistory.SIZE, 0.5e4 * daily);
        assertTrue(benchmark.exponentialWeights(history) > 0.1);
    }
}
