package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.NormalDistribution;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.Derivative;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Derivatives of a caller's pricer by forward automatic differentiation in Hipparchus: the pricer is evaluated once, on numbers
 * that carry their derivatives.
 *
 * <p>What comes out is the derivative of the formula as it is written, exact to rounding. A branch that is taken is
 * differentiated, the one beside it is not: at a kink the figure is that of one side.
 *
 * <p>The first order costs about one evaluation for each input, order n of k inputs about (n + k)! / (n! k!); every operation of
 * the pricer allocates.
 *
 * @see "Kalman, Doubly Recursive Multivariate Automatic Differentiation, Mathematics Magazine 75, 2002 (the method of
 *     DerivativeStructure)"
 */
public final class AutomaticDifferentiation {

    private AutomaticDifferentiation() {}

    /**
     * Returns the price and its first derivatives.
     *
     * @param pricer the price
     * @param inputs where to differentiate
     */
    public static PartialDerivatives gradient(FieldPricingFunction<Gradient> pricer, PricingInputs inputs) {
        int count = inputs.size();
        Gradient[] variables = new Gradient[count];
        for (int i = 0; i < count; i++) {
            variables[i] = Gradient.variable(count, i, inputs.inputs().get(i).value());
        }
        return new PartialDerivatives(inputs, pricer.price(variables));
    }

    /**
     * Returns the price and its derivatives up to an order, mixed ones included.
     *
     * @param pricer the price
     * @param inputs where to differentiate
     * @param order the highest order, positive
     * @throws IllegalArgumentException if the order is not positive
     */
    public static PartialDerivatives derivatives(
            FieldPricingFunction<DerivativeStructure> pricer, PricingInputs inputs, int order) {
        if (order < 1) {
            throw new IllegalArgumentException("order must be positive: " + order);
        }
        double[] values = inputs.values();
        DSFactory factory = new DSFactory(values.length, order);
        DerivativeStructure[] variables = new DerivativeStructure[values.length];
        for (int i = 0; i < values.length; i++) {
            variables[i] = factory.variable(i, values[i]);
        }
        return new PartialDerivatives(inputs, pricer.price(variables));
    }

    /**
     * Returns the cumulative normal distribution N(x) with its derivatives to the order of x, each to a few units in the last
     * place of its terms: what option formulas need and Hipparchus's fields have only as a series.
     *
     * <p>N' = n, the density, and the derivative of order k + 1 is (-1)^k He_k(x) n(x) with Hermite's polynomials
     * He_(k+1) = x He_k - k He_(k-1).
     *
     * @param x the argument
     * @param <T> its type
     * @see "Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.2.31 to 26.2.33"
     */
    public static <T extends Derivative<T>> T cumulativeNormal(T x) {
        double at = x.getValue();
        double[] derivatives = new double[x.getOrder() + 1];
        derivatives[0] = NormalDistribution.cumulative(at);
        double density = NormalDistribution.density(at);
        double polynomial = 1;
        double previous = 0;
        for (int k = 0; k + 1 < derivatives.length; k++) {
            derivatives[k + 1] = (k % 2 == 0 ? density : -density) * polynomial;
            double next = at * polynomial - k * previous;
            previous = polynomial;
            polynomial = next;
        }
        return x.compose(derivatives);
    }
}
