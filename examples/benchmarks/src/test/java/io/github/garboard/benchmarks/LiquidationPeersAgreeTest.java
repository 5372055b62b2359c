package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every comparison of the liquidation module find the same accounts. */
class LiquidationPeersAgreeTest {

    @ParameterizedTest
    @ValueSource(doubles = {50, 90, 100, 115, 300})
    void programInCppFindsWhatWeFind(double price, @TempDir Path folder) throws IOException {
        Optional<IsolatedScanInCpp> peer = IsolatedScanInCpp.compile(folder, "-O2");
        assumeTrue(peer.isPresent(), "no C++ compiler");
        IsolatedBook book = IsolatedBook.of(10_000);
        int found = book.positions.breachedAt(price, 0, book.size, book.out);
        List<String> ours =
                Arrays.stream(book.out, 0, found).mapToObj(Integer::toString).toList();
        assertEquals(peer.get().breachedAt(price, book), ours);
        assertEquals(price != 100, found > 0, "only at 100 is nobody in breach");
    }

    @Test
    void indexKnowsWhatAScanFinds() {
        CrossingIndexBenchmark benchmark = new CrossingIndexBenchmark();
        benchmark.accounts = 10_000;
        benchmark.fill();
        for (int tick = 0; tick < 2_000; tick++) {
            benchmark.indexOnePriceMoves();
        }
        for (int tick = 0; tick < 50; tick++) {
            benchmark.indexAllPricesMove();
            assertEquals(benchmark.breaches(), benchmark.breachesByIndex());
        }
        assertTrue(benchmark.breachesByIndex() > 0, "ticks that nobody crosses prove nothing");
    }
}
