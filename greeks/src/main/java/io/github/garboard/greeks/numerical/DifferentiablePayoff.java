package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.OptionType;
import java.util.Arrays;
import java.util.Objects;
import org.hipparchus.analysis.differentiation.Gradient;

/**
 * A payoff that also knows its derivative in each price of the path, for the pathwise method.
 *
 * <p>The payoff must be continuous in the path. Kinks (an option's strike) are allowed, where any derivative between the two
 * sides will do; a jump (a digital, a barrier) is not: its pathwise derivative is silently wrong, and
 * {@link GreekEstimator#likelihoodRatio} serves it.
 */
@FunctionalInterface
public interface DifferentiablePayoff extends Payoff {

    /**
     * Returns the amount paid, not discounted, and its derivatives.
     *
     * @param path the price at each date, in order; not to be changed or kept
     * @param gradient takes the derivative of the amount in each price of the path; every element is to be set
     */
    double payoff(double[] path, double[] gradient);

    @Override
    default double payoff(double[] path) {
        return payoff(path, new double[path.length]);
    }

    /**
     * Returns the payoff of a European option, max(w (S - K), 0) of the price S at the last date.
     *
     * @param type call (w = 1) or put (w = -1)
     * @param strike the strike K, finite and non-negative; a call at 0 pays the underlying itself
     * @throws IllegalArgumentException if the strike is negative or not finite
     */
    static DifferentiablePayoff vanilla(OptionType type, double strike) {
        Objects.requireNonNull(type, "type");
        if (!(strike >= 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike must be non-negative and finite: " + strike);
        }
        return (path, gradient) -> {
            int last = path.length - 1;
            double amount = type.sign() * (path[last] - strike);
            Arrays.fill(gradient, 0, last, 0.0);
            gradient[last] = amount > 0 ? type.sign() : 0;
            return Math.max(amount, 0);
        };
    }

    /**
     * Returns a payoff that is differentiated automatically. Slower than a derivative by hand, as every operation allocates.
     *
     * @param payoff the payoff as a function of the path
     */
    static DifferentiablePayoff of(FieldPricingFunction<Gradient> payoff) {
        Objects.requireNonNull(payoff, "payoff");
        return (path, gradient) -> {
            Gradient[] prices = new Gradient[path.length];
            for (int i = 0; i < path.length; i++) {
                prices[i] = Gradient.variable(path.length, i, path[i]);
            }
            Gradient amount = payoff.price(prices);
            for (int i = 0; i < path.length; i++) {
                gradient[i] = amount.getPartialDerivative(i);
            }
            return amount.getValue();
        };
    }
}
