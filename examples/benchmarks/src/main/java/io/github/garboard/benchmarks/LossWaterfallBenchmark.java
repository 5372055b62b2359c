package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.loss.LossAllocation;
import io.github.garboard.liquidation.loss.LossColumns;
import io.github.garboard.liquidation.loss.LossLayer;
import io.github.garboard.liquidation.loss.LossWaterfall;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * A loss that goes through a fund, a default fund of 100 members, their assessments, and a haircut of the gains of all
 * accounts, in millionths of a dollar: over columns, and over the readable layers.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class LossWaterfallBenchmark {

    private static final int MEMBERS = 100;
    private static final int ACCOUNTS_FROM = 1 + 2 * MEMBERS;

    /** The number of accounts whose gains may be cut. */
    @Param({"1000", "100000"})
    int accounts;

    private long[] caps = {};
    private long[] paid = {};
    private long loss;
    private LossWaterfall<Integer> waterfall = new LossWaterfall<>(List.of());

    /** Draws the book; the loss takes half of the gains. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(13);
        caps = new long[ACCOUNTS_FROM + accounts];
        paid = new long[caps.length];
        caps[0] = 100_000_000_000_000L;
        long before = caps[0];
        for (int i = 1; i < ACCOUNTS_FROM; i++) {
            caps[i] = random.nextLong(1_000_000_000_000L, 10_000_000_000_000L);
            before += caps[i];
        }
        long gains = 0;
        for (int i = ACCOUNTS_FROM; i < caps.length; i++) {
            caps[i] = (long) (1e8 / random.nextDouble(1e-4, 1));
            gains += caps[i];
        }
        loss = before + gains / 2;
        waterfall = new LossWaterfall<>(List.of(
                LossLayer.inOrder("fund", payers(0, 1)),
                LossLayer.proRata("default fund", payers(1, 1 + MEMBERS)),
                LossLayer.proRata("assessments", payers(1 + MEMBERS, ACCOUNTS_FROM)),
                LossLayer.proRata("gains", payers(ACCOUNTS_FROM, caps.length))));
    }

    private List<LossLayer.Payer<Integer>> payers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new LossLayer.Payer<>(i, BigInteger.valueOf(caps[i])))
                .toList();
    }

    /** The columns; returns what is uncovered. */
    @Benchmark
    public long columns() {
        long left = LossColumns.inOrder(loss, caps, 0, 1, paid);
        left = LossColumns.proRata(left, caps, 1, 1 + MEMBERS, paid);
        left = LossColumns.proRata(left, caps, 1 + MEMBERS, ACCOUNTS_FROM, paid);
        return LossColumns.proRata(left, caps, ACCOUNTS_FROM, caps.length, paid);
    }

    /** The readable layers, checked part by part. */
    @Benchmark
    public LossAllocation<Integer> layers() {
        return waterfall.allocate(BigInteger.valueOf(loss));
    }
}
