package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.order.AccountSort;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ranking a million accounts by two keys: columns against {@code Arrays.sort} of records with a comparator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AccountSortBenchmark {

    private final AccountSort sort = new AccountSort();

    /** The ranking by columns; the keys are there, as a batch health computation leaves them. */
    @Benchmark
    public int[] garboardColumns(AccountBook book) {
        sort.rank(book.healthFactor, book.minusNotional, book.id, book.order);
        return book.order;
    }

    /** {@code Arrays.sort} with a comparator written by hand; a copy of the references comes with it. */
    @Benchmark
    public AccountBook.Account[] arraysSortByHand(AccountBook book) {
        return book.sorted(AccountBook.BY_HAND);
    }

    /** {@code Arrays.sort} with {@code comparingDouble} and {@code thenComparing}. */
    @Benchmark
    public AccountBook.Account[] arraysSortComposed(AccountBook book) {
        return book.sorted(AccountBook.COMPOSED);
    }
}
