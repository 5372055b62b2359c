package io.github.garboard.margin.validation;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Kupiec's test of the proportion of breaches: were they as many as intended, neither more nor fewer?
 *
 * <p>With x breaches in T periods and the intended probability p, the statistic is
 *
 * <pre>
 *   LR = -2 ln( (1 - p)^(T - x) p^x / ((1 - x/T)^(T - x) (x/T)^x) ),   0 ln 0 = 0
 * </pre>
 *
 * in the limit chi-squared with one degree of freedom. The exact p-value is the probability that a binomial count has a
 * statistic at least as large. Costs O(1), exact O(T).
 *
 * @param breachProbability the intended probability of a breach in a period, in (0, 1)
 * @param nullDistribution what the statistic is compared with
 * @see "Kupiec, Techniques for verifying the accuracy of risk measurement models, J. Derivatives 3 (1995)"
 */
public record Kupiec(double breachProbability, NullDistribution nullDistribution) implements Backtest {

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Kupiec {
        LikelihoodRatio.requireProbability(breachProbability);
        Objects.requireNonNull(nullDistribution, "nullDistribution");
    }

    /** Counts of breaches that a test does not reject, from the least to the most. */
    public record Accepted(int least, int most) {}

    /**
     * Returns the likelihood ratio.
     *
     * @param breaches x, in [0, periods]
     * @param periods T, positive
     * @throws IllegalArgumentException if a count is outside of its range
     */
    public double statistic(int breaches, int periods) {
        LikelihoodRatio.requireCount(breaches, periods);
        return LikelihoodRatio.statistic(breaches, periods, breachProbability);
    }

    /**
     * Returns the p-value of a count of breaches.
     *
     * @param breaches x, in [0, periods]
     * @param periods T, positive
     * @throws IllegalArgumentException if a count is outside of its range
     */
    public double pValue(int breaches, int periods) {
        double statistic = statistic(breaches, periods);
        if (nullDistribution == NullDistribution.CHI_SQUARED) {
            return LikelihoodRatio.chiSquaredTail(statistic, 1);
        }
        BinomialDistribution count = BinomialDistribution.of(periods, breachProbability);
        double sum = 0;
        for (int x = 0; x <= periods; x++) {
            if (statistic(x, periods) >= statistic - LikelihoodRatio.TIE) {
                sum += count.probability(x);
            }
        }
        return Math.min(1, sum);
    }

    /**
     * Returns the counts of breaches that are not rejected.
     *
     * @param periods T, positive
     * @param significance the significance, in (0, 1)
     * @return the range, empty where the history is so short that every count is rejected
     * @throws IllegalArgumentException if an argument is outside of its range
     */
    public Optional<Accepted> accepted(int periods, double significance) {
        BacktestResult.requireSignificance(significance);
        LikelihoodRatio.requireCount(0, periods);
        int below = (int) (periods * breachProbability);
        int least = below + 1;
        while (least > 0 && pValue(least - 1, periods) > significance) {
            least--;
        }
        int most = below;
        while (most < periods && pValue(most + 1, periods) > significance) {
            most++;
        }
        return least <= most ? Optional.of(new Accepted(least, most)) : Optional.empty();
    }

    /**
     * Returns the size of the test: the probability that it rejects a right requirement, exactly, by the binomial
     * distribution. It is at most the significance with the exact p-value, and may be more with the chi-squared one.
     *
     * @param periods T, positive
     * @param significance the significance, in (0, 1)
     * @throws IllegalArgumentException if an argument is outside of its range
     */
    public double size(int periods, double significance) {
        BinomialDistribution count = BinomialDistribution.of(periods, breachProbability);
        return accepted(periods, significance)
                .map(range -> count.cumulativeProbability(range.least() - 1) + count.survivalProbability(range.most()))
                .orElse(1.0);
    }

    @Override
    public BacktestResult result(RequirementHistory history) {
        int periods = history.periods();
        int breaches = history.breaches();
        return new BacktestResult(
                "Kupiec",
                statistic(breaches, periods),
                pValue(breaches, periods),
                "breach rate",
                breaches / (double) periods,
                breachProbability);
    }
}
