package io.github.garboard.collateral.valuation;

import java.util.List;
import java.util.Objects;

/**
 * What a holding is worth, with everything that it follows from.
 *
 * @param <A> the caller's description of an asset
 * @param holding the holding
 * @param price the price of one unit, in the unit of account, non-negative and finite
 * @param haircut the haircut of the holding, in [0, 1]
 * @param cuts what the holding does not count for besides the haircut, and why; empty for none
 */
public record HoldingValuation<A>(Holding<A> holding, double price, double haircut, List<ValueCut> cuts) {

    /**
     * Checks the components and copies the cuts.
     *
     * @throws IllegalArgumentException if the price is negative or not finite, the haircut not in [0, 1], or the market
     *     value beyond the largest double
     */
    public HoldingValuation {
        Objects.requireNonNull(holding, "holding");
        cuts = List.copyOf(Objects.requireNonNull(cuts, "cuts"));
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

    /**
     * Creates a valuation without cuts.
     *
     * @throws IllegalArgumentException as above
     */
    public HoldingValuation(Holding<A> holding, double price, double haircut) {
        this(holding, price, haircut, List.of());
    }

    HoldingValuation<A> withCuts(List<ValueCut> made) {
        return new HoldingValuation<>(holding, price, haircut, made);
    }

    /** Returns amount price. */
    public double marketValue() {
        return holding.amount() * price;
    }

    /** Returns market value (1 - haircut) less the cuts, one after the other; not below 0. */
    public double collateralValue() {
        double value = marketValue() * (1 - haircut);
        for (ValueCut cut : cuts) {
            value = Math.max(0, value - cut.amount());
        }
        return value;
    }
}
