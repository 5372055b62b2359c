package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.batch.QuoteColumns;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The options of {@link OptionBook} with their prices, in columns; where hardly anything is left beside the intrinsic value, the
 * option of the other type.
 */
@State(Scope.Benchmark)
public class QuoteBook {

    /** Less time value, as a share of the price, determines less than half the digits of a volatility. */
    private static final double LITTLE = 1e-8;

    /** Below this, over a day, an option far out of the money is worth no double. */
    private static final double LEAST = 0.5;

    static final int SIZE = OptionBook.SIZE;

    final double[] sign = new double[SIZE];
    final double[] spot = new double[SIZE];
    final double[] strike = new double[SIZE];
    final double[] years = new double[SIZE];
    final double[] rate = new double[SIZE];
    final double[] yield = new double[SIZE];
    final double[] price = new double[SIZE];

    /** What the prices were made with. */
    final double[] volatility = new double[SIZE];

    final QuoteColumns columns;

    /** Prices the book. */
    public QuoteBook() {
        List<BlackScholesMerton> options = new OptionBook().options;
        for (int i = 0; i < SIZE; i++) {
            fill(i, determined(options.get(i)));
        }
        columns = QuoteColumns.of(sign, spot, strike, years, rate, yield, price);
    }

    private static BlackScholesMerton determined(BlackScholesMerton option) {
        BlackScholesMerton certain = option.withVolatility(0);
        if (option.price() - certain.price() > LITTLE * option.price()) {
            return option;
        }
        OptionType other = option.type() == OptionType.CALL ? OptionType.PUT : OptionType.CALL;
        return new BlackScholesMerton(
                other,
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividendYield(),
                Math.max(option.volatility(), LEAST));
    }

    /** Returns a quote as the programs in C++ read it. */
    String line(int i) {
        return Stream.of(sign, spot, strike, years, rate, yield, price)
                .map(column -> Double.toString(column[i]))
                .collect(Collectors.joining(" "));
    }

    private void fill(int i, BlackScholesMerton option) {
        sign[i] = option.type().sign();
        spot[i] = option.spot();
        strike[i] = option.strike();
        years[i] = option.years();
        rate[i] = option.rate();
        yield[i] = option.dividendYield();
        volatility[i] = option.volatility();
        price[i] = option.price();
    }
}
