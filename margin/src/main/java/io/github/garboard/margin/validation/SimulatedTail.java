package io.github.garboard.margin.validation;

import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Tail probabilities by simulation, the observed statistic counted among the simulated ones, so that a test at a significance
 * rejects a true hypothesis with at most that probability.
 *
 * @see "Davison, Hinkley, Bootstrap Methods and their Application (1997), section 4.2"
 */
record SimulatedTail(int runs, RandomGenerator random) {

    SimulatedTail {
        if (runs < 1) {
            throw new IllegalArgumentException("runs must be >= 1: " + runs);
        }
        Objects.requireNonNull(random, "random");
    }

    /** Returns the share of statistics at least as large as the observed one; those that are NaN do not count. */
    double atLeast(double observed, ToDoubleFunction<RandomGenerator> statistic) {
        int extreme = 1;
        int all = 1;
        for (int run = 0; run < runs; run++) {
            double drawn = statistic.applyAsDouble(random);
            all += Double.isNaN(drawn) ? 0 : 1;
            extreme += drawn >= observed - LikelihoodRatio.TIE ? 1 : 0;
        }
        return extreme / (double) all;
    }
}
