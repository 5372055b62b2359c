package io.github.garboard.margin.validation;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The supervisors' traffic light: a zone by how likely a right requirement is to have so many breaches or fewer.
 *
 * <p>With x breaches in T periods, F the binomial distribution: green where F(x) &lt; 95 %, red where F(x) &gt;= 99.99 %,
 * yellow between. At one breach in a hundred periods and 250 periods that is green to 4, yellow from 5 and red from 10; the
 * multiplier that goes with each count is in {@link BaselMultiplier}. As a back-test its statistic is F(x) and its p-value
 * the exact probability of x breaches or more: it fails too many breaches only, never too few. Costs O(1).
 *
 * @param breachProbability the intended probability of a breach in a period, in (0, 1); 0.01 in the rule
 * @see "Basel Committee, Supervisory framework for the use of backtesting (1996); MAR32.5 to 32.9 of the Basel Framework"
 */
public record BaselTrafficLight(double breachProbability) implements Backtest {

    private static final double YELLOW = 0.95;
    private static final double RED = 0.9999;

    /** Where a count of breaches stands. */
    public enum Zone {
        /** As many as a right requirement may well have. */
        GREEN,
        /** Too many for chance in 19 of 20 cases. */
        YELLOW,
        /** Practically impossible for a right requirement. */
        RED
    }

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public BaselTrafficLight {
        LikelihoodRatio.requireProbability(breachProbability);
    }

    /**
     * Returns the zone of a count of breaches.
     *
     * @param breaches x, in [0, periods]
     * @param periods T, positive
     * @throws IllegalArgumentException if a count is outside of its range
     */
    public Zone zone(int breaches, int periods) {
        double cumulative = cumulativeProbability(breaches, periods);
        if (cumulative < YELLOW) {
            return Zone.GREEN;
        }
        return cumulative < RED ? Zone.YELLOW : Zone.RED;
    }

    /**
     * Returns F(x), the probability that a right requirement has so many breaches or fewer.
     *
     * @param breaches x, in [0, periods]
     * @param periods T, positive
     * @throws IllegalArgumentException if a count is outside of its range
     */
    public double cumulativeProbability(int breaches, int periods) {
        return count(breaches, periods).cumulativeProbability(breaches);
    }

    /**
     * Returns the probability that a right requirement has so many breaches or more.
     *
     * @param breaches x, in [0, periods]
     * @param periods T, positive
     * @throws IllegalArgumentException if a count is outside of its range
     */
    public double pValue(int breaches, int periods) {
        return count(breaches, periods).survivalProbability(breaches - 1);
    }

    @Override
    public BacktestResult result(RequirementHistory history) {
        int breaches = history.breaches();
        int periods = history.periods();
        return new BacktestResult(
                "traffic light",
                cumulativeProbability(breaches, periods),
                pValue(breaches, periods),
                "breaches",
                breaches,
                periods * breachProbability);
    }

    private BinomialDistribution count(int breaches, int periods) {
        LikelihoodRatio.requireCount(breaches, periods);
        return BinomialDistribution.of(periods, breachProbability);
    }
}
