package io.github.garboard.margin.validation;

import java.util.Objects;

/**
 * Christoffersen's test of conditional coverage: are breaches as many as intended, and independent of the period before?
 *
 * <p>The statistic is that of {@link Kupiec} over the periods that have one before them, plus that of {@link Independence}: in
 * the limit chi-squared with two degrees of freedom. The exact p-value is the probability of a statistic at least as large
 * over all sequences of T periods, breaches being independent with the intended probability; sequences that are together less
 * likely than 1e-15 of the observed number of breaches are left out. Costs O(T), exact O(T k²) at most and O(k²) usually,
 * where k is the largest number of breaches that is not so unlikely.
 *
 * @param breachProbability the intended probability of a breach in a period, in (0, 1)
 * @param nullDistribution what the statistic is compared with
 * @see "Christoffersen, Evaluating interval forecasts, International Economic Review 39 (1998), section 3.3"
 */
public record ConditionalCoverage(double breachProbability, NullDistribution nullDistribution) implements Backtest {

    /** The relative probability below which a number of breaches is left out, times at most some thousand numbers. */
    private static final double NEGLIGIBLE = Math.log(1e-19);

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public ConditionalCoverage {
        LikelihoodRatio.requireProbability(breachProbability);
        Objects.requireNonNull(nullDistribution, "nullDistribution");
    }

    /** Returns the likelihood ratio: coverage over the pairs, plus independence. */
    public double statistic(Transitions pairs) {
        return coverage(pairs) + new Independence(nullDistribution).statistic(pairs);
    }

    /** Returns the part of the likelihood ratio that is Kupiec's over the pairs; 0 of none. */
    public double coverage(Transitions pairs) {
        return LikelihoodRatio.statistic(pairs.breaches(), pairs.pairs(), breachProbability);
    }

    /** The figures are the rates of breach, seen over the periods that have one before them, and intended. */
    @Override
    public BacktestResult result(RequirementHistory history) {
        Transitions pairs = history.transitions();
        double statistic = statistic(pairs);
        return new BacktestResult(
                "conditional coverage",
                statistic,
                nullDistribution == NullDistribution.CHI_SQUARED
                        ? LikelihoodRatio.chiSquaredTail(statistic, 2)
                        : exactTail(history, statistic),
                "breach rate",
                pairs.pairs() == 0 ? breachProbability : pairs.breaches() / (double) pairs.pairs(),
                breachProbability);
    }

    private double exactTail(RequirementHistory history, double statistic) {
        int periods = history.periods();
        BreachRuns runs = new BreachRuns(periods);
        double negligible = NEGLIGIBLE + logProbability(runs, history.breaches(), periods);
        double sum = 0;
        for (int breaches = 0; breaches <= periods; breaches++) {
            double log = logProbability(runs, breaches, periods);
            if (log > negligible) {
                sum += Math.exp(log) * runs.share(breaches, this::statistic, statistic - LikelihoodRatio.TIE);
            }
        }
        return Math.min(1, sum);
    }

    private double logProbability(BreachRuns runs, int breaches, int periods) {
        return runs.logCount(breaches) + LikelihoodRatio.logLikelihood(breaches, periods, breachProbability);
    }
}
