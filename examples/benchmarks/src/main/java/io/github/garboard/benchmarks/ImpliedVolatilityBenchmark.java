package io.github.garboard.benchmarks;

import io.github.garboard.greeks.ImpliedVolatility;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.batch.BatchImpliedVolatility;
import io.github.garboard.greeks.batch.VolatilityColumns;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Implied volatilities from spot, strike, time, rates and price: ours one by one and in batch, and Let's Be Rational. In batch
 * the vectors run with {@code --add-modules jdk.incubator.vector}, the plain loops without it.
 *
 * <p>The heap and its young generation have a fixed size and are touched before. While they grow, the system clears each page
 * that an allocation reaches, and with huge pages that takes two to five times as long as one volatility.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms256m", "-Xmx256m", "-Xmn128m", "-XX:+AlwaysPreTouch"})
@OperationsPerInvocation(QuoteBook.SIZE)
@State(Scope.Thread)
public class ImpliedVolatilityBenchmark {

    private final BatchImpliedVolatility fast = BatchImpliedVolatility.fast();
    private final BatchImpliedVolatility accurate = BatchImpliedVolatility.accurate();
    private final VolatilityColumns results = VolatilityColumns.allocate(QuoteBook.SIZE);

    /** Creates the state; JMH calls it. */
    public ImpliedVolatilityBenchmark() {}

    /** One by one, as values. */
    @Benchmark
    public void garboard(QuoteBook book, Blackhole sink) {
        for (int i = 0; i < QuoteBook.SIZE; i++) {
            sink.consume(ImpliedVolatility.blackScholesMerton(
                    book.sign[i] > 0 ? OptionType.CALL : OptionType.PUT,
                    book.spot[i],
                    book.strike[i],
                    book.years[i],
                    book.rate[i],
                    book.yield[i],
                    book.price[i]));
        }
    }

    /** In batch. */
    @Benchmark
    public int garboardBatch(QuoteBook book) {
        return fast.solve(book.columns, results);
    }

    /** In batch, bit for bit as one by one. */
    @Benchmark
    public int garboardAccurateBatch(QuoteBook book) {
        return accurate.solve(book.columns, results);
    }

    /** Let's Be Rational. */
    @Benchmark
    public void letsBeRational(QuoteBook book, Blackhole sink) {
        for (int i = 0; i < QuoteBook.SIZE; i++) {
            sink.consume(LetsBeRational.volatility(
                    book.sign[i],
                    book.spot[i],
                    book.strike[i],
                    book.years[i],
                    book.rate[i],
                    book.yield[i],
                    book.price[i]));
        }
    }
}
