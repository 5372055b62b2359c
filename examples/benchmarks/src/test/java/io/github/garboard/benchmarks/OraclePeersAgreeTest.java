package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.garboard.benchmarks.FeedBoardBenchmark.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every comparison of the oracle module compute the same figures, bit for bit. */
class OraclePeersAgreeTest {

    private static final int UPDATES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 21, 32, 64})
    void programInCVotesAsWeDo(int sources, @TempDir Path folder) throws IOException {
        Optional<ThreeVoteInC> peer = ThreeVoteInC.compile(folder);
        assumeTrue(peer.isPresent(), "no C compiler");
        QuoteBoards boards = QuoteBoards.of(sources);
        double[] ours = new ThreeVoteBenchmark().garboardThreeVote(boards);
        List<String> theirs = peer.get().aggregates(boards);
        assertEquals(QuoteBoards.BOARDS, theirs.size());
        for (int board = 0; board < QuoteBoards.BOARDS; board++) {
            assertEquals(theirs.get(board), (long) ours[2 * board] + " " + (long) ours[2 * board + 1]);
        }
    }

    @Test
    void mediansAreTheSame() {
        MedianBenchmark benchmark = new MedianBenchmark();
        double[] ours = benchmark.garboardMedian().clone();
        assertArrayEquals(ours, benchmark.commonsStatisticsMedian().clone());
        assertArrayEquals(ours, benchmark.hipparchusMedian().clone());
        assertArrayEquals(ours, benchmark.sortedCopy().clone());
    }

    @ParameterizedTest
    @EnumSource
    void boardKeepsWhatAggregatingAllGives(Estimate estimate) {
        FeedBoardBenchmark kept = benchmark(estimate);
        FeedBoardBenchmark again = benchmark(estimate);
        for (int update = 0; update < UPDATES; update++) {
            assertEquals(again.aggregateAll(), kept.updateAndRead());
        }
    }

    private static FeedBoardBenchmark benchmark(Estimate estimate) {
        FeedBoardBenchmark benchmark = new FeedBoardBenchmark();
        benchmark.estimate = estimate;
        benchmark.fill();
        return benchmark;
    }
}
