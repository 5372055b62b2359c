package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarginPeersAgreeTest {

    /** Roundings of 3,100 terms. */
    private static final double ROUNDING = 1e-12;

    private final MarginBook book = new MarginBook();
    private final MarginBenchmark benchmark = new MarginBenchmark();

    @Test
    void gridHasTheSizeThatIsClaimed() {
        assertEquals(MarginBook.SCENARIOS, MarginBook.GRID.size());
        assertEquals(3100, book.pnl.length);
    }

    @Test
    void allTiersFindOneLoss() {
        double accurate = benchmark.scanAccurate(book);
        assertTrue(accurate > 0);
        assertEquals(accurate, benchmark.scanFast(book), ROUNDING * accurate);
        assertEquals(accurate, benchmark.revaluationAndScan(book), ROUNDING * accurate);
        assertEquals(accurate, benchmark.batchRevaluationAndScan(book), ROUNDING * accurate);
        assertEquals(accurate, benchmark.readableRequirement(book));
    }

    @Test
    void plainSumIsTheSumOfTheScan() {
        double sum = 0;
        benchmark.scanAccurate(book);
        for (int s = 0; s < MarginBook.SCENARIOS; s++) {
            sum += book.accurate.pnl(s);
        }
        double gross = Arrays.stream(book.pnl).map(Math::abs).sum();
        assertEquals(sum, benchmark.plainSum(book), ROUNDING * gross);
    }
}
