package io.github.garboard.collateral.solvency;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is hashed in a sum tree, and how.
 *
 * <p>The hash function is the one abstract method. The defaults say which bytes go into it; override them to meet the
 * format of another publisher:
 *
 * <pre>
 * leaf     0x00 || length of id (4) || id || salt || balance (16) ... balance (16)
 * node     0x01 || left hash || left sum (16) ... || right hash || right sum (16) ...
 * padding  0x02
 * </pre>
 *
 * Integers are unsigned, big endian; the salt has the length that {@link SumTreeFormat} says. The first byte keeps the
 * three apart: no inner node can be shown as an account, no account as a node. A node binds the sums of both children,
 * not only their total: else an operator could commit to the larger child alone, and show each of two accounts a
 * sibling that makes up the rest.
 *
 * <p>An override that leaves one of this out gives it up; {@code SumTreeLaws} finds that.
 *
 * <pre>{@code
 * SumTreeHashing sha512 = () -> MessageDigest.getInstance("SHA-512/256"); // in a method that may throw
 * }</pre>
 *
 * @see "Chalkias, Chatzigiannis, Ji, Broken Proofs of Solvency in Blockchain Custodial Wallets and Exchanges (2022),
 *     section 4.1"
 * @see "Laurie, Langley, Kasper, RFC 6962 (2013), section 2.1 (first bytes of leaves and nodes)"
 */
@FunctionalInterface
public interface SumTreeHashing {

    /**
     * Returns a new digest of a collision-resistant hash function. It is used by one thread and reset after each hash;
     * all digests of a policy give the same hash of the same bytes.
     */
    MessageDigest digest();

    /** Returns the policy of the class comment with SHA-256. */
    static SumTreeHashing sha256() {
        return () -> {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        };
    }

    /**
     * Hands the bytes of a leaf to a digest.
     *
     * @param digest takes the bytes by its {@code update} methods
     * @param id the account's id, in UTF-8
     * @param salt the account's salt, empty in a format without
     * @param balances the balances, 16 bytes each
     */
    default void leaf(MessageDigest digest, ByteBuffer id, ByteBuffer salt, ByteBuffer balances) {
        digest.update((byte) 0);
        int length = id.remaining();
        digest.update((byte) (length >>> 24));
        digest.update((byte) (length >>> 16));
        digest.update((byte) (length >>> 8));
        digest.update((byte) length);
        digest.update(id);
        digest.update(salt);
        digest.update(balances);
    }

    /**
     * Hands the bytes of an inner node to a digest.
     *
     * @param digest takes the bytes by its {@code update} methods
     * @param children hash and sums of the left child, then of the right one; 16 bytes for each sum
     */
    default void node(MessageDigest digest, ByteBuffer children) {
        digest.update((byte) 1);
        digest.update(children);
    }

    /**
     * Hands the bytes of a leaf that is no account to a digest. Such leaves, of sum 0, fill the tree up to a power of
     * two.
     *
     * @param digest takes the bytes by its {@code update} methods
     */
    default void padding(MessageDigest digest) {
        digest.update((byte) 2);
    }
}
