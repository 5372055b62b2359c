package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(1);
    private static final List<Liability> ACCOUNTS = IntStream.range(0, 6)
            .mapToObj(i -> Liability.of("account " + i, Salts.of(i), 1L << i))
            .toList();
    private static final SumTree TREE = SumTree.of(FORMAT, ACCOUNTS);
    private static final SumTreeRoot ROOT = TREE.root();
    private static final SumNode NODE = TREE.node(0, 0);

    @Test
    void siblingsRunFromLeafToRoot() {
        assertEquals(
                List.of(TREE.node(0, 2), TREE.node(1, 0), TREE.node(2, 1)),
                TREE.proof(3).siblings());
    }

    @Test
    void jointProofLeavesOutWhatTheOthersImply() {
        InclusionProof proof = TREE.proof(0, 1, 3);
        assertEquals(List.of(TREE.node(0, 2), TREE.node(2, 1)), proof.siblings());
        assertTrue(proof.verifies(List.of(ACCOUNTS.get(0), ACCOUNTS.get(1), ACCOUNTS.get(3)), ROOT, FORMAT));
    }

    @Test
    void siblingMissingOrLeftOverFails() {
        InclusionProof proof = TREE.proof(3);
        List<SumNode> siblings = new ArrayList<>(proof.siblings());
        siblings.add(NODE);
        assertFalse(new InclusionProof(List.of(3), siblings).verifies(ACCOUNTS.get(3), ROOT, FORMAT));
        assertFalse(new InclusionProof(List.of(3), siblings.subList(0, 2)).verifies(ACCOUNTS.get(3), ROOT, FORMAT));
        assertFalse(new InclusionProof(List.of(0, 3), siblings.subList(0, 1))
                .verifies(List.of(ACCOUNTS.get(0), ACCOUNTS.get(3)), ROOT, FORMAT));
    }

    @Test
    void pathLongerThanAnyTreeFails() {
        for (int length : new int[] {32, 100}) {
            InclusionProof endless = new InclusionProof(List.of(0), Collections.nCopies(length, small()));
            assertEquals(Optional.empty(), endless.root(List.of(ACCOUNTS.get(0)), FORMAT));
        }
        InclusionProof longest = new InclusionProof(List.of(0), Collections.nCopies(31, small()));
        assertEquals(
                31, longest.root(List.of(ACCOUNTS.get(0)), FORMAT).orElseThrow().depth());
    }

    @Test
    void indexBeyondTheTreeFails() {
        assertEquals(
                Optional.empty(),
                new InclusionProof(List.of(8 + 3), TREE.proof(3).siblings()).root(List.of(ACCOUNTS.get(3)), FORMAT));
    }

    @Test
    void otherNumberOfAccountsThanOfIndicesFails() {
        assertFalse(TREE.proof(0, 1).verifies(ACCOUNTS.get(0), ROOT, FORMAT));
        assertFalse(TREE.proof(0).verifies(ACCOUNTS.subList(0, 2), ROOT, FORMAT));
    }

    @Test
    void whatIsNotOfTheFormatFails() {
        Liability own = ACCOUNTS.get(0);
        assertFalse(TREE.proof(0).verifies(Liability.of(own.id(), own.salt(), 1, 0), ROOT, FORMAT));
        assertFalse(TREE.proof(0).verifies(Liability.of(own.id(), Salts.none(), 1), ROOT, FORMAT));
        for (SumNode other : List.of(
                new SumNode(NODE.hash(), List.of(BigInteger.ONE, BigInteger.ONE)),
                new SumNode(ByteString.of(new byte[31]), NODE.sums()),
                new SumNode(ByteString.of(new byte[33]), NODE.sums()))) {
            assertFalse(new InclusionProof(List.of(0), List.of(other)).verifies(own, ROOT, FORMAT));
        }
    }

    @Test
    void sumThatDoesNotFitItsBytesFails() {
        SumNode most =
                new SumNode(NODE.hash(), List.of(BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE)));
        Liability one = ACCOUNTS.get(0);
        Liability none = Liability.of("none", Salts.of(9), 0);
        InclusionProof proof = new InclusionProof(List.of(0), List.of(most, small()));
        assertEquals(Optional.empty(), proof.root(List.of(one), FORMAT));
        assertEquals(Optional.empty(), proof.root(List.of(none), FORMAT));
        assertTrue(new InclusionProof(List.of(0), List.of(most))
                .root(List.of(none), FORMAT)
                .isPresent());
    }

    @Test
    void totalAboveTheLargestFails() {
        SumTreeFormat upTo63 = FORMAT.withLargestSum(BigInteger.valueOf(63));
        assertTrue(TREE.proof(0).verifies(ACCOUNTS.get(0), ROOT, upTo63)); // 1 + 2 + ... + 32
        SumTreeFormat upTo62 = FORMAT.withLargestSum(BigInteger.valueOf(62));
        assertFalse(TREE.proof(0).verifies(ACCOUNTS.get(0), ROOT, upTo62));
    }

    @Test
    void innerNodeIsNoAccount() {
        SumNode inner = TREE.node(1, 0);
        Liability asAccount = new Liability("account 0", Salts.of(0), inner.sums());
        assertFalse(new InclusionProof(List.of(0), TREE.proof(0).siblings().subList(1, 3))
                .verifies(asAccount, ROOT, FORMAT));
    }

    @Test
    void rejectsIndicesThatDoNotAscend() {
        for (List<Integer> indices : List.of(List.<Integer>of(), List.of(-1), List.of(2, 1), List.of(1, 1))) {
            assertThrows(IllegalArgumentException.class, () -> new InclusionProof(indices, List.of()));
        }
    }

    private static SumNode small() {
        return new SumNode(NODE.hash(), List.of(BigInteger.TEN));
    }
}
