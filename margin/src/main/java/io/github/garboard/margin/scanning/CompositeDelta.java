package io.github.garboard.margin.scanning;

import io.github.garboard.margin.internal.Checks;
import java.util.List;

/**
 * The mean of an option's deltas over the seven price points of the scanning range: what it counts for in spreads, so that an
 * option at the money does not flip with each tick.
 */
public final class CompositeDelta {

    /**
     * The weights of the price points unchanged, up and down a third, up and down two thirds, up and down the range; their sum
     * is 1.
     *
     * @see "CME Group, SPAN composite delta; some texts print 0.110 for the third weight, which sums to 0.998"
     */
    public static final List<Double> WEIGHTS = List.of(0.270, 0.217, 0.217, 0.111, 0.111, 0.037, 0.037);

    private CompositeDelta() {}

    /**
     * Returns the composite delta.
     *
     * @param deltas the delta at each price point, in the order of {@link #WEIGHTS}, finite
     * @return their weighted mean
     * @throws IllegalArgumentException if there are not seven or one is not finite
     */
    public static double of(double... deltas) {
        if (deltas.length != WEIGHTS.size()) {
            throw new IllegalArgumentException("deltas must be one per price point, 7: " + deltas.length);
        }
        double sum = 0;
        for (int i = 0; i < deltas.length; i++) {
            sum += WEIGHTS.get(i) * Checks.requireFinite("delta " + (i + 1), deltas[i]);
        }
        return sum;
    }
}
