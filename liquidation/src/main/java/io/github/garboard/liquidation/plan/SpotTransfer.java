package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * The transfer of a debt to a liquidator together with an asset that pays for it: a pair of spot positions.
 *
 * <p>A unit of debt taken over is worth its price x its weight; the asset that goes with it is worth the same money after both
 * sides' discounts, and counts with its own weight: relief = p (w_L (1 - fee) - w_A m_A / m_L), where p is the price of the
 * debt, w weights, m multipliers and fee the insurance fund's part of the debt.
 *
 * @param asset the asset that is handed over
 * @param debt the debt that is taken over
 * @param insuranceFee the insurance fund's part of the debt, a fraction, in [0, 1]
 * @see "Drift protocol v2, liability transfer to cover the margin shortage; Mango v4, liquidation of a token with a token"
 */
public record SpotTransfer(Side asset, Side debt, double insuranceFee) implements LinearRelief {

    /**
     * One side of a transfer.
     *
     * @param price money per unit, finite and positive
     * @param weight how the margin counts a unit's value: at most 1 for an asset, at least 1 for a debt; finite and
     *     non-negative
     * @param multiplier the part of its value at which the side changes hands: above 1 for an asset that is sold at a
     *     discount, below 1 for a debt that is taken over at a premium; finite and positive
     */
    public record Side(double price, double weight, double multiplier) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Side {
            Checks.requirePositive("price", price);
            Checks.requireNonNegative("weight", weight);
            Checks.requirePositive("multiplier", multiplier);
        }
    }

    /**
     * Checks the fee.
     *
     * @throws IllegalArgumentException if the fee is outside its range
     */
    public SpotTransfer {
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(debt, "debt");
        Checks.requireFraction("insuranceFee", insuranceFee);
    }

    /** Returns the health gained per unit of debt that is taken over. */
    @Override
    public double perUnit() {
        return debt.price * (debt.weight * (1 - insuranceFee) - asset.weight * asset.multiplier / debt.multiplier);
    }

    /**
     * Returns the asset that is handed over for a debt: debt x price x m_A / (m_L x price of the asset).
     *
     * @param debtAmount the debt taken over, in its units, finite and non-negative
     * @return units of the asset
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public double assetFor(double debtAmount) {
        Checks.requireNonNegative("debtAmount", debtAmount);
        return debtAmount * debt.price * asset.multiplier / (debt.multiplier * asset.price);
    }

    /**
     * Returns the debt that an asset pays for, the inverse of {@link #assetFor}.
     *
     * @param assetAmount the asset handed over, in its units, finite and non-negative
     * @return units of the debt
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public double debtFor(double assetAmount) {
        Checks.requireNonNegative("assetAmount", assetAmount);
        return assetAmount * asset.price * debt.multiplier / (asset.multiplier * debt.price);
    }
}
