package io.github.garboard.benchmarks;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.aggregate.ThreeVote;
import java.util.concurrent.TimeUnit;
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

/** Price and confidence of one board by three votes, batch tier. Its peer in C is run by {@link ThreeVoteAgainstC}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(QuoteBoards.BOARDS)
public class ThreeVoteBenchmark {

    private final BatchAggregator wholeUnits = ThreeVote.ofWholeUnits().batch();

    /** The rule for whole units, which is what the C program computes. */
    @Benchmark
    public double[] garboardThreeVote(QuoteBoards boards) {
        for (int board = 0; board < QuoteBoards.BOARDS; board++) {
            int from = board * boards.sources;
            wholeUnits.aggregate(boards.quotes, from, from + boards.sources, boards.out, 2 * board);
        }
        return boards.out;
    }
}
