package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A change of value for a move of one risk factor. Sensitivities to the same factor add up.
 *
 * @param factor the risk factor
 * @param amount the change of value, finite, in one unit of money for all; positive is a gain when the factor rises
 */
public record Sensitivity(SensitivityFactor factor, double amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Sensitivity {
        Objects.requireNonNull(factor, "factor");
        Checks.requireFinite("amount of " + factor.qualifier(), amount);
    }
}
