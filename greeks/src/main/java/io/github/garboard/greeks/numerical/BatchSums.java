package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.Greek;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of the samples' figures of one batch, with what a regression on the figures of a control takes: of each figure y and of
 * its control's miss d = c - c_exact, the sums of y, d, y d and d^2. Confined to one thread.
 */
final class BatchSums {

    private static final int NONE = -1;

    /** Which figure of the control belongs to each figure. */
    private final int[] match;

    private final double[] exact;
    private final double[] figure;
    private final double[] miss;
    private final double[] product;
    private final double[] square;
    private int samples;

    BatchSums(List<Greek> greeks) {
        int count = greeks.size();
        this.match = new int[count];
        this.exact = new double[count];
        Arrays.fill(match, NONE);
        this.figure = new double[count];
        this.miss = new double[count];
        this.product = new double[count];
        this.square = new double[count];
    }

    BatchSums(List<Greek> greeks, ControlVariate control) {
        this(greeks);
        for (int k = 0; k < match.length; k++) {
            match[k] = control.estimator().order.indexOf(greeks.get(k));
            exact[k] = match[k] == NONE ? 0 : control.known().get(greeks.get(k));
        }
    }

    /** Adds a sample; without a control its figures are not looked at. */
    void add(double[] figures, double[] controls) {
        samples++;
        for (int k = 0; k < figure.length; k++) {
            figure[k] += figures[k];
            if (match[k] != NONE) {
                double d = controls[match[k]] - exact[k];
                miss[k] += d;
                product[k] += figures[k] * d;
                square[k] += d * d;
            }
        }
    }

    /** Returns the means of the figures, less the control's mean miss in the proportion of the regression. */
    double[] means() {
        double[] means = new double[figure.length];
        for (int k = 0; k < means.length; k++) {
            means[k] = figure[k] / samples;
            double meanMiss = miss[k] / samples;
            double variance = square[k] / samples - meanMiss * meanMiss;
            if (variance > 0) {
                means[k] -= (product[k] / samples - means[k] * meanMiss) / variance * meanMiss;
            }
        }
        return means;
    }
}
