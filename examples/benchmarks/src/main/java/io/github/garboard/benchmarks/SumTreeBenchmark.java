package io.github.garboard.benchmarks;

import io.github.garboard.collateral.solvency.InclusionProof;
import io.github.garboard.collateral.solvency.SumTree;
import io.github.garboard.collateral.solvency.SumTreeHashing;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A sum tree of a million accounts: depth 20. The hashes that an update cannot do without are measured beside it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class SumTreeBenchmark {

    private static final int SUBTREES = 64;
    private static final int DEPTH = 20;

    /** A digest and the bytes of one node. */
    @State(Scope.Thread)
    public static class Node {
        private final byte[] bytes = new byte[1 + 2 * (32 + 16)];
        private final MessageDigest digest = SumTreeHashing.sha256().digest();
    }

    /** The tree from columns, on the threads of the common pool. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SumTree build(LiabilityBook book) {
        return SumTree.of(
                book.format,
                book.columns,
                SUBTREES,
                tasks -> tasks.parallelStream().forEach(Runnable::run));
    }

    /** The same on one thread. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public SumTree buildOnOneThread(LiabilityBook book) {
        return SumTree.of(book.format, book.columns);
    }

    /** One account at a random place replaced. */
    @Benchmark
    public void update(LiabilityBook book) {
        book.turn();
        book.tree.update(book.randomIndex(), book.liability());
    }

    /** One account's proof checked against the published root. */
    @Benchmark
    public boolean verify(LiabilityBook book) {
        book.turn();
        return book.proof().verifies(book.liability(), book.root, book.format);
    }

    /** One account's proof made. */
    @Benchmark
    public InclusionProof prove(LiabilityBook book) {
        return book.tree.proof(book.randomIndex());
    }

    /** What update and verify cannot do without: twenty-one hashes of the length of a node. */
    @Benchmark
    public byte[] hashesOfAPath(Node node) {
        for (int i = 0; i <= DEPTH; i++) {
            node.digest.update(node.bytes);
            byte[] hash = node.digest.digest();
            System.arraycopy(hash, 0, node.bytes, 1, hash.length);
        }
        return node.bytes;
    }
}
