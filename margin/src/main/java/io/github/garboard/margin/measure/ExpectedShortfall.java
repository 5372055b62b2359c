package io.github.garboard.margin.measure;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlVector;
import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * Expected shortfall: the mean of the worst losses over scenarios that are equally likely, at least 0. Of n scenarios the
 * worst n (1 - p) count, the last of them in part, so that the measure is exact and coherent for every n.
 *
 * <p>With k = floor(n (1 - p)) and losses L ascending: (sum of the k worst + (n (1 - p) - k) L(n - k)) / (n (1 - p)). The tail
 * n (1 - p) is computed in decimals, from the level as it is printed. Below one scenario (n (1 - p) &lt; 1) it is the worst
 * loss.
 *
 * <p><b>Laws.</b> Positively homogeneous and subadditive; never below the {@link ValueAtRisk} of the same level. Weights of
 * scenarios are ignored: they dampen losses, they are not probabilities.
 *
 * <p>Costs O(n log n) for n scenarios, and one array of n.
 *
 * @param level p, the confidence level, in (0, 1): 0.975 takes the mean of the worst fortieth
 * @see "Acerbi, Tasche, On the coherence of expected shortfall, J. Banking Finance 26 (2002), definition 2.6, proposition 4.1"
 */
public record ExpectedShortfall(double level) implements LossMeasure {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ExpectedShortfall {
        SortedLosses.requireLevel(level);
    }

    /** Returns the mean of the worst losses, at least 0; the scenario is the worst one where it alone counts. */
    @Override
    public Loss loss(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        int n = losses.size();
        BigDecimal tail = tail(n);
        int whole = tail.intValue();
        double part = tail.subtract(BigDecimal.valueOf(whole)).doubleValue();
        double sum = part * losses.ascending(n - whole);
        for (int rank = n - whole + 1; rank <= n; rank++) {
            sum += losses.ascending(rank);
        }
        double mean = whole == 0 ? losses.ascending(n) : sum / tail.doubleValue();
        if (!(mean > 0)) {
            return Loss.NONE;
        }
        return new Loss(
                mean, tail.compareTo(BigDecimal.ONE) <= 0 ? OptionalInt.of(losses.scenario(n)) : OptionalInt.empty());
    }

    /** Returns 1 / (n (1 - p)) for each of the worst scenarios, a part of it for the last of them, 0 for the others. */
    @Override
    public double[] tailWeights(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        int n = losses.size();
        if (loss(portfolio).amount() == 0) {
            return new double[n];
        }
        double tail = Math.max(1, tail(n).doubleValue());
        return losses.scenarioWeights(rank -> Math.min(1, Math.max(0, tail - (n - rank))) / tail);
    }

    private BigDecimal tail(int size) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).multiply(BigDecimal.valueOf(size));
    }
}
