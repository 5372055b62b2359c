package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * A node of a sum tree: the root, a leaf, or one between.
 *
 * @param hash the hash, which binds the children's hashes and sums, or the account
 * @param sums the total of each asset below the node, in base units, each in [0, 2^128 - 1]
 */
public record SumNode(ByteString hash, List<BigInteger> sums) {

    /**
     * Checks the sums and copies the list.
     *
     * @throws IllegalArgumentException if there is no sum, or one is outside of its range
     */
    public SumNode {
        Objects.requireNonNull(hash, "hash");
        sums = NodeRecords.requireSums("sums", sums);
    }
}
