package io.github.garboard.collateral.solvency;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What is owed to one account: a leaf of a sum tree. An account that checks a proof makes this value of what it knows
 * itself, not of what the operator shows.
 *
 * @param id what the account knows itself by, unlike any other account's: an operator that gives two accounts one id and
 *     salt can show both of them the same leaf. Not empty, well-formed Unicode
 * @param salt random bytes of the caller's, known to the account and the operator only, new for each account and each
 *     tree; empty in a format without salts
 * @param balances the amount owed of each asset, in base units, in the order of the tree, each in [0, 2^128 - 1]
 */
public record Liability(String id, ByteString salt, List<BigInteger> balances) {

    /**
     * Checks the components and copies the list.
     *
     * @throws IllegalArgumentException if the id is empty or has half of a surrogate pair, if there is no balance, or if
     *     one is outside of its range
     */
    public Liability {
        if (id.isEmpty() || id.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException("id must be well-formed and not empty: \"" + id + '"');
        }
        Objects.requireNonNull(salt, "salt");
        balances = NodeRecords.requireSums("balances", balances);
    }

    /**
     * Returns a liability of amounts that fit a {@code long}.
     *
     * @throws IllegalArgumentException if the id is empty or not well-formed, or a balance is negative or missing
     */
    public static Liability of(String id, ByteString salt, long... balances) {
        return new Liability(
                id, salt, LongStream.of(balances).mapToObj(BigInteger::valueOf).toList());
    }
}
