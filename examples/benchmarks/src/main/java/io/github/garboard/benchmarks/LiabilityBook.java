package io.github.garboard.benchmarks;

import io.github.garboard.collateral.solvency.InclusionProof;
import io.github.garboard.collateral.solvency.Liability;
import io.github.garboard.collateral.solvency.LiabilityColumns;
import io.github.garboard.collateral.solvency.SumTree;
import io.github.garboard.collateral.solvency.SumTreeFormat;
import io.github.garboard.collateral.solvency.SumTreeRoot;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million accounts with random balances of one asset and salts of 32 bytes, and their sum tree. The seed is fixed. */
@State(Scope.Benchmark)
public class LiabilityBook {

    static final int ACCOUNTS = 1_000_000;

    final SumTreeFormat format = SumTreeFormat.of(1);
    final LiabilityColumns columns;
    final SumTree tree;
    final SumTreeRoot root;
    private final SplittableRandom random = new SplittableRandom(20_140_224);
    private final Liability[] drawn = new Liability[1_024];
    private final InclusionProof[] proofs = new InclusionProof[drawn.length];
    private int next;

    /** Draws the accounts and builds the tree. */
    public LiabilityBook() {
        byte[] ids = new byte[ACCOUNTS * 16];
        int[] ends = new int[ACCOUNTS];
        byte[] salts = new byte[ACCOUNTS * format.saltBytes()];
        long[][] balances = new long[1][ACCOUNTS];
        random.nextBytes(salts);
        for (int i = 0; i < ACCOUNTS; i++) {
            byte[] id = String.format("account-%08d", i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(id, 0, ids, i * id.length, id.length);
            ends[i] = (i + 1) * id.length;
            balances[0][i] = random.nextLong(1L << 40);
        }
        columns = LiabilityColumns.of(ids, ends, salts, balances);
        tree = SumTree.of(format, columns);
        root = tree.root();
        for (int i = 0; i < drawn.length; i++) {
            int index = random.nextInt(ACCOUNTS);
            drawn[i] = columns.liability(index);
            proofs[i] = tree.proof(index);
        }
    }

    /** Moves on to another account. */
    void turn() {
        next = (next + 1) % drawn.length;
    }

    Liability liability() {
        return drawn[next];
    }

    InclusionProof proof() {
        return proofs[next];
    }

    int randomIndex() {
        return random.nextInt(ACCOUNTS);
    }
}
