package io.github.garboard.greeks.numerical;

import java.util.List;

/**
 * A price and its first derivative in each input.
 *
 * @param inputs the inputs at which they hold
 * @param price the price
 * @param derivatives dV/dx for each input x, in their order
 */
public record Sensitivities(PricingInputs inputs, Estimate price, List<Estimate> derivatives) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is not one derivative for each input
     */
    public Sensitivities {
        derivatives = List.copyOf(derivatives);
        if (derivatives.size() != inputs.size()) {
            throw new IllegalArgumentException(
                    "derivatives must be one for each of " + inputs.size() + " inputs: " + derivatives.size());
        }
    }

    /**
     * Returns the derivative in one input.
     *
     * @throws IllegalArgumentException if there is no such input
     */
    public Estimate derivative(String name) {
        return derivatives.get(inputs.index(name));
    }
}
