package io.github.garboard.margin.account;

import java.util.Objects;

/**
 * What a step of a position pays, and the position after it. Amounts are in the currency of settlement, positive to the holder.
 *
 * @param position the position after the step
 * @param pnl profit or loss that the step realises, finite
 * @param funding funding received, negative if paid, finite
 */
public record Settlement(FuturesPosition position, double pnl, double funding) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if an amount is not finite
     */
    public Settlement {
        Objects.requireNonNull(position, "position");
        if (!Double.isFinite(pnl)) {
            throw new IllegalArgumentException("pnl must be finite: " + pnl);
        }
        if (!Double.isFinite(funding)) {
            throw new IllegalArgumentException("funding must be finite: " + funding);
        }
    }

    /** Returns the cash due to the holder: pnl + funding. */
    public double cash() {
        return pnl + funding;
    }
}
