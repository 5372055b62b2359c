package io.github.garboard.collateral.valuation;

import java.util.Objects;

/**
 * What a holding does not count for although its haircut would let it, and why.
 *
 * @param reason why
 * @param amount how much, in the unit of account, non-negative and finite
 */
public record ValueCut(Reason reason, double amount) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public ValueCut {
        Objects.requireNonNull(reason, "reason");
        Amounts.requireAmount("amount", amount);
    }

    /** Why a holding counts for less. */
    public enum Reason {
        /** The asset is not eligible: it counts for nothing. */
        INELIGIBLE,
        /** The asset is above its limit of value. */
        ASSET_VALUE,
        /** The asset is above its share of the basket. */
        ASSET_SHARE,
        /** The issuer's assets are above their limit of value. */
        ISSUER_VALUE,
        /** The issuer's assets are above their share of the basket. */
        ISSUER_SHARE
    }
}
