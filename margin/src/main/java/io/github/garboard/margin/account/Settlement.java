package io.github.garboard.margin.account;

import io.github.garboard.margin.internal.Checks;
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
        Checks.requireFinite("pnl", pnl);
        Checks.requireFinite("funding", funding);
    }

    /** Returns the cash due to the holder: pnl + funding. */
    public double cash() {
        return pnl + funding;
    }
}
