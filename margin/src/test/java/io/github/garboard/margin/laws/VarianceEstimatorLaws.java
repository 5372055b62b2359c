package io.github.garboard.margin.laws;

import io.github.garboard.margin.volatility.Bar;
import io.github.garboard.margin.volatility.BarColumns;
import io.github.garboard.margin.volatility.VarianceEstimator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every {@link VarianceEstimator} of logarithmic moves keeps. */
public interface VarianceEstimatorLaws {

    /** Relative to the sum of what is estimated and the squared rounding of a logarithm of a price: differences of those. */
    double ROUNDING = 1e-9;

    /** Returns the estimator under test. */
    VarianceEstimator estimator();

    /** Returns the fewest bars that the estimator takes. */
    default int fewestBars() {
        return 3;
    }

    /** Returns bars, each by four logarithmic moves: to its open from the last close, and to high, low and close from its open. */
    @Provide
    default Arbitrary<List<Bar>> lawBars() {
        return Arbitraries.doubles()
                .between(-0.3, 0.3)
                .ofScale(6)
                .withoutEdgeCases()
                .list()
                .ofMinSize(4 * fewestBars())
                .ofMaxSize(60)
                .map(VarianceEstimatorLaws::bars);
    }

    /** The variance is a non-negative number. */
    @Property(tries = 300)
    default void varianceIsNotNegative(@ForAll("lawBars") List<Bar> bars) {
        double variance = estimator().variance(bars);
        Law.require(variance >= 0 && variance < Double.POSITIVE_INFINITY, "variance of " + bars + ": " + variance);
    }

    /** A price that never moves has no variance. */
    @Property(tries = 20)
    default void quietPriceHasNone(@ForAll("lawBars") List<Bar> bars) {
        double price = bars.get(0).close();
        List<Bar> quiet = Collections.nCopies(bars.size(), new Bar(price, price, price, price));
        Law.require(
                estimator().variance(quiet) == 0,
                price + " all the time has " + estimator().variance(quiet));
    }

    /** The unit of the price does not matter. */
    @Property(tries = 300)
    default void unitOfThePriceDoesNotMatter(@ForAll("lawBars") List<Bar> bars) {
        requireRatio(bars, price -> 1234.5 * price, 1);
    }

    /** Moves that are twice as large have four times the variance. */
    @Property(tries = 300)
    default void twiceTheMovesHaveFourTimesTheVariance(@ForAll("lawBars") List<Bar> bars) {
        requireRatio(bars, price -> price * price, 4);
    }

    /** What is outside the range does not count. */
    @Property(tries = 300)
    default void rangeIsAllThatCounts(@ForAll("lawBars") List<Bar> bars) {
        int to = fewestBars() + (bars.size() - fewestBars()) / 2;
        List<Bar> used = bars.subList(to - fewestBars(), to);
        double ranged = estimator().variance(BarColumns.of(bars), to - fewestBars(), to);
        double alone = estimator().variance(used);
        Law.require(ranged == alone, "in the range " + ranged + ", alone " + alone);
    }

    private void requireRatio(List<Bar> bars, UnaryOperator<Double> map, double ratio) {
        double plain = estimator().variance(bars);
        double mapped = estimator()
                .variance(bars.stream()
                        .map(bar -> new Bar(
                                map.apply(bar.open()),
                                map.apply(bar.high()),
                                map.apply(bar.low()),
                                map.apply(bar.close())))
                        .toList());
        Law.require(
                Math.abs(mapped - ratio * plain) <= ROUNDING * (ratio * plain + ROUNDING),
                plain + " should become " + ratio * plain + ", is " + mapped);
    }

    private static List<Bar> bars(List<Double> moves) {
        List<Bar> bars = new ArrayList<>();
        double close = 0;
        for (int i = 0; i + 3 < moves.size(); i += 4) {
            double open = close + moves.get(i);
            close = open + moves.get(i + 3);
            double high = Math.max(Math.max(open, close), open + moves.get(i + 1));
            double low = Math.min(Math.min(open, close), open + moves.get(i + 2));
            bars.add(new Bar(Math.exp(open), Math.exp(high), Math.exp(low), Math.exp(close)));
        }
        return bars;
    }
}
