package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.Greek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/**
 * Prices and Greeks of path-dependent payoffs by simulation, each with its standard error.
 *
 * <p>Results depend on the caller's generator and the {@link Sampling} alone, not on the executor or its threads: a seed for each batch is
 * drawn from the generator before any batch starts, and batches are added in their order. Two simulations with generators of
 * the same seed see the same paths.
 *
 * <p>A call waits for its batches: it must not itself run on a bounded executor that it shares with them.
 *
 * <p>Cost: one payoff for each path ({@link GreekEstimator#bumped}: 15), twice that with antithetic sampling, and an exponential
 * for each date. Memory: a few arrays of the number of dates for each batch.
 *
 * @param dynamics how the price moves, and the dates
 * @param sampling how many paths, from what
 * @param executor what runs the batches
 */
public record MonteCarlo(GeometricBrownianMotion dynamics, Sampling sampling, Executor executor) {

    /** Checks that all are there. */
    public MonteCarlo {
        Objects.requireNonNull(dynamics, "dynamics");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(executor, "executor");
    }

    /** Returns a simulation that runs on the thread of its caller. */
    public static MonteCarlo of(GeometricBrownianMotion dynamics, Sampling sampling) {
        return new MonteCarlo(dynamics, sampling, Runnable::run);
    }

    /**
     * Simulates.
     *
     * @param estimator what to estimate, and how
     * @param random a seeded generator; one long is taken for each batch
     * @return each figure of the estimator
     * @throws IllegalArgumentException if a figure is not finite
     */
    public SimulatedGreeks simulate(GreekEstimator estimator, RandomGenerator random) {
        return simulate(estimator, seed -> means(estimator, seed), random);
    }

    /**
     * Simulates with a control variate.
     *
     * @param estimator what to estimate, and how
     * @param control a contract whose figures are known
     * @param random a seeded generator; one long is taken for each batch
     * @return each figure of the estimator
     * @throws IllegalArgumentException if a figure is not finite, or one that both estimate is not known
     */
    public SimulatedGreeks simulate(GreekEstimator estimator, ControlVariate control, RandomGenerator random) {
        return simulate(estimator, seed -> means(estimator, control, seed), random);
    }

    private SimulatedGreeks simulate(GreekEstimator estimator, LongFunction<double[]> means, RandomGenerator random) {
        List<CompletableFuture<double[]>> batches = new ArrayList<>();
        for (long seed : random.longs(sampling.batches()).toArray()) {
            batches.add(CompletableFuture.supplyAsync(() -> means.apply(seed), executor));
        }
        double[][] results = new double[batches.size()][];
        for (int i = 0; i < results.length; i++) {
            results[i] = result(batches.get(i));
        }
        Map<Greek, SimulatedEstimate> values = new EnumMap<>(Greek.class);
        for (int k = 0; k < estimator.order.size(); k++) {
            values.put(estimator.order.get(k), estimate(results, k));
        }
        return new SimulatedGreeks(values);
    }

    private double[] means(GreekEstimator estimator, long seed) {
        Batch batch = new Batch(dynamics, sampling, seed);
        BatchSums sums = new BatchSums(estimator.order);
        PathFigures figures = estimator.on(dynamics);
        double[] figure = new double[estimator.order.size()];
        for (int n = 0; n < sampling.samples(); n++) {
            batch.next();
            batch.read(figures, figure);
            sums.add(figure, figure);
        }
        return sums.means();
    }

    private double[] means(GreekEstimator estimator, ControlVariate control, long seed) {
        Batch batch = new Batch(dynamics, sampling, seed);
        BatchSums sums = new BatchSums(estimator.order, control);
        PathFigures figures = estimator.on(dynamics);
        PathFigures controls = control.estimator().on(dynamics);
        double[] figure = new double[estimator.order.size()];
        double[] known = new double[control.estimator().order.size()];
        for (int n = 0; n < sampling.samples(); n++) {
            batch.next();
            batch.read(figures, figure);
            batch.read(controls, known);
            sums.add(figure, known);
        }
        return sums.means();
    }

    private static double[] result(CompletableFuture<double[]> batch) {
        try {
            return batch.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        }
    }

    /** The mean over the batches, and its error from their scatter. */
    private static SimulatedEstimate estimate(double[][] means, int figure) {
        int n = means.length;
        double sum = 0;
        for (double[] mean : means) {
            sum += mean[figure];
        }
        double value = sum / n;
        double squares = 0;
        for (double[] mean : means) {
            squares += (mean[figure] - value) * (mean[figure] - value);
        }
        return new SimulatedEstimate(value, Math.sqrt(squares / n / (n - 1)), n - 1);
    }
}
