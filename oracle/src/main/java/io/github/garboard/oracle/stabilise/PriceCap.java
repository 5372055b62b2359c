package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.internal.Arguments;

/**
 * A fixed highest price, for an asset that is worth no more than what it is redeemed for: min(price, cap).
 *
 * <p>It says nothing about a price that is too low: a price of 0 passes through, and guards judge it. Costs O(1).
 *
 * <p>Source: bgd-labs/aave-capo, the price cap of stablecoins.
 *
 * @param cap the highest price, above 0 and finite
 */
public record PriceCap(double cap) {

    /**
     * Checks the cap.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public PriceCap {
        Arguments.requirePositive("cap", cap);
    }

    /**
     * Returns the smaller of the price and the cap.
     *
     * @param price the price, finite, of any sign
     * @throws IllegalArgumentException if it is not finite
     */
    public double capped(double price) {
        return binds(price) ? cap : price;
    }

    /**
     * Returns whether the price is above the cap.
     *
     * @param price the price, finite, of any sign
     * @throws IllegalArgumentException if it is not finite
     */
    public boolean binds(double price) {
        Arguments.requireFinite("price", price);
        return price > cap;
    }
}
