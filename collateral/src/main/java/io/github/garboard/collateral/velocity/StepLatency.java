package io.github.garboard.collateral.velocity;

import java.time.Duration;

/** A latency in whole steps, rounded up: its distribution up to a last step, and how it is drawn. */
final class StepLatency {

    private static final int GUIDE = 64;

    private final double[] within;
    private final int[] guide = new int[GUIDE + 1];

    StepLatency(Latency latency, Duration step, int last) {
        within = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            within[k] = latency.probabilityWithin(step.multipliedBy(k));
        }
        for (int k = 0, steps = 0; k <= GUIDE; k++) {
            while (steps <= last && within[steps] < (double) k / GUIDE) {
                steps++;
            }
            guide[k] = steps;
        }
    }

    /** Returns the probability of at most so many steps. */
    double within(int steps) {
        return steps < 0 ? 0 : within[steps];
    }

    /** Returns the steps at a quantile in [0, 1): the first with P(steps) &gt;= u, or one beyond the last. */
    int at(double u) {
        int steps = guide[(int) (u * GUIDE)];
        while (steps < within.length && within[steps] < u) {
            steps++;
        }
        return steps;
    }
}
