package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The loss that a measure finds in a profit-and-loss vector.
 *
 * @param amount the loss, finite and non-negative, in the unit of money of the vector
 * @param scenario the index of the scenario that sets the amount; empty if none does, as for a loss of 0 or an average
 */
public record Loss(double amount, OptionalInt scenario) {

    /** No loss in any scenario. */
    public static final Loss NONE = new Loss(0, OptionalInt.empty());

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public Loss {
        Checks.requireNonNegative("amount", amount);
        Objects.requireNonNull(scenario, "scenario");
    }
}
