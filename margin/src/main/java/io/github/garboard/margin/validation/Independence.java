package io.github.garboard.margin.validation;

import java.util.Objects;

/**
 * Christoffersen's test of independence: does a breach follow a breach as often as it follows a quiet period?
 *
 * <p>With the counts n01 and so on of {@link Transitions}, the statistic is the likelihood ratio of one probability of breach
 * against one after a breach and another after none:
 *
 * <pre>
 *   LR = 2 ( l(n01, n00 + n01) + l(n11, n10 + n11) - l(n01 + n11, all) ),   l(x, n) = x ln(x/n) + (n - x) ln(1 - x/n)
 * </pre>
 *
 * in the limit chi-squared with one degree of freedom. The exact p-value is conditional on the number of breaches, so that it
 * needs no probability: of all orders in which they could have come, the share with a statistic at least as large. Costs
 * O(T), exact O(T + x) for x breaches in T periods. Breaches with a quiet period between them look independent to it; see
 * {@link DynamicQuantile}.
 *
 * @param nullDistribution what the statistic is compared with
 * @see "Christoffersen, Evaluating interval forecasts, International Economic Review 39 (1998), equation 13"
 */
public record Independence(NullDistribution nullDistribution) implements Backtest {

    /** Checks that the distribution is there. */
    public Independence {
        Objects.requireNonNull(nullDistribution, "nullDistribution");
    }

    /** Returns the likelihood ratio; 0 where there is no breach, or nothing else. */
    public double statistic(Transitions pairs) {
        double apart = LikelihoodRatio.largestLogLikelihood(pairs.n01(), pairs.n00() + pairs.n01())
                + LikelihoodRatio.largestLogLikelihood(pairs.n11(), pairs.n10() + pairs.n11());
        double together = LikelihoodRatio.largestLogLikelihood(pairs.breaches(), pairs.pairs());
        return Math.max(0, 2 * (apart - together));
    }

    /** The figures are the rate of breach after a breach, and over all; both the latter if no period follows a breach. */
    @Override
    public BacktestResult result(RequirementHistory history) {
        Transitions pairs = history.transitions();
        double statistic = statistic(pairs);
        double rate = pairs.pairs() == 0 ? 0 : pairs.breaches() / (double) pairs.pairs();
        int after = pairs.n10() + pairs.n11();
        return new BacktestResult(
                "independence",
                statistic,
                nullDistribution == NullDistribution.CHI_SQUARED
                        ? LikelihoodRatio.chiSquaredTail(statistic, 1)
                        : new BreachRuns(history.periods())
                                .share(history.breaches(), this::statistic, statistic - LikelihoodRatio.TIE),
                "breach rate after a breach",
                after == 0 ? rate : pairs.n11() / (double) after,
                rate);
    }
}
