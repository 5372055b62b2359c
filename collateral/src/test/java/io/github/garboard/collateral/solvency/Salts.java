package io.github.garboard.collateral.solvency;

import java.util.Arrays;

/** Salts that a test can name. */
final class Salts {

    private Salts() {}

    static ByteString none() {
        return ByteString.of();
    }

    /** 32 bytes of one value. */
    static ByteString of(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return ByteString.of(bytes);
    }
}
