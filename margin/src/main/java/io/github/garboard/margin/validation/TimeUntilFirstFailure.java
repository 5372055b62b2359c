package io.github.garboard.margin.validation;

import java.util.Objects;

/**
 * Kupiec's test of the time until the first failure: did the first breach come as late as intended, neither sooner nor later?
 *
 * <p>With the first breach in the v-th period the statistic is -2 ln( p (1 - p)^(v - 1) / ((1/v) (1 - 1/v)^(v - 1)) ), in the
 * limit chi-squared with one degree of freedom. A history of T periods without a breach says only that v &gt; T; its
 * likelihood ratio is -2 T ln(1 - p), and so it is counted. The exact p-value is the probability of a statistic at least as
 * large over all histories of T periods. Costs O(T). It reads one number only and has little power: it is for the first year
 * of a new requirement.
 *
 * @param breachProbability the intended probability p of a breach in a period, in (0, 1)
 * @param nullDistribution what the statistic is compared with
 * @see "Kupiec, Techniques for verifying the accuracy of risk measurement models, J. Derivatives 3 (1995)"
 */
public record TimeUntilFirstFailure(double breachProbability, NullDistribution nullDistribution) implements Backtest {

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public TimeUntilFirstFailure {
        LikelihoodRatio.requireProbability(breachProbability);
        Objects.requireNonNull(nullDistribution, "nullDistribution");
    }

    /**
     * Returns the likelihood ratio of a first breach in the v-th period.
     *
     * @param period v, counted from 1
     * @throws IllegalArgumentException if it is not positive
     */
    public double statistic(int period) {
        LikelihoodRatio.requireCount(1, period);
        return LikelihoodRatio.statistic(1, period, breachProbability);
    }

    /** The expected figure is 1 / p; without a breach the observed one is a period after the last. */
    @Override
    public BacktestResult result(RequirementHistory history) {
        int periods = history.periods();
        int first = history.firstBreach().orElse(periods) + 1;
        double statistic = first > periods ? withoutBreach(periods) : statistic(first);
        return new BacktestResult(
                "time until first failure",
                statistic,
                nullDistribution == NullDistribution.CHI_SQUARED
                        ? LikelihoodRatio.chiSquaredTail(statistic, 1)
                        : exactTail(statistic, periods),
                "period of the first breach",
                first,
                1 / breachProbability);
    }

    private double withoutBreach(int periods) {
        return LikelihoodRatio.statistic(0, periods, breachProbability);
    }

    private double exactTail(double statistic, int periods) {
        double least = statistic - LikelihoodRatio.TIE;
        double still = 1;
        double sum = 0;
        for (int period = 1; period <= periods; period++) {
            sum += statistic(period) >= least ? still * breachProbability : 0;
            still *= 1 - breachProbability;
        }
        return Math.min(1, sum + (withoutBreach(periods) >= least ? still : 0));
    }
}
