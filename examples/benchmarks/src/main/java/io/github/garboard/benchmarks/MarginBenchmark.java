package io.github.garboard.benchmarks;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.PnlMatrix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One account of 100 positions by 31 scenarios: the scan of a matrix in memory beside a plain sum over the same array, and
 * the whole requirement with its revaluation.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MarginBenchmark {

    /** The peer: every cell added, by hand into eight accumulators. It finds no worst scenario. */
    @Benchmark
    public double plainSum(MarginBook book) {
        double[] pnl = book.pnl;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i <= pnl.length - 8; i += 8) {
            a += pnl[i];
            b += pnl[i + 1];
            c += pnl[i + 2];
            d += pnl[i + 3];
            e += pnl[i + 4];
            f += pnl[i + 5];
            g += pnl[i + 6];
            h += pnl[i + 7];
        }
        for (; i < pnl.length; i++) {
            a += pnl[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /** The worst weighted loss by the fast kernel. */
    @Benchmark
    public double scanFast(MarginBook book) {
        return book.fast.loss(book.pnl, 0, MarginBook.POSITIONS);
    }

    /** The worst weighted loss by the accurate kernel. */
    @Benchmark
    public double scanAccurate(MarginBook book) {
        return book.accurate.loss(book.pnl, 0, MarginBook.POSITIONS);
    }

    /** Revaluation of 3,100 option prices, one at a time by the fast kernel, and the scan. */
    @Benchmark
    public double revaluationAndScan(MarginBook book) {
        book.revaluation.fill(0, MarginBook.POSITIONS, MarginBook.GRID, book.pnl, 0);
        return book.fast.loss(book.pnl, 0, MarginBook.POSITIONS);
    }

    /** Revaluation of 3,200 option prices by the batch kernel, and the scan. */
    @Benchmark
    public double batchRevaluationAndScan(MarginBook book) {
        book.batch.fill(0, MarginBook.POSITIONS, MarginBook.GRID, book.pnl, 0);
        return book.fast.loss(book.pnl, 0, MarginBook.POSITIONS);
    }

    /** The same through the readable tier: a matrix that is checked and copied, a requirement with its parts. */
    @Benchmark
    public double readableRequirement(MarginBook book) {
        return MarginBook.MODEL
                .requirement(
                        PnlMatrix.of(MarginBook.POSITIONS, MarginBook.GRID, book.revaluation), MarginLevel.MAINTENANCE)
                .total();
    }
}
