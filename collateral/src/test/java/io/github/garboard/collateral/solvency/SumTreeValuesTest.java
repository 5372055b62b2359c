package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that go into a tree and come out of it. */
class SumTreeValuesTest {

    private static final BigInteger TOO_MUCH = BigInteger.ONE.shiftLeft(128);
    private static final ByteString HASH = ByteString.ofHex("00ff7F");

    @Test
    void byteStringsAreEqualByTheirBytes() {
        byte[] bytes = {0, -1, 127};
        ByteString same = ByteString.of(bytes);
        bytes[0] = 1;
        same.toByteArray()[0] = 1;
        assertEquals(HASH, same);
        assertEquals(HASH.hashCode(), same.hashCode());
        assertEquals("00ff7f", same.toString());
        assertEquals(3, same.length());
        assertNotEquals(HASH, ByteString.of(bytes));
        assertNotEquals(HASH, new Object());
        assertThrows(IllegalArgumentException.class, () -> ByteString.ofHex("0"));
        assertThrows(IllegalArgumentException.class, () -> ByteString.ofHex("0g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD83D", "x\uDC1F", "\uDC1F\uD83D"})
    void rejectsIdThatHasNoBytesOfItsOwn(String id) {
        assertThrows(IllegalArgumentException.class, () -> Liability.of(id, HASH, 1));
    }

    @Test
    void rejectsNegativeAndTooLargeAmounts() {
        assertEquals(
                "balances must be in [0, 2^128 - 1]: -1",
                assertThrows(IllegalArgumentException.class, () -> Liability.of("a", HASH, 0, -1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Liability("a", HASH, List.of(TOO_MUCH)));
        assertThrows(IllegalArgumentException.class, () -> new SumNode(HASH, List.of(TOO_MUCH)));
        assertThrows(IllegalArgumentException.class, () -> new SumNode(HASH, List.of(BigInteger.ONE.negate())));
        assertThrows(IllegalArgumentException.class, () -> new SumNode(HASH, List.of()));
        assertThrows(IllegalArgumentException.class, () -> SumTreeFormat.of(1).withLargestSum(TOO_MUCH));
        assertThrows(IllegalArgumentException.class, () -> SumTreeFormat.of(1).withLargestSum(BigInteger.ONE.negate()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_537})
    void rejectsNumberOfAssets(int assets) {
        assertEquals(
                "assets must be in [1, 65536]: " + assets,
                assertThrows(IllegalArgumentException.class, () -> SumTreeFormat.of(assets))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 15})
    void rejectsShortSalts(int saltBytes) {
        assertEquals(
                "saltBytes must be at least 16, or 0: " + saltBytes,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SumTreeFormat.of(1).withSaltBytes(saltBytes))
                        .getMessage());
        assertEquals(16, SumTreeFormat.of(1).withSaltBytes(16).saltBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 32})
    void rejectsDepth(int depth) {
        SumNode node = new SumNode(HASH, List.of(BigInteger.ONE));
        assertThrows(IllegalArgumentException.class, () -> new SumTreeRoot(depth, node));
    }
}
