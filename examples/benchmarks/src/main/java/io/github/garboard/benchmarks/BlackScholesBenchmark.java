package io.github.garboard.benchmarks;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import com.opengamma.strata.pricer.impl.option.BlackScholesFormulaRepository;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import io.github.garboard.greeks.OptionType;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One option at a time: the readable tier against Strata. Strata's {@code priceAdjoint} is Black-76 with four partials;
 * discounting is left out of its work, which favours it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(OptionBook.SIZE)
public class BlackScholesBenchmark {

    private static final Set<Greek> FIRST_ORDER =
            EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.VEGA, Greek.THETA, Greek.RHO);

    private static final Set<Greek> FIVE_GREEKS =
            EnumSet.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO);

    /** The price alone. */
    @Benchmark
    public void garboardPrice(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            sink.consume(option.price());
        }
    }

    /** The price and four partials, as many as {@link #strataPriceAdjoint} gives. */
    @Benchmark
    public void garboardPriceAndFourGreeks(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            sink.consume(option.greeks(FIRST_ORDER));
        }
    }

    /** The price and five sensitivities by the fast kernel. */
    @Benchmark
    public void garboardFastPriceAndFiveGreeks(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            sink.consume(option.greeks(FIVE_GREEKS, Kernel.FAST));
        }
    }

    /** The price and five sensitivities by the fast kernel, read off one evaluation without a value to hold them. */
    @Benchmark
    public void garboardFastEvaluation(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            ToDoubleFunction<Greek> evaluation = option.evaluate(Kernel.FAST);
            sink.consume(evaluation.applyAsDouble(Greek.PRICE));
            sink.consume(evaluation.applyAsDouble(Greek.DELTA));
            sink.consume(evaluation.applyAsDouble(Greek.GAMMA));
            sink.consume(evaluation.applyAsDouble(Greek.VEGA));
            sink.consume(evaluation.applyAsDouble(Greek.THETA));
            sink.consume(evaluation.applyAsDouble(Greek.RHO));
        }
    }

    /** The price and all sixteen sensitivities. */
    @Benchmark
    public void garboardPriceAndAllGreeks(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            sink.consume(option.greeks());
        }
    }

    /** Strata's price of the same option. */
    @Benchmark
    public void strataPrice(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            sink.consume(BlackScholesFormulaRepository.price(
                    option.spot(),
                    option.strike(),
                    option.years(),
                    option.volatility(),
                    option.rate(),
                    option.rate() - option.dividendYield(),
                    option.type() == OptionType.CALL));
        }
    }

    /** Strata's price and partials in forward, strike, time and volatility. */
    @Benchmark
    public void strataPriceAdjoint(OptionBook book, Blackhole sink) {
        for (BlackScholesMerton option : book.options) {
            double forward = option.spot() * Math.exp((option.rate() - option.dividendYield()) * option.years());
            sink.consume(BlackFormulaRepository.priceAdjoint(
                    forward, option.strike(), option.years(), option.volatility(), option.type() == OptionType.CALL));
        }
    }
}
