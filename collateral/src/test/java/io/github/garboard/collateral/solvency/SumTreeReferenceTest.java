package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SumTreeReferenceTest {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(2);

    /** Three accounts and one leaf of padding, hashed with Python's hashlib as the comment of SumTreeHashing says. */
    private static final SumTree TREE = SumTree.of(
            FORMAT,
            List.of(
                    new Liability("Zoë", salt(0), amounts("18446744073709551615", "5")),
                    new Liability("bob", salt(32), amounts("1", "0")),
                    new Liability("eve", salt(64), amounts("1267650600228229401496703205376", "7"))));

    @Test
    void hashesAreThoseOfAnotherLanguage() {
        assertEquals("8aa2bd83b58cfe04ddf3960e519fbad67d69d9cd67f66d7a22cb2e49245051d9", hash(0, 0));
        assertEquals("1943c8b9c0598fc9cf7ca61a7ca0078575dd768a76bae72e6aea4c3ac2681227", hash(1, 0));
        assertEquals("f07917ffeda990bbaa46c204fc897c2a45f7a4eaa29fb84be18923844fc4f41d", hash(1, 1));
        assertEquals("bbb716a6b5253a318eb92e2e532bcd50c082d440096b5e52b4bf66c976e80c6a", hash(2, 0));
    }

    @Test
    void sumsCarryFromTheLowerToTheUpperHalf() {
        assertEquals(amounts("18446744073709551616", "5"), TREE.node(1, 0).sums());
        assertEquals(
                amounts("1267650600246676145570412756992", "12"), TREE.root().totals());
    }

    @Test
    void totalOnlyHashLetsTheLargerBalancePassAsTheTotal() {
        Liability ten = Liability.of("a", Salts.of(1), 10);
        Liability fifty = Liability.of("b", Salts.of(2), 50);
        SumTreeFormat sound = SumTreeFormat.of(1);
        SumTreeFormat broken = sound.withHashing(new TotalOnlyHashing());
        assertTrue(bothAccept(ten, fifty, broken));
        assertFalse(bothAccept(ten, fifty, sound));
    }

    /** A liar commits to a total of 50: 10 is shown a sibling of 40, 50 is shown one of 0. */
    private static boolean bothAccept(Liability ten, Liability fifty, SumTreeFormat format) {
        SumTree honest = SumTree.of(format, List.of(ten, fifty));
        InclusionProof toTen = shown(0, honest.node(0, 1).hash(), 40);
        InclusionProof toFifty = shown(1, honest.node(0, 0).hash(), 0);
        SumTreeRoot claimed = toTen.root(List.of(ten), format).orElseThrow();
        assertEquals(List.of(BigInteger.valueOf(50)), claimed.totals());
        return toTen.verifies(ten, claimed, format) && toFifty.verifies(fifty, claimed, format);
    }

    private static InclusionProof shown(int index, ByteString hash, long sum) {
        return new InclusionProof(List.of(index), List.of(new SumNode(hash, List.of(BigInteger.valueOf(sum)))));
    }

    private static String hash(int level, int index) {
        return TREE.node(level, index).hash().toString();
    }

    private static ByteString salt(int first) {
        byte[] bytes = new byte[32];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (first + i));
        return ByteString.of(bytes);
    }

    private static List<BigInteger> amounts(String first, String second) {
        return List.of(new BigInteger(first), new BigInteger(second));
    }
}
