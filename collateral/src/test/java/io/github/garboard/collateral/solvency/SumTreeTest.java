package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTreeTest {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(1);
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 2", "4, 2", "5, 3", "16, 4", "17, 5"})
    void depthIsTheLogarithmOfTheAccounts(int accounts, int depth) {
        SumTree tree = tree(accounts);
        assertEquals(accounts, tree.accounts());
        assertEquals(depth, tree.depth());
        assertEquals(depth, tree.root().depth());
    }

    @Test
    void treeOfOneAccountIsItsLeaf() {
        SumTree tree = tree(1);
        assertEquals(tree.node(0, 0), tree.root().node());
        assertEquals(new InclusionProof(List.of(0), List.of()), tree.proof(0));
        assertTrue(tree.proof(0).verifies(account(0), tree.root(), FORMAT));
    }

    @Test
    void lastAccountIsBesidePaddingOfNoSum() {
        SumNode padding = tree(3).proof(2).siblings().get(0);
        assertEquals(List.of(BigInteger.ZERO), padding.sums());
        assertEquals(padding, tree(5).proof(4).siblings().get(0));
    }

    @Test
    void jointProofOfAllAccountsHasOnlyPadding() {
        assertEquals(List.of(), tree(4).proof(3, 0, 2, 1).siblings());
        assertEquals(1, tree(3).proof(2, 1, 0).siblings().size());
    }

    @Test
    void largestTotalIsAllowedAndOneMoreIsNot() {
        SumTreeFormat wholeLong = FORMAT.withLargestSum(BigInteger.valueOf(Long.MAX_VALUE));
        Liability most = Liability.of("a", Salts.of(1), Long.MAX_VALUE);
        Liability none = Liability.of("b", Salts.of(2), 0);
        Liability one = Liability.of("b", Salts.of(2), 1);
        SumTree tree = SumTree.of(wholeLong, List.of(most, none));
        SumTreeRoot root = tree.root();
        String expected = "sum of asset 0 must be at most 9223372036854775807: 9223372036854775808";
        assertEquals(expected, message(() -> SumTree.of(wholeLong, List.of(most, one))));
        assertEquals(expected, message(() -> tree.update(1, one)));
        assertEquals(root, tree.root());
        assertEquals(root, SumTree.of(wholeLong, List.of(most, none)).root());
    }

    @Test
    void sumThatDoesNotFitItsBytesIsRefused() {
        Liability most = new Liability("a", Salts.of(1), List.of(LARGEST));
        Liability none = Liability.of("b", Salts.of(2), 0);
        Liability half = new Liability("c", Salts.of(3), List.of(BigInteger.ONE.shiftLeft(127)));
        Liability one = Liability.of("d", Salts.of(4), 1);
        assertEquals(
                List.of(LARGEST), SumTree.of(FORMAT, List.of(most, none)).root().totals());
        for (List<Liability> tooMuch : List.of(List.of(most, one), List.of(half, half), List.of(most, most))) {
            assertEquals(
                    "sums must be at most " + LARGEST + ": more below node 0 of level 1",
                    message(() -> SumTree.of(FORMAT, tooMuch)));
        }
    }

    @Test
    void rejectsAccountThatIsNotOfTheFormat() {
        Liability two = Liability.of("two", Salts.of(1), 1, 2);
        Liability unsalted = Liability.of("bare", Salts.none(), 1);
        assertEquals(
                "liability must have 1 balances and 32 bytes of salt: two",
                message(() -> SumTree.of(FORMAT, List.of(two))));
        assertEquals(
                "liability must have 1 balances and 32 bytes of salt: bare",
                message(() -> tree(2).update(0, unsalted)));
    }

    @Test
    void rejectsNoAccountsAndMoreThanFitIntoArrays() {
        assertEquals("liabilities must number in [1, 44739241]: 0", message(() -> SumTree.of(FORMAT, List.of())));
        List<Liability> many = Collections.nCopies(Integer.MAX_VALUE, account(0));
        assertEquals("liabilities must number in [1, 44739241]: 2147483647", message(() -> SumTree.of(FORMAT, many)));
    }

    @Test
    void rejectsWhatIsNotInTheTree() {
        SumTree tree = tree(3);
        assertEquals("index must be in [0, 2]: 3", message(() -> tree.update(3, account(3))));
        assertEquals("index must be in [0, 2]: -1", message(() -> tree.update(-1, account(3))));
        assertEquals("index must be in [0, 1]: 2", message(() -> tree.node(1, 2)));
        assertEquals("index must be in [0, 1]: -1", message(() -> tree.node(1, -1)));
        assertEquals("level must be in [0, 2]: 3", message(() -> tree.node(3, 0)));
        assertEquals("level must be in [0, 2]: -1", message(() -> tree.node(-1, 0)));
        assertEquals("indices must be in [0, 2]: [0, 3]", message(() -> tree.proof(3, 0)));
        assertEquals("indices must be in [0, 2]: [-1, 0]", message(() -> tree.proof(0, -1)));
        assertEquals("indices must ascend from 0 or more: [1, 1]", message(() -> tree.proof(1, 1)));
        assertEquals("indices must not be empty", message(tree::proof));
    }

    @Test
    void executorThatLeavesTasksOutIsNoticed() {
        List<Liability> accounts = accounts(8);
        for (Consumer<List<Runnable>> executor : List.<Consumer<List<Runnable>>>of(
                tasks -> tasks.get(0).run(),
                tasks -> tasks.forEach(task -> tasks.get(0).run()))) {
            assertEquals(
                    "executor must run all of 4 tasks before it returns: 1",
                    assertThrows(IllegalStateException.class, () -> SumTree.of(FORMAT, accounts, 4, executor))
                            .getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "8, 5", "100, 5"})
    void workIsSplitIntoSubtreesThatHaveAccounts(int asked, int tasks) {
        int[] given = new int[1];
        SumTree.of(FORMAT, accounts(5), asked, all -> {
            given[0] = all.size();
            all.forEach(Runnable::run);
        });
        assertEquals(tasks, given[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void rejectsNoSubtrees(int subtrees) {
        assertEquals(
                "subtrees must be at least 1: " + subtrees,
                message(() -> SumTree.of(FORMAT, accounts(2), subtrees, tasks -> tasks.forEach(Runnable::run))));
    }

    @Test
    void rejectsDigestOfUnknownLength() {
        SumTreeFormat format = FORMAT.withHashing(DigestOfUnknownLength::new);
        assertEquals(
                "hashing must have a digest of known length: none", message(() -> SumTree.of(format, accounts(2))));
    }

    private static SumTree tree(int accounts) {
        return SumTree.of(FORMAT, accounts(accounts));
    }

    private static List<Liability> accounts(int number) {
        return IntStream.range(0, number).mapToObj(SumTreeTest::account).toList();
    }

    private static Liability account(int number) {
        return Liability.of("account " + number, Salts.of(number), 100 + number);
    }

    private static String message(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
