package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.garboard.liquidation.order.AccountSort;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All sides of the benchmark of orders make the same ranking. */
class AccountSortAgreesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void rankingsAreTheSame(int healthFactors) {
        AccountBook book = new AccountBook();
        book.size = 20_000;
        book.healthFactors = healthFactors;
        book.make();
        new AccountSort().rank(book.healthFactor, book.minusNotional, book.id, book.order);
        AccountBook.Account[] ranked =
                Arrays.stream(book.order).mapToObj(i -> book.accounts[i]).toArray(AccountBook.Account[]::new);
        assertArrayEquals(book.sorted(AccountBook.BY_HAND), ranked);
        assertArrayEquals(book.sorted(AccountBook.COMPOSED), ranked);
    }
}
