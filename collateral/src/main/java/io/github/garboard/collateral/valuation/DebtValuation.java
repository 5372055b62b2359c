package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * What a debt counts for, with everything that it follows from.
 *
 * @param <A> the caller's description of an asset
 * @param holding the asset and the amount owed
 * @param price the price of one unit, in the unit of account, non-negative and finite
 * @param weight the weight of the debt, at least 1 and finite
 */
public record DebtValuation<A>(Holding<A> holding, double price, double weight) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range, or the weighted value beyond the largest double
     */
    public DebtValuation {
        Objects.requireNonNull(holding, "holding");
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "price must be non-negative and finite: " + price + " of " + holding.asset());
        }
        LiabilityWeight.requireWeight(weight, holding.asset());
        if (Double.isInfinite(holding.amount() * price * weight)) {
            throw new IllegalArgumentException(
                    "weighted value must be finite: " + holding + " at " + price + " times " + weight);
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
