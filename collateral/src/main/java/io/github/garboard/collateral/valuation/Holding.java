package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.Haircut;
import java.util.Objects;

/**
 * An amount of an asset.
 *
 * @param <A> the caller's description of an asset
 * @param asset the asset
 * @param amount the amount, in units of the asset, non-negative and finite
 */
public record Holding<A>(A asset, double amount) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public Holding {
        Objects.requireNonNull(asset, "asset");
        Haircut.requireHolding(amount, 0);
    }
}
