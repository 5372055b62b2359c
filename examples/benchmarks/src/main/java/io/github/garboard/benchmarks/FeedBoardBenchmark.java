package io.github.garboard.benchmarks;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.FeedBoard;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.aggregate.ThreeVote;
import io.github.garboard.oracle.aggregate.WeightedMedian;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One of 1,000 sources sends a new quote, price and confidence are read: on a board that keeps them, and by aggregating
 * all quotes again in the batch tier. New prices are drawn anew, not moved a little, which is the harder case.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FeedBoardBenchmark {

    private static final int SOURCES = 1_000;
    private static final int UPDATES = 1 << 14;

    /** The estimators that a board can keep. */
    public enum Estimate {
        /** The median by count. */
        MEDIAN,
        /** The median by weight. */
        WEIGHTED_MEDIAN,
        /** Three votes of each source. */
        THREE_VOTE;

        FeedBoard board() {
            return switch (this) {
                case MEDIAN -> FeedBoard.median(SOURCES, EvenCount.AVERAGE);
                case WEIGHTED_MEDIAN -> FeedBoard.weightedMedian(SOURCES, EvenCount.AVERAGE);
                case THREE_VOTE -> FeedBoard.threeVote(SOURCES);
            };
        }

        BatchAggregator batch() {
            return switch (this) {
                case MEDIAN -> Median.of(EvenCount.AVERAGE).batch();
                case WEIGHTED_MEDIAN -> WeightedMedian.of(EvenCount.AVERAGE).batch();
                case THREE_VOTE -> ThreeVote.of().batch();
            };
        }
    }

    /** What is kept. */
    @Param
    public Estimate estimate = Estimate.MEDIAN;

    private final int[] source = new int[UPDATES];
    private final QuoteColumns updates = columns(UPDATES);
    private final QuoteColumns latest = columns(SOURCES);
    private final double[] out = new double[2];
    private FeedBoard board = estimate.board();
    private BatchAggregator batch = estimate.batch();
    private long time;

    /** Fills the board and draws the updates, the same at each run. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(20261120);
        draw(updates, random);
        draw(latest, random);
        board = estimate.board();
        batch = estimate.batch();
        for (int i = 0; i < SOURCES; i++) {
            board.update(i, latest.price()[i], latest.confidence()[i], latest.weight()[i], time);
        }
        for (int i = 0; i < UPDATES; i++) {
            source[i] = random.nextInt(SOURCES);
        }
    }

    /** The board. */
    @Benchmark
    public double updateAndRead() {
        int i = (int) (++time & (UPDATES - 1));
        board.update(source[i], updates.price()[i], updates.confidence()[i], updates.weight()[i], time);
        return board.price() + board.confidence();
    }

    /** All quotes again. */
    @Benchmark
    public double aggregateAll() {
        int i = (int) (++time & (UPDATES - 1));
        latest.price()[source[i]] = updates.price()[i];
        latest.confidence()[source[i]] = updates.confidence()[i];
        latest.weight()[source[i]] = updates.weight()[i];
        batch.aggregate(latest, 0, SOURCES, out, 0);
        return out[0] + out[1];
    }

    private static QuoteColumns columns(int size) {
        return new QuoteColumns(new double[size], new double[size], new double[size], new long[size]);
    }

    private static void draw(QuoteColumns quotes, SplittableRandom random) {
        for (int i = 0; i < quotes.size(); i++) {
            quotes.price()[i] = 65_000 * (1 + 5e-4 * random.nextGaussian());
            quotes.confidence()[i] = 65_000 * random.nextDouble(1e-4, 1e-3);
            quotes.weight()[i] = 1 + random.nextInt(1_000);
        }
    }
}
