package io.github.garboard.margin.volatility;

import java.util.SplittableRandom;

/**
 * Bars of a Brownian logarithm of a price that is watched all the time. Highs and lows between the points of a bar are drawn
 * from their exact distribution given the points; that the two of one interval are drawn apart matters only if both are the
 * bar's.
 */
final class BrownianBars {

    private static final int INTERVALS = 16;

    private BrownianBars() {}

    /** Returns bars with a given deviation and drift per bar, and a normal jump between a close and the next open. */
    static BarColumns of(int count, double deviation, double drift, double jump, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BarColumns bars = BarColumns.of(new double[count], new double[count], new double[count], new double[count]);
        double at = 0;
        double variance = deviation * deviation / INTERVALS;
        for (int i = 0; i < count; i++) {
            at += jump * random.nextGaussian();
            double open = at;
            double high = at;
            double low = at;
            for (int k = 0; k < INTERVALS; k++) {
                double next = at + drift / INTERVALS + Math.sqrt(variance) * random.nextGaussian();
                double move = next - at;
                high = Math.max(high, at + 0.5 * (move + root(move, variance, random)));
                low = Math.min(low, at + 0.5 * (move - root(move, variance, random)));
                at = next;
            }
            bars.open()[i] = Math.exp(open);
            bars.high()[i] = Math.exp(high);
            bars.low()[i] = Math.exp(low);
            bars.close()[i] = Math.exp(at);
        }
        return bars;
    }

    /** P(max of a bridge over move > m) = exp(-2 m (m - move) / variance). */
    private static double root(double move, double variance, SplittableRandom random) {
        return Math.sqrt(move * move - 2 * variance * Math.log(1 - random.nextDouble()));
    }
}
