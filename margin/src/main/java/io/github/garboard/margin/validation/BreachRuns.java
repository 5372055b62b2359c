package io.github.garboard.margin.validation;

import java.util.function.ToDoubleFunction;

/**
 * All sequences of breaches and quiet periods of one length, counted by their transitions.
 *
 * <p>A sequence of x breaches in r runs and z quiet periods in s runs occurs C(x - 1, r - 1) C(z - 1, s - 1) times for each
 * choice of its first and last period, and s = r + 1 less the number of ends that are
 * breaches.
 */
final class BreachRuns {

    private final int periods;
    private final double[] logFactorials;

    BreachRuns(int periods) {
        this.periods = periods;
        this.logFactorials = new double[periods + 1];
        for (int n = 1; n <= periods; n++) {
            logFactorials[n] = logFactorials[n - 1] + Math.log(n);
        }
    }

    /** Returns the log of the number of sequences with so many breaches. */
    double logCount(int breaches) {
        return logChoose(periods, breaches);
    }

    /** Returns the share of the sequences with so many breaches whose statistic is at least a least one. */
    double share(int breaches, ToDoubleFunction<Transitions> statistic, double least) {
        int quiet = periods - breaches;
        double sum = 0;
        for (int ends = 0; ends < 4; ends++) {
            int first = ends / 2;
            int last = ends % 2;
            for (int runs = 0; runs <= breaches; runs++) {
                int quietRuns = runs + 1 - first - last;
                double logWays = logCompositions(breaches, runs) + logCompositions(quiet, quietRuns);
                if (logWays > Double.NEGATIVE_INFINITY
                        && statistic.applyAsDouble(
                                        new Transitions(quiet - quietRuns, runs - first, runs - last, breaches - runs))
                                >= least) {
                    sum += Math.exp(logWays - logCount(breaches));
                }
            }
        }
        return Math.min(1, sum);
    }

    /** Returns the log of the number of ways to write n as a sum of k positive numbers in order; minus infinity if none. */
    private double logCompositions(int n, int k) {
        if (n == 0 && k == 0) {
            return 0;
        }
        return k < 1 || k > n ? Double.NEGATIVE_INFINITY : logChoose(n - 1, k - 1);
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
