package io.github.garboard.benchmarks;

import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.batch.BatchPricer;
import io.github.garboard.greeks.batch.GreekColumns;
import io.github.garboard.greeks.batch.OptionColumns;
import io.github.garboard.greeks.batch.ScenarioColumns;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A book in columns; time is that of a call, so divide by the number of options. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BatchPricerBenchmark {

    static final int SCENARIO_OPTIONS = 1_000;
    static final int SCENARIOS = 31;

    private final BatchPricer fast = BatchPricer.fast();
    private final BatchPricer accurate = BatchPricer.accurate();
    private final double[] matrix = new double[SCENARIO_OPTIONS * SCENARIOS];
    private final ScenarioColumns shocks = ScenarioColumns.relative(
            IntStream.range(0, SCENARIOS).mapToDouble(i -> 0.85 + 0.01 * i).toArray(),
            IntStream.range(0, SCENARIOS).mapToDouble(i -> 0.9 + 0.05 * (i % 5)).toArray());
    private OptionColumns desk = new OptionBookColumns().options;
    private GreekColumns deskPrices = GreekColumns.of(Greek.PRICE, new double[SCENARIO_OPTIONS]);

    /** Takes a thousand options of the book for the scenarios. */
    @Setup
    public void prepare(OptionBookColumns book) {
        desk = book.options.range(0, SCENARIO_OPTIONS);
        deskPrices = GreekColumns.of(Greek.PRICE, new double[SCENARIO_OPTIONS]);
    }

    /** FAST, the price alone. */
    @Benchmark
    public int fastPrice(OptionBookColumns book) {
        return fast.evaluate(book.options, book.price);
    }

    /** FAST, price, delta, gamma, vega, theta and rho. */
    @Benchmark
    public int fastPriceAndFiveGreeks(OptionBookColumns book) {
        return fast.evaluate(book.options, book.fiveGreeks);
    }

    /** FAST, the price and all sixteen sensitivities. */
    @Benchmark
    public int fastPriceAndAllGreeks(OptionBookColumns book) {
        return fast.evaluate(book.options, book.allGreeks);
    }

    /** ACCURATE, the price alone. */
    @Benchmark
    public int accuratePrice(OptionBookColumns book) {
        return accurate.evaluate(book.options, book.price);
    }

    /** ACCURATE, price, delta, gamma, vega, theta and rho. */
    @Benchmark
    public int accuratePriceAndFiveGreeks(OptionBookColumns book) {
        return accurate.evaluate(book.options, book.fiveGreeks);
    }

    /** ACCURATE, the price and all sixteen sensitivities: against {@link BlackScholesBenchmark#strataPriceAdjoint}. */
    @Benchmark
    public int accuratePriceAndAllGreeks(OptionBookColumns book) {
        return accurate.evaluate(book.options, book.allGreeks);
    }

    /** FAST, 1,000 options alone: what a cell of {@link #scenarioMatrix} is compared with. */
    @Benchmark
    public int fastPriceOfTheDesk(OptionBookColumns book) {
        return fast.evaluate(desk, deskPrices);
    }

    /** FAST, 1,000 options under 31 shocks of spot and volatility. */
    @Benchmark
    public int scenarioMatrix(OptionBookColumns book) {
        return fast.scenarios(desk, shocks, matrix, 0);
    }
}
