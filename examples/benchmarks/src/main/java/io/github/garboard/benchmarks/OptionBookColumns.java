package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.batch.GreekColumns;
import io.github.garboard.greeks.batch.OptionColumns;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The options of {@link OptionBook} in columns, over and over where more are wanted. */
@State(Scope.Benchmark)
public class OptionBookColumns {

    /** How many options. */
    @Param({"4096", "1000000"})
    public int size = OptionBook.SIZE;

    OptionColumns options = columns(List.of(), 0);
    GreekColumns price = GreekColumns.of(Greek.PRICE, new double[0]);
    GreekColumns fiveGreeks = price;
    GreekColumns allGreeks = price;

    /** Draws the book. */
    @Setup
    public void fill() {
        options = columns(new OptionBook().options, size);
        price = GreekColumns.allocate(EnumSet.of(Greek.PRICE), size);
        fiveGreeks = GreekColumns.allocate(
                EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO), size);
        allGreeks = GreekColumns.allocate(EnumSet.allOf(Greek.class), size);
    }

    private static OptionColumns columns(List<BlackScholesMerton> options, int size) {
        return OptionColumns.of(
                column(options, size, option -> option.type().sign()),
                column(options, size, BlackScholesMerton::spot),
                column(options, size, BlackScholesMerton::strike),
                column(options, size, BlackScholesMerton::years),
                column(options, size, BlackScholesMerton::rate),
                column(options, size, BlackScholesMerton::dividendYield),
                column(options, size, BlackScholesMerton::volatility));
    }

    private static double[] column(
            List<BlackScholesMerton> options, int size, ToDoubleFunction<BlackScholesMerton> input) {
        return IntStream.range(0, size)
                .mapToDouble(i -> input.applyAsDouble(options.get(i % options.size())))
                .toArray();
    }

    /** Returns an option as the programs in C++ read it. */
    static String line(BlackScholesMerton option) {
        return String.format(
                Locale.ROOT,
                "%d %s %s %s %s %s %s",
                option.type().sign(),
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                option.volatility());
    }
}
