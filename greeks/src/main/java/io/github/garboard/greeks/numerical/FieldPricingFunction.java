package io.github.garboard.greeks.numerical;

import org.hipparchus.CalculusFieldElement;

/**
 * A price from inputs that may be more than numbers: what a {@link PricingFunction} is for {@code double}, for the types that
 * carry derivatives. One generic static method of the caller's, {@code <T extends CalculusFieldElement<T>> T price(T[] inputs)},
 * serves all of them by method reference.
 *
 * @param <T> the type of inputs and price, {@link org.hipparchus.analysis.differentiation.Gradient} or
 *     {@link org.hipparchus.analysis.differentiation.DerivativeStructure} in {@link AutomaticDifferentiation}
 */
@FunctionalInterface
public interface FieldPricingFunction<T extends CalculusFieldElement<T>> {

    /**
     * Returns the price.
     *
     * @param inputs the inputs, in the order of their names
     * @return the price
     */
    T price(T[] inputs);
}
