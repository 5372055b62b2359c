package io.github.garboard.margin.validation;

import java.util.random.RandomGenerator;

/**
 * The dynamic quantile test: can a breach be foreseen from the breaches of the last periods, or from the requirement itself?
 *
 * <p>With Hit(t) = 1 - p in a breach and -p otherwise, Hit is regressed on a constant, its last K values and the requirement
 * for the period. The statistic is
 *
 * <pre>
 *   DQ = Hit' X (X'X)⁻¹ X' Hit / (p (1 - p))
 * </pre>
 *
 * in the limit chi-squared with as many degrees of freedom as X has independent columns: K + 2, or fewer, as for a requirement
 * that never moves. It fails a requirement with the wrong number of breaches, with breaches in clusters (unlike
 * {@link Independence} also with a gap between them), or with breaches where it is low. The first K periods only serve as the
 * past. Costs O(T K²). The limit needs many expected breaches; {@link #simulated} does not.
 *
 * @param breachProbability the intended probability p of a breach in a period, in (0, 1)
 * @param lags K, non-negative; 4 in the paper
 * @see "Engle, Manganelli, CAViaR: Conditional autoregressive value at risk by regression quantiles, J. Business and Economic
 *     Statistics 22 (2004), theorem 4"
 */
public record DynamicQuantile(double breachProbability, int lags) implements Backtest {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public DynamicQuantile {
        LikelihoodRatio.requireProbability(breachProbability);
        if (lags < 0) {
            throw new IllegalArgumentException("lags must be >= 0: " + lags);
        }
    }

    /** The figures are the largest probability of breach that the regression foresees, and the intended one. */
    @Override
    public BacktestResult result(RequirementHistory history) {
        Projection found = projection(hits(history), history);
        return result(found, LikelihoodRatio.chiSquaredTail(found.statistic(), found.rank()));
    }

    /**
     * Returns this test with a p-value from simulation: the requirements stay, the breaches are drawn independently with the
     * intended probability. The p-value is (1 + those at least as large) / (1 + runs), so that a right requirement is rejected
     * with at most the significance.
     *
     * @param runs the number of simulated histories, positive; 999 to judge at 1 %
     * @param random the source of the draws
     * @throws IllegalArgumentException if runs is not positive
     */
    public Backtest simulated(int runs, RandomGenerator random) {
        SimulatedTail tail = new SimulatedTail(runs, random);
        return history -> {
            Projection found = projection(hits(history), history);
            double[] draw = new double[history.periods()];
            return result(found, tail.atLeast(found.statistic(), generator -> {
                for (int t = 0; t < draw.length; t++) {
                    draw[t] = hit(generator.nextDouble() < breachProbability);
                }
                return projection(draw, history).statistic();
            }));
        };
    }

    private BacktestResult result(Projection found, double pValue) {
        return new BacktestResult(
                "dynamic quantile",
                found.statistic(),
                pValue,
                "largest foreseeable breach rate",
                breachProbability + found.largest(),
                breachProbability);
    }

    private double hit(boolean isBreach) {
        return (isBreach ? 1 : 0) - breachProbability;
    }

    private double[] hits(RequirementHistory history) {
        double[] hits = new double[history.periods()];
        for (int t = 0; t < hits.length; t++) {
            hits[t] = hit(history.isBreach(t));
        }
        return hits;
    }

    private Projection projection(double[] hits, RequirementHistory history) {
        int rows = hits.length - lags;
        if (rows <= lags + 2) {
            throw new IllegalArgumentException(
                    "periods must be more than " + (2 * lags + 2) + " for " + lags + " lags: " + hits.length);
        }
        double[][] columns = new double[lags + 2][rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = 1;
            for (int lag = 1; lag <= lags; lag++) {
                columns[lag][row] = hits[row + lags - lag];
            }
            columns[lags + 1][row] = history.requirement(row + lags);
            target[row] = hits[row + lags];
        }
        return Projection.of(target, columns, breachProbability * (1 - breachProbability));
    }
}
