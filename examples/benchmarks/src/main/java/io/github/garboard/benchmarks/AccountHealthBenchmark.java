package io.github.garboard.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The excess of a million accounts after a tick, beside a plain gather and multiply over the same arrays. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AccountHealthBenchmark {

    /** The peer: cash and quantity times price, summed by account; no requirement. */
    @Benchmark
    public double[] gatherAndMultiply(MillionAccounts book) {
        int[] instruments = book.instruments;
        double[] quantities = book.quantities;
        double[] prices = book.prices;
        double[] cash = book.cash;
        double[] equity = book.excess;
        int position = 0;
        for (int account = 0; account < equity.length; account++) {
            double sum = cash[account];
            for (int end = position + MillionAccounts.EACH; position < end; position++) {
                sum += quantities[position] * prices[instruments[position]];
            }
            equity[account] = sum;
        }
        return equity;
    }

    /** Equity less requirement of each account. */
    @Benchmark
    public double[] excess(MillionAccounts book) {
        book.columns.excess(0, MillionAccounts.ACCOUNTS, book.prices, book.requirements, book.excess);
        return book.excess;
    }
}
