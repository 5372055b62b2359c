package io.github.garboard.margin.scanning;

import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * What an account holds in one combined commodity.
 *
 * @param pnl the summed profit and loss over the sixteen scenarios
 * @param deltas the net composite delta of each month or tier, finite
 * @param shortOptions the number of short options, calls and puts, non-negative; or the larger of the two numbers where the
 *     exchange says so
 * @param netOptionValue the value of long options less that of short ones, premium-style options only, finite
 */
public record CommodityPosition(PnlVector pnl, List<Double> deltas, double shortOptions, double netOptionValue) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public CommodityPosition {
        Objects.requireNonNull(pnl, "pnl");
        deltas = List.copyOf(deltas);
        for (int i = 0; i < deltas.size(); i++) {
            Checks.requireFinite("delta " + i, deltas.get(i));
        }
        Checks.requireNonNegative("shortOptions", shortOptions);
        Checks.requireFinite("netOptionValue", netOptionValue);
    }

    /** Returns the net delta over all months. */
    public double netDelta() {
        return deltas.stream().mapToDouble(Double::doubleValue).sum();
    }
}
