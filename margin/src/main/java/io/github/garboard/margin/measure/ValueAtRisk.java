package io.github.garboard.margin.measure;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.PnlVector;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Value at risk: the quantile of the losses over scenarios that are equally likely, at least 0.
 *
 * <p>Weights of scenarios are ignored: they dampen losses, they are not probabilities.
 *
 * <p><b>Laws.</b> Positively homogeneous and monotone in the level. Not subadditive: of three scenarios one position loses 1
 * in the first only, another 1 in the second only; at a level of 0.6 (lower convention) each has a value at risk of 0, both
 * together of 1. {@link ExpectedShortfall} is subadditive.
 *
 * <p>Costs O(n log n) for n scenarios and one array of n.
 *
 * @param level the confidence level, in (0, 1): 0.99 leaves the worst hundredth out
 * @param convention which loss is the quantile
 */
public record ValueAtRisk(double level, QuantileConvention convention) implements LossMeasure {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ValueAtRisk {
        SortedLosses.requireLevel(level);
        Objects.requireNonNull(convention, "convention");
    }

    /**
     * Returns the value at risk by {@link QuantileConvention#LOWER}.
     *
     * @param level the confidence level, in (0, 1)
     * @throws IllegalArgumentException if it is outside
     */
    public static ValueAtRisk of(double level) {
        return new ValueAtRisk(level, QuantileConvention.LOWER);
    }

    /**
     * Returns the quantile of the losses, at least 0, and the scenario that it is the loss of; none where it is interpolated
     * or 0.
     */
    @Override
    public Loss loss(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        BigDecimal rank = rank(losses.size());
        int below = rank.intValue();
        double fraction = fractionOf(rank);
        double quantile = losses.ascending(below);
        if (fraction > 0) {
            quantile += fraction * (losses.ascending(below + 1) - quantile);
        }
        if (!(quantile > 0)) {
            return Loss.NONE;
        }
        return new Loss(quantile, fraction > 0 ? OptionalInt.empty() : OptionalInt.of(losses.scenario(below)));
    }

    /** Returns 1 for the scenario of the quantile, or what each of the two has in it that it is interpolated between. */
    @Override
    public double[] tailWeights(PnlVector portfolio) {
        SortedLosses losses = SortedLosses.of(portfolio);
        if (loss(portfolio).amount() == 0) {
            return new double[losses.size()];
        }
        BigDecimal quantile = rank(losses.size());
        int below = quantile.intValue();
        double fraction = fractionOf(quantile);
        return losses.scenarioWeights(rank -> rank == below ? 1 - fraction : rank == below + 1 ? fraction : 0);
    }

    private BigDecimal rank(int size) {
        return convention
                .rank(BigDecimal.valueOf(level), size)
                .max(BigDecimal.ONE)
                .min(BigDecimal.valueOf(size));
    }

    private static double fractionOf(BigDecimal rank) {
        return rank.subtract(BigDecimal.valueOf(rank.intValue())).doubleValue();
    }
}
