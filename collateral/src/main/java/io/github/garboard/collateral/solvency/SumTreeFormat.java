package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.Objects;

/**
 * What an operator and its accounts agree on before a sum tree is built: published once, and the same for building and
 * for checking.
 *
 * @param assets the number of balances of each account, in [1, 65536]
 * @param largestSum the largest total of an asset, in [0, 2^128 - 1]: a larger one is refused when the tree is built and
 *     when a proof is checked, never wrapped. {@code Long.MAX_VALUE} where others read the sums as 64-bit integers
 * @param saltBytes the length of each account's salt, at least 16; 0 for none: then whoever guesses an account's id can
 *     tell it by the hash of its leaf
 * @param hashing what is hashed, and how
 */
public record SumTreeFormat(int assets, BigInteger largestSum, int saltBytes, SumTreeHashing hashing) {

    private static final int MOST_ASSETS = 1 << 16;
    private static final int LEAST_SALT = 16;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public SumTreeFormat {
        if (assets < 1 || assets > MOST_ASSETS) {
            throw new IllegalArgumentException("assets must be in [1, " + MOST_ASSETS + "]: " + assets);
        }
        NodeRecords.requireSum("largestSum", largestSum);
        if (saltBytes < LEAST_SALT && saltBytes != 0) {
            throw new IllegalArgumentException("saltBytes must be at least " + LEAST_SALT + ", or 0: " + saltBytes);
        }
        Objects.requireNonNull(hashing, "hashing");
    }

    /**
     * Returns the format for a number of assets with 32 bytes of salt, {@link SumTreeHashing#sha256()} and totals up to
     * 2^128 - 1.
     *
     * @throws IllegalArgumentException if the number is not in [1, 65536]
     */
    public static SumTreeFormat of(int assets) {
        return new SumTreeFormat(assets, NodeRecords.LARGEST_SUM, 32, SumTreeHashing.sha256());
    }

    /**
     * Returns this format with another largest total.
     *
     * @throws IllegalArgumentException if it is not in [0, 2^128 - 1]
     */
    public SumTreeFormat withLargestSum(BigInteger largest) {
        return new SumTreeFormat(assets, largest, saltBytes, hashing);
    }

    /**
     * Returns this format with another length of the salts.
     *
     * @throws IllegalArgumentException if it is neither 0 nor at least 16
     */
    public SumTreeFormat withSaltBytes(int length) {
        return new SumTreeFormat(assets, largestSum, length, hashing);
    }

    /** Returns this format with another hashing policy. */
    public SumTreeFormat withHashing(SumTreeHashing policy) {
        return new SumTreeFormat(assets, largestSum, saltBytes, policy);
    }
}
