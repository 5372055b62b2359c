package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AccountColumnsTest {

    private static final int[] STARTS = {0, 2, 2, 3};
    private static final int[] INSTRUMENTS = {0, 1, 1};
    private static final double[] QUANTITIES = {2, -3, 4};
    private static final double[] CASH = {50, 7, -100};
    private static final AccountColumns ACCOUNTS = AccountColumns.of(STARTS, INSTRUMENTS, QUANTITIES, CASH);

    private static double[] excess(int from, int to, double... prices) {
        double[] excess = {-1, -1, -1};
        ACCOUNTS.excess(from, to, prices, new double[] {1, 2}, excess);
        return excess;
    }

    @Test
    void excessIsEquityLessRequirement() {
        // 50 + 2 x 10 - 3 x 20 - (2 + 6); no position; -100 + 4 x 20 - 8
        assertArrayEquals(new double[] {2, 7, -28}, excess(0, 3, 10, 20));
        assertEquals(3, ACCOUNTS.accounts());
    }

    @Test
    void rangeIsAPartition() {
        assertArrayEquals(new double[] {-1, 7, -1}, excess(1, 2, 10, 20));
    }

    @Test
    void priceThatIsNoNumberSpoilsOnlyItsAccounts() {
        assertArrayEquals(new double[] {Double.NaN, 7, -28}, excess(0, 3, Double.NaN, 20));
    }

    @Test
    void agreesWithTheReadableTier() {
        double[] excess = excess(0, 3, 10, 20);
        double equity = 50 + 2 * 10 - 3 * 20;
        assertEquals(equity - (2 * 1 + 3 * 2), excess[0]);
    }

    @Test
    void rejectsWhatBreaksARule() {
        assertRefused(
                "starts must be one more than accounts, 4: 3",
                () -> AccountColumns.of(new int[] {0, 1, 2}, INSTRUMENTS, QUANTITIES, CASH));
        assertRefused(
                "instruments must be one per position, 3: 2",
                () -> AccountColumns.of(STARTS, new int[2], QUANTITIES, CASH));
        assertRefused(
                "starts must ascend from 0 to at most 3, after 2: 1",
                () -> AccountColumns.of(new int[] {0, 2, 1, 3}, INSTRUMENTS, QUANTITIES, CASH));
        assertRefused(
                "starts must ascend from 0 to at most 3, after 2: 4",
                () -> AccountColumns.of(new int[] {0, 2, 2, 4}, INSTRUMENTS, QUANTITIES, CASH));
        assertRefused(
                "starts must ascend from 0 to at most 3, after 0: -1",
                () -> AccountColumns.of(new int[] {-1, 2, 2, 3}, INSTRUMENTS, QUANTITIES, CASH));
        assertThrows(IndexOutOfBoundsException.class, () -> excess(0, 4, 10, 20));
        assertThrows(IndexOutOfBoundsException.class, () -> excess(0, 3, 10));
    }
}
