package io.github.garboard.liquidation.execution;

import java.util.List;

/**
 * What it costs to sell by a schedule: a random sum of money, by its mean and variance.
 *
 * @param expected the expected shortfall against the price at the start, in money, finite
 * @param variance its variance from the price moving meanwhile, in money squared, finite and non-negative
 */
public record ScheduleCost(double expected, double variance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public ScheduleCost {
        if (!Double.isFinite(expected)) {
            throw new IllegalArgumentException("expected must be finite: " + expected);
        }
        Checks.requireNonNegative("variance", variance);
    }

    /**
     * Returns the cost of any schedule: the permanent impact g n_j of each trade on all that is sold later, g (X² - Σ n_j²) / 2,
     * the cost of each trade, and the variance σ² τ Σ x_j² of what is still held.
     *
     * @param holdings what is held at the start and after each trade, not rising; at least one number
     * @param interval the time τ between trades, finite and positive
     * @param volatility σ, money per unit and root of a unit of time, finite and non-negative
     * @param permanent g, by how much a unit sold lowers the price for good, finite and non-negative
     * @param impact what each trade costs
     * @return the cost
     * @throws IllegalArgumentException if the holdings rise or are not finite, or a number is outside its range
     * @see "R. Almgren, N. Chriss, Optimal Execution of Portfolio Transactions (2000), equations 4 and 5"
     */
    public static ScheduleCost of(
            List<Double> holdings, double interval, double volatility, double permanent, TradeImpact impact) {
        Checks.requirePositive("interval", interval);
        Checks.requireNonNegative("volatility", volatility);
        Checks.requireNonNegative("permanent", permanent);
        if (holdings.isEmpty()) {
            throw new IllegalArgumentException("holdings must not be empty: " + holdings);
        }
        double cost = 0;
        double squares = 0;
        for (int j = 1; j < holdings.size(); j++) {
            double before = holdings.get(j - 1);
            double held = holdings.get(j);
            if (!(held <= before && Double.isFinite(before - held))) {
                throw new IllegalArgumentException(
                        "holdings after trade " + j + " must be finite and <= " + before + ": " + held);
            }
            double sold = before - held;
            // what is still held when this trade is done is sold at a price lower by g n_j
            cost += permanent * sold * held + impact.cost(sold, interval);
            squares += held * held;
        }
        return new ScheduleCost(cost, volatility * volatility * interval * squares);
    }

    /**
     * Returns expected + λ variance, which an optimal schedule makes smallest.
     *
     * @param riskAversion λ, per money, finite and non-negative
     * @return money
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public double penalty(double riskAversion) {
        Checks.requireNonNegative("riskAversion", riskAversion);
        return expected + riskAversion * variance;
    }

    /**
     * Returns the liquidity-adjusted value at risk expected + z √variance: what selling costs is exceeded with the probability of
     * z standard deviations of a normal distribution.
     *
     * @param deviations z, finite and non-negative; 1.645 for 95 %
     * @return money
     * @throws IllegalArgumentException if z is negative or not finite
     */
    public double valueAtRisk(double deviations) {
        Checks.requireNonNegative("deviations", deviations);
        return expected + deviations * Math.sqrt(variance);
    }
}
