package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * How much of a position to close now, and why that much.
 *
 * @param amount the amount, in units of the position, finite and non-negative; 0 closes nothing
 * @param reason the rule that had the last word
 */
public record AmountDecision(double amount, AmountReason reason) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    public AmountDecision {
        Checks.requireNonNegative("amount", amount);
        Objects.requireNonNull(reason, "reason");
    }
}
