package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AccountSortTest {

    private static int[] ranked(double[] first, double[] second, long... ids) {
        int[] order = new int[ids.length];
        new AccountSort().rank(first, second, ids, order);
        return order;
    }

    @Test
    void secondKeyDecidesTiesAndNumberTheRest() {
        assertArrayEquals(
                new int[] {3, 4, 0, 2, 1},
                ranked(new double[] {1, 2, 1, -1, 1}, new double[] {5, 0, 5, 9, 4}, 10, 11, 12, 13, 14));
    }

    @Test
    void orderIsAsLongAsTheNumberOfAccounts() {
        double[] column = {3, 2, 1};
        int[] order = new int[2];
        new AccountSort().rank(column, column, new long[] {1, 2, 3}, order);
        assertArrayEquals(new int[] {1, 0}, order);
    }

    @Test
    void refusesBeforeItTouchesTheOrder() {
        int[] order = {7, 7};
        double[] good = {1, 2};
        double[] bad = {1, Double.NaN};
        long[] ids = {1, 2};
        AccountSort sort = new AccountSort();
        assertRefused("first[1] must not be NaN: NaN", () -> sort.rank(bad, good, ids, order));
        assertRefused("second[1] must not be NaN: NaN", () -> sort.rank(good, bad, ids, order));
        assertRefused(
                "ids must have at least 2 elements, the length of order: 1",
                () -> sort.rank(good, good, new long[1], order));
        assertArrayEquals(new int[] {7, 7}, order);
    }
}
