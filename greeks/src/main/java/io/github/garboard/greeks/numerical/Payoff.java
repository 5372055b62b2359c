package io.github.garboard.greeks.numerical;

/**
 * What a contract pays at the last date, from the prices of its underlying at all dates.
 *
 * <p>Implementations are called from the threads of the caller's executor and neither change nor keep the array.
 */
@FunctionalInterface
public interface Payoff {

    /**
     * Returns the amount paid, not discounted.
     *
     * @param path the price at each date of the {@link GeometricBrownianMotion}, in order; not to be changed or kept
     */
    double payoff(double[] path);
}
