package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * What a holding or a debt counts for in a lending account, with everything that it follows from.
 *
 * @param <A> the caller's description of an asset
 * @param holding the asset and the amount held or owed
 * @param price the price of one unit, in the unit of account, non-negative and finite
 * @param weight the weight, non-negative and finite: at most 1 for what is held, at least 1 for what is owed
 */
public record WeightedHolding<A>(Holding<A> holding, double price, double weight) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range, or a value beyond the largest double
     */
    public WeightedHolding {
        Objects.requireNonNull(holding, "holding");
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "price must be non-negative and finite: " + price + " of " + holding.asset());
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight must be non-negative and finite: " + weight + " of " + holding.asset());
        }
        if (!Double.isFinite(holding.amount() * price * weight)) {
            throw new IllegalArgumentException(
                    "value must be finite: " + holding + " at " + price + " times " + weight);
        }
    }

    /** Returns amount price. */
    public double marketValue() {
        return holding.amount() * price;
    }

    /** Returns market value weight. */
    public double weightedValue() {
        return marketValue() * weight;
    }
}
