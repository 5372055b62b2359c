package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * An order of which the number of lots is still open.
 *
 * @param pnl the profit and loss of one lot, against the price at which equity counts it: of a lot to sell, that of the short
 * @param cost what one lot takes from equity when it is traded, fees and half the spread, finite; negative for what it has
 *     earned already, where the question is what a hedge would have done
 * @param available the largest number of lots that can be traded, from 0 to 2⁵³
 */
public record LotOrder(PnlVector pnl, double cost, long available) {

    /** Beyond it not every number of lots is a double. */
    private static final long MOST = 1L << 53;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public LotOrder {
        Objects.requireNonNull(pnl, "pnl");
        Checks.requireFinite("cost", cost);
        if (!(available >= 0 && available <= MOST)) {
            throw new IllegalArgumentException("available must be in [0, 2^53]: " + available);
        }
    }
}
