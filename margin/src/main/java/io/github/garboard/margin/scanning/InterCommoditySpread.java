package io.github.garboard.margin.scanning;

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
        if (!(creditRate >= 0 && creditRate <= 1)) {
            throw new IllegalArgumentException("creditRate of " + spread.name() + " must be in [0, 1]: " + creditRate);
        }
    }
}
