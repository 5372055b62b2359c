package io.github.garboard.collateral.solvency;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Reads, writes and hashes nodes as records of bytes: the hash, then 16 bytes for each sum. Mutable, for one thread.
 * Two children that lie side by side are, as they are, what their parent's hash takes.
 */
final class NodeRecords {

    static final int SUM_BYTES = 16;
    static final BigInteger LARGEST_SUM =
            BigInteger.ONE.shiftLeft(8 * SUM_BYTES).subtract(BigInteger.ONE);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The length of a record. */
    final int length;

    private final SumTreeFormat format;
    private final MessageDigest digest;
    private final int hashLength;

    NodeRecords(SumTreeFormat format) {
        this.format = Objects.requireNonNull(format, "format");
        this.digest = format.hashing().digest();
        this.hashLength = digest.getDigestLength();
        if (hashLength < 1) {
            throw new IllegalArgumentException("hashing must have a digest of known length: " + digest.getAlgorithm());
        }
        this.length = hashLength + SUM_BYTES * format.assets();
    }

    static BigInteger requireSum(String name, BigInteger sum) {
        Objects.requireNonNull(sum, name);
        if (sum.signum() < 0 || sum.compareTo(LARGEST_SUM) > 0) {
            throw new IllegalArgumentException(name + " must be in [0, 2^128 - 1]: " + sum);
        }
        return sum;
    }

    static List<BigInteger> requireSums(String name, List<BigInteger> sums) {
        List<BigInteger> copy = List.copyOf(Objects.requireNonNull(sums, name));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        copy.forEach(sum -> requireSum(name, sum));
        return copy;
    }

    boolean fits(Liability liability) {
        return liability.balances().size() == format.assets()
                && liability.salt().length() == format.saltBytes();
    }

    boolean fits(SumNode node) {
        return node.sums().size() == format.assets() && node.hash().length() == hashLength;
    }

    /** Writes the leaf of a liability that fits. */
    void leaf(Liability liability, byte[] records, int at) {
        writeSums(liability.balances(), records, at);
        leaf(
                ByteBuffer.wrap(liability.id().getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.wrap(liability.salt().toByteArray()),
                records,
                at);
    }

    /** Hashes a leaf whose balances are in the record. */
    void leaf(ByteBuffer id, ByteBuffer salt, byte[] records, int at) {
        ByteBuffer balances = ByteBuffer.wrap(records, at + hashLength, length - hashLength);
        format.hashing().leaf(digest, id, salt, balances);
        hash(records, at);
    }

    void padding(byte[] records, int at) {
        Arrays.fill(records, at, at + length, (byte) 0);
        format.hashing().padding(digest);
        hash(records, at);
    }

    /**
     * Writes the parent of two children that lie side by side, also in the place of the first one. Returns whether every
     * sum fits into its bytes.
     */
    boolean parent(byte[] children, int from, byte[] records, int at) {
        format.hashing().node(digest, ByteBuffer.wrap(children, from, 2 * length));
        hash(records, at);
        boolean fits = true;
        for (int i = hashLength; i < length; i += SUM_BYTES) {
            fits &= add(children, from + i, from + length + i, records, at + i);
        }
        return fits;
    }

    private static boolean add(byte[] from, int left, int right, byte[] to, int at) {
        long low = (long) LONGS.get(from, left + Long.BYTES);
        long lowSum = low + (long) LONGS.get(from, right + Long.BYTES);
        long carry = Long.compareUnsigned(lowSum, low) < 0 ? 1 : 0;
        long high = (long) LONGS.get(from, left);
        long highSum = high + (long) LONGS.get(from, right);
        boolean over = Long.compareUnsigned(highSum, high) < 0 || (highSum == -1 && carry == 1);
        LONGS.set(to, at, highSum + carry);
        LONGS.set(to, at + Long.BYTES, lowSum);
        return !over;
    }

    private void hash(byte[] records, int at) {
        try {
            digest.digest(records, at, hashLength);
        } catch (DigestException e) {
            throw new IllegalStateException("digest must be as long as it says: " + digest.getAlgorithm(), e);
        }
    }

    /** Writes a non-negative balance of an asset into the record of a leaf. */
    void writeBalance(int asset, long balance, byte[] records, int at) {
        int start = at + hashLength + SUM_BYTES * asset;
        LONGS.set(records, start, 0L);
        LONGS.set(records, start + Long.BYTES, balance);
    }

    /** Writes a node that fits. */
    void write(SumNode node, byte[] records, int at) {
        node.hash().copyTo(records, at);
        writeSums(node.sums(), records, at);
    }

    private void writeSums(List<BigInteger> sums, byte[] records, int at) {
        int start = at + hashLength;
        for (BigInteger sum : sums) {
            LONGS.set(records, start, sum.shiftRight(Long.SIZE).longValue());
            LONGS.set(records, start + Long.BYTES, sum.longValue());
            start += SUM_BYTES;
        }
    }

    SumNode node(byte[] records, int at) {
        return new SumNode(ByteString.copyOf(records, at, hashLength), sums(records, at));
    }

    List<BigInteger> sums(byte[] records, int at) {
        return IntStream.range(0, format.assets())
                .mapToObj(asset -> new BigInteger(1, records, at + hashLength + SUM_BYTES * asset, SUM_BYTES))
                .toList();
    }
}
