package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolvencyStatementTest {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(2);
    private static final Liability ANN = Liability.of("ann", Salts.of(1), 30, 5);
    private static final Liability BEN = Liability.of("ben", Salts.of(2), 70, 0);
    private static final SumTree TREE = SumTree.of(FORMAT, List.of(ANN, BEN));

    /** A commitment of another kind: every account in the open. */
    private record OpenBook(List<Liability> accounts) implements LiabilityCommitment {
        @Override
        public List<BigInteger> totals() {
            return accounts.stream()
                    .map(Liability::balances)
                    .reduce(
                            List.of(BigInteger.ZERO),
                            (sum, next) -> List.of(sum.get(0).add(next.get(0))));
        }
    }

    @Test
    void surplusIsWhatIsHeldMinusWhatIsOwed() {
        SolvencyStatement<String, SumTreeRoot> statement = statement(101, 4);
        assertEquals(amounts(100, 5), statement.liabilities());
        assertEquals(Map.of("BTC", BigInteger.ONE, "ETH", BigInteger.ONE.negate()), statement.surpluses());
        assertEquals(
                List.of("BTC", "ETH"), new ArrayList<>(statement.surpluses().keySet()));
    }

    @Test
    void solventIsWhoHoldsEnoughOfEachAsset() {
        assertTrue(statement(100, 5).isSolvent());
        assertFalse(statement(99, 1_000).isSolvent());
        assertFalse(statement(1_000, 4).isSolvent());
    }

    @Test
    void accountIsIncludedByItsProof() {
        InclusionProof proof = TREE.proof(0);
        SolvencyStatement<String, SumTreeRoot> statement = statement(100, 5);
        assertTrue(statement.includes(ANN, (own, root) -> proof.verifies(own, root, FORMAT)));
        assertFalse(statement.includes(BEN, (own, root) -> proof.verifies(own, root, FORMAT)));
        assertFalse(statement.includes(Liability.of("ann", Salts.of(1), 30), (own, root) -> true));
    }

    @Test
    void otherProofSystemTakesThePlaceOfTheTree() {
        Liability one = Liability.of("one", Salts.none(), 3);
        Liability two = Liability.of("two", Salts.none(), 4);
        SolvencyStatement<String, OpenBook> statement =
                new SolvencyStatement<>(List.of("BTC"), List.of(BigInteger.TEN), new OpenBook(List.of(one)));
        LiabilityProof<OpenBook> reading = (own, book) -> book.accounts().contains(own);
        assertEquals(Map.of("BTC", BigInteger.valueOf(7)), statement.surpluses());
        assertTrue(statement.includes(one, reading));
        assertFalse(statement.includes(two, reading));
    }

    @Test
    void rejectsWhatDoesNotFitTogether() {
        SumTreeRoot root = TREE.root();
        assertThrows(
                IllegalArgumentException.class,
                () -> new SolvencyStatement<>(List.of("BTC", "BTC"), amounts(1, 1), root));
        assertThrows(
                IllegalArgumentException.class, () -> new SolvencyStatement<>(List.of("BTC"), amounts(1, 1), root));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SolvencyStatement<>(List.of("BTC"), List.of(BigInteger.ONE), root));
        assertThrows(IllegalArgumentException.class, () -> statement(1, -1));
        LiabilityCommitment negative = () -> amounts(1, -1);
        assertEquals(
                "totals must be non-negative: -1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new SolvencyStatement<>(List.of("BTC", "ETH"), amounts(1, 1), negative))
                        .getMessage());
    }

    private static SolvencyStatement<String, SumTreeRoot> statement(long btc, long eth) {
        return new SolvencyStatement<>(List.of("BTC", "ETH"), amounts(btc, eth), TREE.root());
    }

    private static List<BigInteger> amounts(long first, long second) {
        return List.of(BigInteger.valueOf(first), BigInteger.valueOf(second));
    }
}
