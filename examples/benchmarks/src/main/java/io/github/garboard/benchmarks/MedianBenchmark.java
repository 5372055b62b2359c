package io.github.garboard.benchmarks;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Price and confidence of 21 quotes by the median: of the prices, of the confidences and of the distances from the
 * price. The peers compute the same three medians of the same arrays, by {@link #aggregate}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(QuoteBoards.BOARDS)
public class MedianBenchmark {

    static final int SOURCES = 21;

    private final QuoteBoards boards = QuoteBoards.of(SOURCES);
    private final BatchAggregator garboard =
            io.github.garboard.oracle.aggregate.Median.of().batch();
    private final Median commons = Median.withDefaults();
    private final org.hipparchus.stat.descriptive.rank.Median hipparchus =
            new org.hipparchus.stat.descriptive.rank.Median();
    private final double[] values = new double[SOURCES];

    /** The batch tier. */
    @Benchmark
    public double[] garboardMedian() {
        for (int board = 0; board < QuoteBoards.BOARDS; board++) {
            garboard.aggregate(boards.quotes, board * SOURCES, (board + 1) * SOURCES, boards.out, 2 * board);
        }
        return boards.out;
    }

    /** Apache Commons Statistics, which selects in a copy. */
    @Benchmark
    public double[] commonsStatisticsMedian() {
        return all(commons::evaluate);
    }

    /** Hipparchus, which selects in a copy. */
    @Benchmark
    public double[] hipparchusMedian() {
        return all(hipparchus::evaluate);
    }

    /** What one writes without a library: sort a copy and take the middle. */
    @Benchmark
    public double[] sortedCopy() {
        return all(MedianBenchmark::middleOfSortedCopy);
    }

    /** The median of the prices alone by Apache Commons Statistics, out of its three. */
    @Benchmark
    public double[] commonsStatisticsPriceAlone() {
        for (int board = 0; board < QuoteBoards.BOARDS; board++) {
            System.arraycopy(boards.quotes.price(), board * SOURCES, values, 0, SOURCES);
            boards.out[2 * board] = commons.evaluate(values);
        }
        return boards.out;
    }

    double[] all(ToDoubleFunction<double[]> median) {
        for (int board = 0; board < QuoteBoards.BOARDS; board++) {
            aggregate(median, boards.quotes, board * SOURCES, values, boards.out, 2 * board);
        }
        return boards.out;
    }

    /** Writes price and confidence as our median states them, by another library's median of an array. */
    static void aggregate(
            ToDoubleFunction<double[]> median, QuoteColumns quotes, int from, double[] values, double[] out, int at) {
        System.arraycopy(quotes.price(), from, values, 0, SOURCES);
        double price = median.applyAsDouble(values);
        System.arraycopy(quotes.confidence(), from, values, 0, SOURCES);
        double admitted = median.applyAsDouble(values);
        for (int i = 0; i < SOURCES; i++) {
            values[i] = Math.abs(quotes.price()[from + i] - price);
        }
        out[at] = price;
        out[at + 1] = Math.max(admitted, median.applyAsDouble(values));
    }

    static double middleOfSortedCopy(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
