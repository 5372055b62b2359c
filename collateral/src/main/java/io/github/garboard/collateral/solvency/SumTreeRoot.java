package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What the operator publishes of a sum tree.
 *
 * @param depth the number of levels below the root, in [0, 31]: the tree has more than 2^(depth - 1) accounts and at most
 *     2^depth
 * @param node hash and totals of the root
 */
public record SumTreeRoot(int depth, SumNode node) implements LiabilityCommitment {

    static final int MOST_DEPTH = 31;

    /**
     * Checks the depth.
     *
     * @throws IllegalArgumentException if it is outside of its range
     */
    public SumTreeRoot {
        if (depth < 0 || depth > MOST_DEPTH) {
            throw new IllegalArgumentException("depth must be in [0, " + MOST_DEPTH + "]: " + depth);
        }
        Objects.requireNonNull(node, "node");
    }

    /** Returns the sums of the root. */
    @Override
    public List<BigInteger> totals() {
        return node.sums();
    }
}
