package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * What a holding is worth, with everything that it follows from.
 *
 * @param <A> the caller's description of an asset
 * @param holding the holding
 * @param price the price of one unit, in the unit of account, non-negative and finite
 * @param haircut the haircut of the holding, in [0, 1]
 */
public record HoldingValuation<A>(Holding<A> holding, double price, double haircut) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the price is negative or not finite, the haircut not in [0, 1], or the market
     *     value beyond the largest double
     */
    public HoldingValuation {
        Objects.requireNonNull(holding, "holding");
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "price must be non-negative and finite: " + price + " of " + holding.asset());
        }
        if (!(haircut >= 0 && haircut <= 1)) {
            throw new IllegalArgumentException("haircut must be in [0, 1]: " + haircut + " of " + holding.asset());
        }
        if (Double.isInfinite(holding.amount() * price)) {
            throw new IllegalArgumentException("market value must be finite: " + holding + " at " + price);
        }
    }

    /** Returns amount price. */
    public double marketValue() {
        return holding.amount() * price;
    }

    /** Returns market value (1 - haircut). */
    public double collateralValue() {
        return marketValue() * (1 - haircut);
    }
}
