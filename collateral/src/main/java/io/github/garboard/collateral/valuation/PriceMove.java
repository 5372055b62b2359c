package io.github.garboard.collateral.valuation;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * A joint move of prices along a direction: after a share s of it, in [0, 1], a price p is p (1 + s change).
 *
 * @param <A> the caller's description of an asset
 * @param change the relative change of an asset's price after the whole move, at least -1 and finite: -0.4 for one that
 *     loses 40 %, 0 for one that stays
 */
public record PriceMove<A>(ToDoubleFunction<? super A> change) {

    /** Checks that the function is not null. */
    public PriceMove {
        Objects.requireNonNull(change, "change");
    }

    /**
     * Returns the prices after a share of the move. They reject an asset whose change is below -1 or not finite.
     *
     * @param base the prices before
     * @param share the share of the move, in [0, 1]
     * @throws IllegalArgumentException if the share is not
     */
    public SidedPrices<A> after(SidedPrices<? super A> base, double share) {
        Objects.requireNonNull(base, "base");
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1]: " + share);
        }
        return (asset, side) -> base.price(asset, side) * (1 + share * changeOf(asset));
    }

    /**
     * Returns the share of the move at which the account is down to its target; 0 where it is at or below it already,
     * nothing where the whole move leaves it above.
     *
     * <p>Closed form: capacity - target weighted debt is linear in the share, h + s g, with g = sum of weighted
     * collateral change - target sum of weighted debt change; s = -h / g. Weights that depend on amounts do not disturb it, for the
     * amounts stay. Costs one valuation.
     *
     * @throws IllegalArgumentException if the change of a held or owed asset is below -1 or not finite
     */
    public OptionalDouble shareToTarget(HealthTarget<A> target) {
        double health = 0;
        double slope = 0;
        AccountValuation<A> now = target.valuation();
        for (WeightedHolding<A> held : now.collateral()) {
            health += held.weightedValue();
            slope += held.weightedValue() * changeOf(held.holding().asset());
        }
        for (WeightedHolding<A> debt : now.debts()) {
            health -= target.target() * debt.weightedValue();
            slope -= target.target()
                    * debt.weightedValue()
                    * changeOf(debt.holding().asset());
        }
        if (health <= 0) {
            return OptionalDouble.of(0);
        }
        return health + slope > 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, -health / slope));
    }

    /**
     * Returns the share of the move at which a health of the caller's is down to 0: for weights that depend on values,
     * concentration limits, anything that is not linear in the prices. It is 0 where the health is at or below 0 already,
     * and nothing where it is above 0 after the whole move.
     *
     * <p>Bisection to the last bit, at most 64 evaluations: the first share at which the health is not above 0, where the
     * health does not rise along the move; else one of those at which it changes sign.
     *
     * @param base the prices before
     * @param health the health at given prices, positive is good, not NaN
     * @throws IllegalArgumentException if the health is NaN
     */
    public OptionalDouble shareToZero(SidedPrices<? super A> base, ToDoubleFunction<SidedPrices<A>> health) {
        Objects.requireNonNull(health, "health");
        DoublePredicate above = share -> {
            double value = health.applyAsDouble(after(base, share));
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("health must be a number: " + value + " at share " + share);
            }
            return value > 0;
        };
        if (!above.test(0)) {
            return OptionalDouble.of(0);
        }
        return above.test(1) ? OptionalDouble.empty() : OptionalDouble.of(Math.nextUp(Bisection.last(above, 0, 1)));
    }

    private double changeOf(A asset) {
        double value = change.applyAsDouble(asset);
        if (!(value >= -1 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("change must be at least -1 and finite: " + value + " of " + asset);
        }
        return value;
    }
}
