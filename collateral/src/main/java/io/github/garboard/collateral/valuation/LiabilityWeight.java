package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * By how much a debt counts for more than its market value: 1 where it counts as it is, 1.2 where 20 % are added. It is
 * at least 1 and does not fall as the amount grows ({@code LiabilityWeightLaws} tests this).
 *
 * <p>A borrow factor b in (0, 1], by which some venues divide a debt, is the weight 1 / b.
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface LiabilityWeight<A> {

    /**
     * Returns the weight of a debt.
     *
     * @param asset the asset owed
     * @param amount the amount owed, in units of the asset, non-negative and finite
     * @return the weight, at least 1 and finite
     */
    double weight(A asset, double amount);

    /**
     * Returns the same weight for every debt.
     *
     * @throws IllegalArgumentException if the weight is below 1 or not finite
     */
    static <A> LiabilityWeight<A> of(double weight) {
        requireWeight(weight, "any asset");
        return (asset, amount) -> weight;
    }

    /** Returns the larger of this weight and another, debt by debt. */
    default LiabilityWeight<A> max(LiabilityWeight<? super A> other) {
        Objects.requireNonNull(other, "other");
        return (asset, amount) -> Math.max(weight(asset, amount), other.weight(asset, amount));
    }

    /**
     * Checks that a value is a weight.
     *
     * @param weight the value
     * @param asset the asset that the message names
     * @return the value
     * @throws IllegalArgumentException if the value is below 1 or not finite
     */
    static double requireWeight(double weight, Object asset) {
        if (!(weight >= 1 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight must be at least 1 and finite: " + weight + " of " + asset);
        }
        return weight;
    }
}
