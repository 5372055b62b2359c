package io.github.garboard.benchmarks;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import io.github.garboard.margin.dynamic.ConformalColumns;
import io.github.garboard.margin.dynamic.ConformalMargin;
import io.github.garboard.margin.dynamic.EwmaForecast;
import io.github.garboard.margin.dynamic.HistoricalMargin;
import io.github.garboard.margin.dynamic.HistoricalTerms;
import io.github.garboard.margin.dynamic.QuantileFit;
import io.github.garboard.margin.dynamic.QuantileRegression;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Requirements that adapt: a year of filtered historical simulation, steps of a controller, the fit of a learned quantile. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AdaptiveMarginBenchmark {

    private static final int PORTFOLIOS = 1000;
    private static final int WINDOW = 500;
    private static final int YEAR = 250;
    private static final int STEPS = 1024;

    /** Portfolios with losses of two years past and one ahead. */
    @State(Scope.Benchmark)
    public static class Portfolios {

        final AdaptiveMargin[] margins = new AdaptiveMargin[PORTFOLIOS];
        final double[][] ahead = new double[PORTFOLIOS][];

        /** Draws the losses. */
        public Portfolios() {
            SplittableRandom random = new SplittableRandom(20_150_115);
            HistoricalTerms terms = new HistoricalTerms(WINDOW, 0.99, 0.5, 1e-4);
            for (int i = 0; i < PORTFOLIOS; i++) {
                double[] past = losses(random, WINDOW);
                margins[i] = HistoricalMargin.filtered(terms, EwmaForecast.startingFrom(0.97, past), past);
                ahead[i] = losses(random, YEAR);
            }
        }
    }

    /** Losses for steps of a controller, and its states. */
    @State(Scope.Thread)
    public static class Controlled {

        final double[] losses = losses(new SplittableRandom(20_220_228), STEPS);
        final ConformalColumns columns = new ConformalColumns(STEPS, 0.01, 0.002, 0.03);
        ConformalMargin state = ConformalMargin.of(0.01, 0.002, 0.03);
    }

    /** 2,500 losses with the volatility of three horizons before each. */
    @State(Scope.Thread)
    public static class Observations {

        final double[] losses = losses(new SplittableRandom(20_211_221), 2500);
        final double[][] features = new double[losses.length][];

        /** Computes the features. */
        public Observations() {
            double[] decays = {0.8, 0.94, 0.99};
            double[] variances = {1e-4, 1e-4, 1e-4};
            for (int t = 0; t < losses.length; t++) {
                features[t] = new double[decays.length];
                for (int j = 0; j < decays.length; j++) {
                    features[t][j] = Math.sqrt(variances[j]);
                    variances[j] = decays[j] * variances[j] + (1 - decays[j]) * losses[t] * losses[t];
                }
            }
        }
    }

    private static double[] losses(SplittableRandom random, int size) {
        double volatility = 0.01;
        double[] losses = new double[size];
        for (int t = 0; t < size; t++) {
            losses[t] = volatility * random.nextGaussian();
            volatility = Math.sqrt(4e-6 + 0.08 * losses[t] * losses[t] + 0.88 * volatility * volatility);
        }
        return losses;
    }

    /** A year of 1,000 portfolios, one after the other. */
    @Benchmark
    public double filteredYear(Portfolios portfolios) {
        double sum = 0;
        for (int i = 0; i < PORTFOLIOS; i++) {
            sum += portfolios.margins[i].path(portfolios.ahead[i])[YEAR - 1];
        }
        return sum;
    }

    /** The same on all cores. */
    @Benchmark
    public double filteredYearOnAllCores(Portfolios portfolios) {
        return IntStream.range(0, PORTFOLIOS)
                .parallel()
                .mapToDouble(i -> portfolios.margins[i].path(portfolios.ahead[i])[YEAR - 1])
                .sum();
    }

    /** One step of one controller, in a column of them. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(STEPS)
    public int conformalColumnStep(Controlled controlled) {
        return controlled.columns.step(controlled.losses);
    }

    /** One step of one state. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(STEPS)
    public ConformalMargin conformalStateStep(Controlled controlled) {
        ConformalMargin state = controlled.state;
        for (double loss : controlled.losses) {
            state = state.next(loss);
        }
        controlled.state = state;
        return state;
    }

    /** The 99 % quantile of 2,500 losses from three features. */
    @Benchmark
    public QuantileFit quantileRegression(Observations observations) {
        return QuantileRegression.fit(observations.features, observations.losses, 0.99);
    }
}
