package io.github.garboard.collateral.solvency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiabilityColumnsTest {

    private static final SumTreeFormat FORMAT = SumTreeFormat.of(1).withSaltBytes(0);
    private static final byte[] IDS = {'a', 'b', 'c'};
    private static final byte[] NO_SALTS = {};

    @Test
    void rowIsALiability() {
        LiabilityColumns columns =
                LiabilityColumns.of(IDS, new int[] {2, 3}, new byte[] {1, 2, 3, 4}, new long[][] {{5, 6}, {7, 8}});
        assertEquals(2, columns.accounts());
        assertEquals(Liability.of("ab", ByteString.of((byte) 1, (byte) 2), 5, 7), columns.liability(0));
        assertEquals(Liability.of("c", ByteString.of((byte) 3, (byte) 4), 6, 8), columns.liability(1));
    }

    static Stream<Arguments> columnsThatDoNotFit() {
        return Stream.of(
                Arguments.of("idEnds must end with the length of ids: 3", new int[] {}, NO_SALTS, new long[][] {{}}),
                Arguments.of("idEnds must end with the length of ids: 3", new int[] {2}, NO_SALTS, new long[][] {{1}}),
                Arguments.of(
                        "salts must be of one length for each account: 3", new int[] {2, 3}, new byte[3], new long[][] {
                            {1, 2}
                        }),
                Arguments.of(
                        "balances must be one of each asset for each account",
                        new int[] {2, 3},
                        NO_SALTS,
                        new long[][] {}),
                Arguments.of(
                        "balances must be one of each asset for each account",
                        new int[] {2, 3},
                        NO_SALTS,
                        new long[][] {{1, 2}, {1}}));
    }

    @ParameterizedTest
    @MethodSource("columnsThatDoNotFit")
    void rejectsColumnsThatDoNotFit(String expected, int[] idEnds, byte[] salts, long[][] balances) {
        assertEquals(expected, message(() -> LiabilityColumns.of(IDS, idEnds, salts, balances)));
    }

    @Test
    void rejectsRowThatIsNoLiability() {
        for (int[] ends : new int[][] {{0, 3}, {4, 3}, {3, 3}, {-1, 3}}) {
            LiabilityColumns columns = LiabilityColumns.of(IDS, ends, NO_SALTS, new long[][] {{1, 2}});
            assertThrows(IllegalArgumentException.class, () -> SumTree.of(FORMAT, columns));
        }
        LiabilityColumns negative = LiabilityColumns.of(IDS, new int[] {1, 3}, NO_SALTS, new long[][] {{1, -2}});
        assertEquals(
                "balances must be non-negative: -2 of asset 0, account 1", message(() -> SumTree.of(FORMAT, negative)));
        assertThrows(IllegalArgumentException.class, () -> negative.liability(1));
    }

    @Test
    void rejectsColumnsOfAnotherFormat() {
        LiabilityColumns columns = LiabilityColumns.of(IDS, new int[] {1, 3}, NO_SALTS, new long[][] {{1, 2}});
        assertEquals(
                "liabilities must be of the format's assets and saltBytes: 1 and 0",
                message(() -> SumTree.of(SumTreeFormat.of(1), columns)));
        assertThrows(
                IllegalArgumentException.class,
                () -> SumTree.of(SumTreeFormat.of(2).withSaltBytes(0), columns));
    }

    private static String message(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
