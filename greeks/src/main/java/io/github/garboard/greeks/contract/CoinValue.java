package io.github.garboard.greeks.contract;

import io.github.garboard.greeks.Contract;
import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Any contract counted in coin: W = V / S, and its derivatives by the quotient rule.
 *
 * <p>Spot sensitivities are differences: W_S = (V_S - W) / S, W_SS = (V_SS - 2 W_S) / S, W_SSS = (V_SSS - 3 W_SS) / S, exact
 * relative to the larger term. For an option far from the money {@link InverseOption#inCoin} has them without cancellation.
 *
 * @param contract what is counted, in the quote currency
 * @param spot the price S of the coin that the contract is evaluated at, positive
 */
public record CoinValue(Contract contract, double spot) implements Contract {

    /**
     * Checks the spot.
     *
     * @throws IllegalArgumentException if the spot is not positive and finite
     */
    public CoinValue {
        Objects.requireNonNull(contract, "contract");
        Inputs.requirePositive("spot", spot);
    }

    @Override
    public ToDoubleFunction<Greek> evaluate() {
        ToDoubleFunction<Greek> quote = contract.evaluate();
        return greek -> value(quote, greek);
    }

    private double value(ToDoubleFunction<Greek> quote, Greek greek) {
        double less = switch (greek) {
            case DELTA -> value(quote, Greek.PRICE);
            case GAMMA -> 2 * value(quote, Greek.DELTA);
            case SPEED -> 3 * value(quote, Greek.GAMMA);
            case VANNA -> value(quote, Greek.VEGA);
            case ZOMMA -> 2 * value(quote, Greek.VANNA);
            case CHARM -> value(quote, Greek.THETA);
            case COLOR -> 2 * value(quote, Greek.CHARM);
            case PRICE, VEGA, THETA, RHO, PHI, DUAL_DELTA, DUAL_GAMMA, VOLGA, VETA, ULTIMA -> 0;
        };
        return (quote.applyAsDouble(greek) - less) / spot;
    }
}
