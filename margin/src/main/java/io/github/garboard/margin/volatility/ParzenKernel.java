package io.github.garboard.margin.volatility;

import java.util.Objects;

/** The realised kernel with Parzen weights, and its bandwidth. */
final class ParzenKernel {

    /** (12² / 0.269)^(1/5): the constant of the Parzen weights, as the paper prints it. */
    private static final double CONSTANT = 3.5134;

    private ParzenKernel() {}

    static double variance(double[] moves, int from, int to, int bandwidth) {
        Objects.checkFromToIndex(from, to, moves.length);
        double sum = autocovariance(moves, from, to, 0);
        for (int lag = 1; lag <= bandwidth && lag < to - from; lag++) {
            sum += 2 * weight(lag / (bandwidth + 1.0)) * autocovariance(moves, from, to, lag);
        }
        // the weights are positive definite: only rounding goes below 0
        return sum < 0 ? 0 : sum;
    }

    static int bandwidth(int stride, double[] moves) {
        int n = moves.length;
        if (!(stride >= 1 && stride <= n / 2)) {
            throw new IllegalArgumentException("stride must be in [1, " + n / 2 + "]: " + stride);
        }
        double squares = 0;
        for (double move : moves) {
            squares += move * move;
        }
        double sparse = sparseVariance(stride, moves);
        if (!(sparse < Double.POSITIVE_INFINITY && squares < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("moves must have a finite sum of squares: " + squares);
        }
        if (sparse == 0) {
            return 0;
        }
        double noiseRatio = squares / (2.0 * n) / sparse;
        double bandwidth = Math.ceil(CONSTANT * Math.pow(noiseRatio, 0.4) * Math.pow(n, 0.6));
        return (int) Math.min(n - 1, bandwidth);
    }

    /** Returns the sum of squares of moves of a stride, averaged over their starts and scaled to the whole period. */
    private static double sparseVariance(int stride, double[] moves) {
        double sum = 0;
        double window = 0;
        for (int i = 0; i < stride; i++) {
            window += moves[i];
        }
        int windows = moves.length - stride + 1;
        for (int start = 0; start < windows; start++) {
            sum += window * window;
            if (start + stride < moves.length) {
                window += moves[start + stride] - moves[start];
            }
        }
        return sum / windows * moves.length / stride;
    }

    private static double autocovariance(double[] moves, int from, int to, int lag) {
        double sum = 0;
        for (int i = from + lag; i < to; i++) {
            sum += moves[i] * moves[i - lag];
        }
        return sum;
    }

    private static double weight(double x) {
        double rest = 1 - x;
        return x <= 0.5 ? 1 - 6 * x * x * rest : 2 * rest * rest * rest;
    }
}
