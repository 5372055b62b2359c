package io.github.garboard.greeks.numerical;

import java.util.List;
import java.util.Objects;
import org.hipparchus.analysis.differentiation.Derivative;

/**
 * A price and its partial derivatives up to some order, read by the names of the inputs. They are exact but for the rounding of
 * the pricer's own operations.
 *
 * @param inputs the inputs at which they hold
 * @param value the price with its derivatives, one free parameter for each input in their order
 */
public record PartialDerivatives(PricingInputs inputs, Derivative<?> value) {

    /**
     * Checks that the two belong together.
     *
     * @throws IllegalArgumentException if the number of free parameters is not that of the inputs
     */
    public PartialDerivatives {
        Objects.requireNonNull(inputs, "inputs");
        if (value.getFreeParameters() != inputs.size()) {
            throw new IllegalArgumentException("value must have as many free parameters as there are inputs, "
                    + inputs.size() + ": " + value.getFreeParameters());
        }
    }

    /** Returns the highest order there is. */
    public int order() {
        return value.getOrder();
    }

    /** Returns the price. */
    public double price() {
        return value.getValue();
    }

    /**
     * Returns a derivative.
     *
     * @param by names of inputs in any order, each of which differentiates once: {@code ("spot", "spot")} is gamma; none for
     *     the price
     * @throws IllegalArgumentException if there are more than the order, or one is unknown
     */
    public double derivative(String... by) {
        if (by.length > order()) {
            throw new IllegalArgumentException("by must be at most " + order() + " names: " + List.of(by));
        }
        int[] orders = new int[inputs.size()];
        for (String name : by) {
            orders[inputs.index(name)]++;
        }
        return value.getPartialDerivative(orders);
    }
}
