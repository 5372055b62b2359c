package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.Candidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Which position of an account is closed first.
 *
 * <p>An implementation states a preference, which may be indifferent; {@link #compare} makes it a total order by deciding
 * indifference by the index of the position. So any preference that is transitive gives one ranking, whatever order the
 * candidates come in.
 *
 * @param <K> the caller's type of position names
 */
@FunctionalInterface
public interface PositionOrder<K> {

    /**
     * Compares two candidates by preference alone.
     *
     * @param first a candidate
     * @param second another one
     * @return negative if the first is closed before the second, positive if after it, 0 if the order is indifferent
     */
    int prefer(Candidate<K> first, Candidate<K> second);

    /**
     * Compares two candidates of one account by preference, then by index.
     *
     * @param first a candidate
     * @param second another one
     * @return negative if the first is closed before the second, positive if after it; 0 only for candidates of equal index
     */
    default int compare(Candidate<K> first, Candidate<K> second) {
        int preference = prefer(first, second);
        return preference != 0 ? preference : Integer.compare(first.index(), second.index());
    }

    /**
     * Returns the candidates of one account, the first to be closed first.
     *
     * @param candidates the candidates, of different indexes, in any order
     * @return a new sorted list; costs O(n log n) comparisons
     */
    default List<Candidate<K>> rank(Collection<Candidate<K>> candidates) {
        return candidates.stream().sorted(this::compare).toList();
    }

    /**
     * Returns this order with another one deciding where this one is indifferent.
     *
     * @param next the order that decides then
     * @return the combined order
     */
    default PositionOrder<K> thenBy(PositionOrder<K> next) {
        Objects.requireNonNull(next, "next");
        return (first, second) -> {
            int preference = prefer(first, second);
            return preference != 0 ? preference : next.prefer(first, second);
        };
    }

    /**
     * Returns the order by relief per unit of cost, the largest first: the cheapest way to health. Relief at no cost comes
     * first, candidates without relief last; within both it is indifferent.
     *
     * <p>Where relief and cost per unit do not change with what is closed, closing in this order has the least total cost of
     * all ways to reach a health (exchange argument of the continuous knapsack).
     *
     * @param <K> the caller's type of position names
     * @return the order
     * @see "G. B. Dantzig, Discrete-Variable Extremum Problems, Operations Research 5 (1957)"
     */
    static <K> PositionOrder<K> reliefPerCost() {
        // relief / 0 is +infinity; a relief that is not positive must not become one
        return descending(candidate -> candidate.reliefPerUnit() > 0
                ? candidate.reliefPerUnit() / candidate.costPerUnit()
                : Double.NEGATIVE_INFINITY);
    }

    /**
     * Returns the order by the relief of closing the whole position at its marginal relief, |quantity| x relief per unit,
     * the largest first.
     *
     * @param <K> the caller's type of position names
     * @return the order
     */
    static <K> PositionOrder<K> largestRelief() {
        return descending(candidate -> Math.abs(candidate.quantity()) * candidate.reliefPerUnit());
    }

    /**
     * Returns the order by contribution to the risk of the account, |quantity| x marginal risk, the largest first.
     *
     * @param marginalRisk the risk that a unit of a position adds, in the caller's measure; negative for a hedge
     * @param <K> the caller's type of position names
     * @return the order, which refuses NaN
     */
    static <K> PositionOrder<K> largestRiskContribution(ToDoubleFunction<? super K> marginalRisk) {
        Objects.requireNonNull(marginalRisk, "marginalRisk");
        return descending(candidate -> Math.abs(candidate.quantity()) * marginalRisk.applyAsDouble(candidate.key()));
    }

    /**
     * Returns the order by liquidity: first the position that takes the smallest part of its market's depth, |quantity| /
     * depth. A market without depth comes last.
     *
     * @param depth what the market of a position takes in the caller's time, in units of the position, non-negative
     * @param <K> the caller's type of position names
     * @return the order, which refuses NaN
     */
    static <K> PositionOrder<K> mostLiquid(ToDoubleFunction<? super K> depth) {
        Objects.requireNonNull(depth, "depth");
        return descending(candidate -> -Math.abs(candidate.quantity()) / depth.applyAsDouble(candidate.key()));
    }

    /**
     * Returns the order by a weight, the largest first: a risk weight, a venue's own rank.
     *
     * @param weight the weight of a position
     * @param <K> the caller's type of position names
     * @return the order, which refuses NaN
     */
    static <K> PositionOrder<K> highestWeight(ToDoubleFunction<? super K> weight) {
        Objects.requireNonNull(weight, "weight");
        return descending(candidate -> weight.applyAsDouble(candidate.key()));
    }

    private static <K> PositionOrder<K> descending(ToDoubleFunction<Candidate<K>> key) {
        ToDoubleFunction<Candidate<K>> checked = candidate -> {
            double value = key.applyAsDouble(candidate);
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("rank of " + candidate.key() + " must be a number: " + value);
            }
            return value;
        };
        return Comparator.comparingDouble(checked).reversed()::compare;
    }
}
