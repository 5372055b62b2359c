package io.github.garboard.greeks.exposure;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Contract;

/**
 * A contract as a function of its market: what a ladder or a profile moves. Thread-safe if the contract is.
 *
 * <p>A future is {@code (spot, move) -> new Future(LINEAR, spot, years, rate, yield, entry)}; a dynamic of the smile is the
 * caller's lambda.
 */
@FunctionalInterface
public interface Revaluation {

    /**
     * Returns the contract in a moved market.
     *
     * @param spot the price of the underlying, positive
     * @param volatilityMove what is added to every volatility, decimal
     */
    Contract at(double spot, double volatilityMove);

    /** Returns the revaluation of an option whose volatility stays with its strike; none falls below 0. */
    static Revaluation of(BlackScholesMerton option) {
        return (spot, move) -> option.withSpot(spot).withVolatility(Math.max(0, option.volatility() + move));
    }
}
