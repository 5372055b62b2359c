package io.github.garboard.benchmarks;

import io.github.garboard.margin.dynamic.GarchFit;
import io.github.garboard.margin.volatility.ExponentialWeights;
import io.github.garboard.margin.volatility.RealisedVariance;
import io.github.garboard.margin.volatility.VarianceEstimator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Volatility from 2,500 moves or bars: estimators against the sum of the cells that they read, in a plain loop, and against the
 * textbook loop with one library logarithm per ratio; and one fit of GARCH(1,1).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class VolatilityBenchmark {

    private static final ExponentialWeights WEIGHTS = new ExponentialWeights(0.94);
    private static final RealisedVariance KERNEL = RealisedVariance.parzenKernel(20);

    /** The sum of one column: what {@link #exponentialWeights} reads. */
    @Benchmark
    public double sumOfOneColumn(VolatilityHistory history) {
        return sum(history.moves);
    }

    /** The sum of two columns: what {@link #parkinson} reads. */
    @Benchmark
    public double sumOfTwoColumns(VolatilityHistory history) {
        return sum(history.high) + sum(history.low);
    }

    /** The sum of four columns: what the other estimators from bars read. */
    @Benchmark
    public double sumOfFourColumns(VolatilityHistory history) {
        return sum(history.open) + sum(history.high) + sum(history.low) + sum(history.close);
    }

    /** Exponential weights over moves. */
    @Benchmark
    public double exponentialWeights(VolatilityHistory history) {
        return WEIGHTS.variance(history.moves, 0, VolatilityHistory.SIZE);
    }

    /** Moves from close to close: one logarithm per bar. */
    @Benchmark
    public double closeToClose(VolatilityHistory history) {
        return VarianceEstimator.closeToClose().variance(history.bars, 0, VolatilityHistory.SIZE);
    }

    /** Parkinson: one logarithm per bar. */
    @Benchmark
    public double parkinson(VolatilityHistory history) {
        return VarianceEstimator.parkinson().variance(history.bars, 0, VolatilityHistory.SIZE);
    }

    /** Garman-Klass: two logarithms per bar. */
    @Benchmark
    public double garmanKlass(VolatilityHistory history) {
        return VarianceEstimator.garmanKlass().variance(history.bars, 0, VolatilityHistory.SIZE);
    }

    /** Garman-Klass as a textbook has it. */
    @Benchmark
    public double plainGarmanKlass(VolatilityHistory history) {
        double sum = 0;
        for (int i = 0; i < VolatilityHistory.SIZE; i++) {
            double range = Math.log(history.high[i] / history.low[i]);
            double move = Math.log(history.close[i] / history.open[i]);
            sum += 0.5 * range * range - (2 * Math.log(2) - 1) * move * move;
        }
        return sum / VolatilityHistory.SIZE;
    }

    /** Rogers-Satchell: three logarithms per bar. */
    @Benchmark
    public double rogersSatchell(VolatilityHistory history) {
        return VarianceEstimator.rogersSatchell().variance(history.bars, 0, VolatilityHistory.SIZE);
    }

    /** Yang-Zhang: four logarithms per bar and five sums. */
    @Benchmark
    public double yangZhang(VolatilityHistory history) {
        return VarianceEstimator.yangZhang().variance(history.bars, 0, VolatilityHistory.SIZE);
    }

    /** The realised kernel of all moves, bandwidth 20. */
    @Benchmark
    public double parzenKernel(VolatilityHistory history) {
        return KERNEL.variance(history.moves);
    }

    /** GARCH(1,1) by maximum likelihood. */
    @Benchmark
    public GarchFit garchFit(VolatilityHistory history) {
        return GarchFit.of(history.moves);
    }

    private static double sum(double[] cells) {
        double sum = 0;
        for (double cell : cells) {
            sum += cell;
        }
        return sum;
    }
}
