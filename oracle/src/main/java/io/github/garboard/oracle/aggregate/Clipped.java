package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.internal.Averages;

/** Huber's location with the fixed scale of the MAD. Mutable scratch, not thread-safe. */
final class Clipped implements Location {

    /** Newton steps before the bracket is halved instead: a few are enough, but no bound is known for all data. */
    private static final int NEWTON_STEPS = 40;

    private final double k;
    private double[] scratch = {};

    Clipped(double k) {
        this.k = k;
    }

    @Override
    public double of(double[] values, double[] weights, int n) {
        if (scratch.length < n) {
            scratch = new double[n];
        }
        System.arraycopy(values, 0, scratch, 0, n);
        double median = EvenCount.AVERAGE.middle(scratch, n);
        double scale =
                MedianAbsoluteDeviation.NORMAL_CONSISTENCY * MedianAbsoluteDeviation.about(median, values, scratch, n);
        double reach = Math.min(k * scale, Double.MAX_VALUE);
        return reach > 0 ? balance(values, n, median, reach) : median;
    }

    /** Returns the point at which the distances, clipped at the reach, add up to 0: the nearest one to the start. */
    private static double balance(double[] values, int n, double start, double reach) {
        double low = values[0];
        double high = low;
        for (int i = 1; i < n; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        double point = start;
        for (int step = 0; ; step++) {
            double pull = 0;
            int outside = 0;
            int inside = 0;
            for (int i = 0; i < n; i++) {
                double distance = (values[i] - point) / reach;
                if (distance > 1) {
                    outside++;
                } else if (distance < -1) {
                    outside--;
                } else {
                    pull += distance;
                    inside++;
                }
            }
            pull += outside;
            if (pull == 0) {
                return point;
            }
            if (pull > 0) {
                low = point;
            } else {
                high = point;
            }
            double next = point + reach * (pull / inside);
            if (next == point) {
                return point;
            }
            if (step >= NEWTON_STEPS || !(next > low && next < high)) {
                next = Averages.midpoint(low, high);
                if (!(next > low && next < high)) {
                    return next;
                }
            }
            point = next;
        }
    }
}
