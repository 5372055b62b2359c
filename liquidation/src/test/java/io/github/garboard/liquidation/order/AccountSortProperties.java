package io.github.garboard.liquidation.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.AccountView;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AccountSortProperties {

    /** One sorter for all tries: what a call leaves in its arrays must not reach the next. */
    private static final AccountSort SORT = new AccountSort();

    @Property(tries = 300)
    void rankingIsThatOfTheComparator(
            @ForAll @IntRange(max = 3000) int accounts,
            @ForAll @IntRange(min = 1, max = 40) int values,
            @ForAll Random random) {
        // few values: long runs of equal keys; all bits: every digit differs
        double[] first = IntStream.range(0, accounts)
                .mapToDouble(i -> key(random, values))
                .toArray();
        double[] second = IntStream.range(0, accounts)
                .mapToDouble(i -> key(random, values))
                .toArray();
        long[] ids = random.longs(accounts, values < 20 ? -9 : Long.MIN_VALUE, values < 20 ? 9 : Long.MAX_VALUE)
                .toArray();
        int[] expected = IntStream.range(0, accounts)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> first[i] + 0.0)
                        .thenComparingDouble(i -> second[i] + 0.0)
                        .thenComparingLong(i -> ids[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] order = new int[accounts];
        SORT.rank(first, second, ids, order);
        assertArrayEquals(expected, order);
    }

    private static double key(Random random, int values) {
        if (values < 20) {
            return random.nextInt(values) - values / 2 == 0 ? -0.0 * random.nextInt(2) : random.nextInt(values);
        }
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(any) ? Double.NEGATIVE_INFINITY : any;
    }

    @Property
    void columnsRankAsTheOrderOfTheirMeasuresDoes(
            @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 3) Double> debts) {
        List<AccountView> book = IntStream.range(0, debts.size())
                .mapToObj(i -> new AccountView(-i, 1, debts.get(i), 0.5, i % 3, i))
                .toList();
        int[] order = new int[book.size()];
        new AccountSort()
                .rank(
                        book.stream().mapToDouble(AccountView::healthFactor).toArray(),
                        book.stream()
                                .mapToDouble(account -> -account.notional())
                                .toArray(),
                        book.stream().mapToLong(AccountView::id).toArray(),
                        order);
        assertEquals(
                AccountOrder.lowestHealthFactor()
                        .thenBy(AccountOrder.largestNotional())
                        .rank(book),
                IntStream.of(order).mapToObj(book::get).toList());
    }
}
