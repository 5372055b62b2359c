package io.github.garboard.collateral.solvency;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A sequence of bytes, equal to another one of the same bytes: a hash or a salt. */
public final class ByteString {

    private final byte[] bytes;

    private ByteString(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the given bytes; the array is copied. */
    public static ByteString of(byte... bytes) {
        return new ByteString(Objects.requireNonNull(bytes, "bytes").clone());
    }

    /**
     * Returns the bytes that are written in hexadecimal, two digits of either case for each.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ByteString ofHex(String hex) {
        return new ByteString(HexFormat.of().parseHex(hex));
    }

    static ByteString copyOf(byte[] from, int start, int length) {
        return new ByteString(Arrays.copyOfRange(from, start, start + length));
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Returns a new array of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    /** Returns whether the other object is a sequence of the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that && Arrays.equals(bytes, that.bytes);
    }

    /** Returns a hash code of the bytes. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the bytes in hexadecimal, lower case, as {@link #ofHex} reads them. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
