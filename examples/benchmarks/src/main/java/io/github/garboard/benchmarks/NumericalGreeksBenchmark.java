package io.github.garboard.benchmarks;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.OptionType;
import io.github.garboard.greeks.numerical.AutomaticDifferentiation;
import io.github.garboard.greeks.numerical.FiniteDifferences;
import io.github.garboard.greeks.numerical.PartialDerivatives;
import io.github.garboard.greeks.numerical.PricingFunction;
import io.github.garboard.greeks.numerical.PricingInput;
import io.github.garboard.greeks.numerical.PricingInputs;
import io.github.garboard.greeks.numerical.Sensitivities;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Numerical Greeks of a pricer in five inputs (spot, volatility, years, rate, yield): finite differences with extrapolation and
 * error estimates against the price alone, and automatic differentiation through the library against the same Hipparchus code
 * without it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(NumericalGreeksBenchmark.SIZE)
public class NumericalGreeksBenchmark {

    static final int SIZE = 1024;

    /** One call of the price. */
    @Benchmark
    public void price(Calls calls, Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(calls.pricers.get(i).price(calls.values[i]));
        }
    }

    /** The price and five first derivatives, each with its error. */
    @Benchmark
    public void finiteDifferences(Calls calls, Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(calls.differences(i));
        }
    }

    /** The price and five first derivatives through the library. */
    @Benchmark
    public void automaticDifferentiation(Calls calls, Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(calls.automatic(i));
        }
    }

    /** The same with Hipparchus alone. */
    @Benchmark
    public void rawHipparchus(Calls calls, Blackhole sink) {
        for (int i = 0; i < SIZE; i++) {
            sink.consume(calls.raw(i));
        }
    }

    /** The options of {@link OptionBook}, all as calls so that one formula serves. */
    @State(Scope.Benchmark)
    public static class Calls {

        private static final FiniteDifferences DIFFERENCES = FiniteDifferences.ofClosedForm();

        List<PricingFunction> pricers = List.of();
        List<PricingInputs> inputs = List.of();
        double[][] values = {};
        double[] strikes = {};

        /** Takes the options apart. */
        @Setup
        public void takeApart() {
            List<BlackScholesMerton> options = new OptionBook().options.subList(0, SIZE);
            strikes = options.stream().mapToDouble(BlackScholesMerton::strike).toArray();
            pricers = options.stream().map(Calls::pricer).toList();
            inputs = options.stream().map(Calls::inputs).toList();
            values = inputs.stream().map(PricingInputs::values).toArray(double[][]::new);
        }

        Sensitivities differences(int i) {
            return DIFFERENCES.gradient(pricers.get(i), inputs.get(i));
        }

        PartialDerivatives automatic(int i) {
            double strike = strikes[i];
            return AutomaticDifferentiation.gradient(x -> formula(x, strike), inputs.get(i));
        }

        Gradient raw(int i) {
            double[] value = values[i];
            Gradient[] x = new Gradient[value.length];
            for (int k = 0; k < x.length; k++) {
                x[k] = Gradient.variable(x.length, k, value[k]);
            }
            return formula(x, strikes[i]);
        }

        private static PricingFunction pricer(BlackScholesMerton option) {
            double strike = option.strike();
            return x -> new BlackScholesMerton(OptionType.CALL, x[0], strike, x[2], x[3], x[4], x[1]).price();
        }

        private static PricingInputs inputs(BlackScholesMerton option) {
            return PricingInputs.of(
                    PricingInput.positive("spot", option.spot()),
                    PricingInput.nonNegative("volatility", option.volatility()),
                    PricingInput.nonNegative("years", option.years()),
                    PricingInput.rate("rate", option.rate()),
                    PricingInput.rate("yield", option.dividendYield()));
        }

        private static Gradient formula(Gradient[] x, double strike) {
            Gradient s = x[1].multiply(x[2].sqrt());
            Gradient d1 = x[0].divide(strike)
                    .log()
                    .add(x[3].subtract(x[4]).multiply(x[2]))
                    .divide(s)
                    .add(s.multiply(0.5));
            Gradient asset = x[0].multiply(x[4].multiply(x[2]).negate().exp());
            Gradient cash = x[3].multiply(x[2]).negate().exp().multiply(strike);
            return asset.multiply(AutomaticDifferentiation.cumulativeNormal(d1))
                    .subtract(cash.multiply(AutomaticDifferentiation.cumulativeNormal(d1.subtract(s))));
        }
    }
}
