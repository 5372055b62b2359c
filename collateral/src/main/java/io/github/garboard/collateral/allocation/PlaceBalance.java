package io.github.garboard.collateral.allocation;

import java.util.Objects;

/**
 * What is at a place, and what may be called there.
 *
 * @param place the caller's key of the place
 * @param balance what is there, non-negative and finite
 * @param risk how likely calls are to exceed a balance
 * @param <P> the caller's key of a place
 */
public record PlaceBalance<P>(P place, double balance, CallRisk risk) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the balance is negative or not finite
     */
    public PlaceBalance {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(risk, "risk");
        Numbers.requireNonNegative("balance", balance);
    }

    /** Returns the probability that calls exceed the balance. */
    public double missProbability() {
        return risk.exceedance(balance);
    }
}
