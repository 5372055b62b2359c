package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.HorizonHaircut;
import java.util.Objects;

/**
 * Which fraction of a holding's market value may be owed against it: a loan-to-value ratio, a collateral factor, an asset
 * weight. It lies in [0, 1] and does not rise as the amount grows ({@code AssetWeightLaws} tests this).
 *
 * <p>A weight w is the haircut 1 - w, but not to the last bit: 1 - (1 - 0.2) is below 0.2. An account exactly at the limit
 * of a venue that publishes weights is covered by the weight and not by the haircut, which is why lending has this type.
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface AssetWeight<A> {

    /**
     * Returns the weight of a holding.
     *
     * @param asset the asset held
     * @param amount the amount held, in units of the asset, non-negative and finite
     * @return the weight, in [0, 1]
     */
    double weight(A asset, double amount);

    /** Returns the weight 1 - haircut. */
    static <A> AssetWeight<A> of(HorizonHaircut<? super A> haircut) {
        Objects.requireNonNull(haircut, "haircut");
        return (asset, amount) -> 1 - haircut.fraction(asset, amount);
    }

    /** Returns the smaller of this weight and another, holding by holding. */
    default AssetWeight<A> min(AssetWeight<? super A> other) {
        Objects.requireNonNull(other, "other");
        return (asset, amount) -> Math.min(weight(asset, amount), other.weight(asset, amount));
    }
}
