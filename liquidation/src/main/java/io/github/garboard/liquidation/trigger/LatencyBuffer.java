package io.github.garboard.liquidation.trigger;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The health that an account must have left so that a closing, once started, ends before the account is in breach, except
 * with a stated probability: B = z sigma sqrt(t) + expected cost, with N(z) = 1 - probability / 2.
 *
 * <p>The factor z is that of a path and not of its end: an account with health B less the cost has exactly this
 * {@link BreachProbability} within t. Trigger when health is below B.
 *
 * @param probability the accepted probability of a breach within the latency, in (0, 1)
 */
public record LatencyBuffer(double probability) {

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public LatencyBuffer {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in (0, 1): " + probability);
        }
    }

    /**
     * Returns the buffer. Costs the inversion of a normal distribution.
     *
     * @param volatility of the health, in money per square root of a year, finite and non-negative
     * @param years the latency from the oldest price to the last execution, in years, finite and non-negative
     * @param expectedCost of closing, in money, finite and non-negative
     * @return the health below which to trigger, in money
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double amount(double volatility, double years, double expectedCost) {
        Require.nonNegative("volatility", volatility);
        Require.nonNegative("years", years);
        Require.nonNegative("expectedCost", expectedCost);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(probability / 2);
        return z * (volatility * Math.sqrt(years)) + expectedCost;
    }
}
