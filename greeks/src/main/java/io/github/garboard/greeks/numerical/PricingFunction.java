package io.github.garboard.greeks.numerical;

/**
 * A price from inputs in a fixed order: the seam through which a pricer of the caller's meets {@link FiniteDifferences}.
 *
 * <p>Any lambda will do; a {@code MultivariateFunction f} of Hipparchus or Commons Math is {@code f::value}. The order is that
 * of the {@link PricingInputs} that go with it.
 *
 * <p>Implementations return the same price for the same inputs (a simulation keeps its random numbers), and neither change
 * nor keep the array, which the caller of the function uses again.
 */
@FunctionalInterface
public interface PricingFunction {

    /**
     * Returns the price.
     *
     * @param inputs the inputs, in the order of their names; not to be changed or kept
     * @return the price, finite for inputs in their domains
     */
    double price(double[] inputs);
}
