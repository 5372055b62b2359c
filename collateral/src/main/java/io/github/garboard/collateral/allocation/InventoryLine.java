package io.github.garboard.collateral.allocation;

import java.util.Objects;

/**
 * What is held of one asset.
 *
 * @param asset the caller's key of the asset
 * @param amount how many units are free to be delivered, non-negative and finite
 * @param unitValue what a unit is worth before the haircut, non-negative and finite
 * @param unitCost what it costs to have a unit away, non-negative and finite: funding, income forgone
 * @param lot the units that can only go together, so that each delivery is a multiple of it; 0 where any amount can go
 * @param <A> the caller's description of an asset
 */
public record InventoryLine<A>(A asset, double amount, double unitValue, double unitCost, double lot) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public InventoryLine {
        Objects.requireNonNull(asset, "asset");
        Numbers.requireNonNegative("amount", amount);
        Numbers.requireNonNegative("unitValue", unitValue);
        Numbers.requireNonNegative("unitCost", unitCost);
        Numbers.requireNonNegative("lot", lot);
    }

    /**
     * Returns what is held of an asset of which any amount can go.
     *
     * @param asset the caller's key of the asset
     * @param amount how many units, non-negative and finite
     * @param unitValue what a unit is worth before the haircut, non-negative and finite
     * @param unitCost what it costs to have a unit away, non-negative and finite
     * @param <A> the caller's description of an asset
     * @throws IllegalArgumentException if a number is negative or not finite
     */
    public static <A> InventoryLine<A> of(A asset, double amount, double unitValue, double unitCost) {
        return new InventoryLine<>(asset, amount, unitValue, unitCost, 0);
    }

    /**
     * Returns this line with units that can only go together.
     *
     * @throws IllegalArgumentException if the lot is negative or not finite
     */
    public InventoryLine<A> inLotsOf(double units) {
        return new InventoryLine<>(asset, amount, unitValue, unitCost, units);
    }
}
