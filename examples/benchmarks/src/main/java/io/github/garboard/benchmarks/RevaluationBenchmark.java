package io.github.garboard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million accounts of eight assets revalued after a change of all prices, against a plain unrolled sum over the same
 * arrays that multiplies once and checks nothing. Run with {@code -prof gc}: neither allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RevaluationBenchmark {

    /** Weighted prices, multiplied out before; no check of the amounts. */
    @Benchmark
    public double[] plainUnrolledSum(CollateralBook book) {
        book.movePrices();
        return book.plainUnrolledSum();
    }

    /** Price and weight of each asset, bit for bit the readable tier; invalid amounts found. */
    @Benchmark
    public double[] garboardHoldingColumns(CollateralBook book) {
        book.movePrices();
        book.columns.values(book.prices, book.weights, 0, CollateralBook.ACCOUNTS, book.values);
        return book.values;
    }
}
