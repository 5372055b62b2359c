package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.solvency.SumTree;
import org.junit.jupiter.api.Test;

class LiabilityBookTest {

    @Test
    void whatIsMeasuredIsTrue() {
        LiabilityBook book = new LiabilityBook();
        SumTree parts = SumTree.of(
                book.format, book.columns, 64, tasks -> tasks.parallelStream().forEach(Runnable::run));
        assertEquals(book.root, parts.root());
        assertEquals(20, book.root.depth());
        assertTrue(book.proof().verifies(book.liability(), book.root, book.format));
    }
}
