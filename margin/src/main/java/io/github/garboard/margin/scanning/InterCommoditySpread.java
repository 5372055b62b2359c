package io.github.garboard.margin.scanning;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A spread between commodities that earns a credit.
 *
 * @param spread the spread; indexes are those of the commodities of the model
 * @param creditRate the part of the legs' weighted price risk that is credited, in [0, 1]
 */
public record InterCommoditySpread(Spread spread, double creditRate) {

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if it is outside [0, 1]
     */
    public InterCommoditySpread {
        Objects.requireNonNull(spread, "spread");
        Checks.requireFraction("creditRate of " + spread.name(), creditRate);
    }
}
