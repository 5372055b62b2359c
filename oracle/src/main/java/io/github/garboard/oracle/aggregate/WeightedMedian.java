package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The weighted median of the prices: the first price, in ascending order, at which the weight up to and including it reaches
 * half of the total. Where it is exactly half, the {@link EvenCount} rule chooses between that price and the next one.
 *
 * <p>The halves are compared exactly as long as the total is at most 2⁵⁰ times the smallest weight, so that decimals such as
 * 0.1 do as well as whole numbers. Equal weights give the {@link Median} of the same rule.
 *
 * <p><b>What it withstands.</b> The liars need half of the weight. With equal weights these are (n + 1) / 2 quotes, rounded
 * down.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}, and of {@code RobustAggregatorLaws} for equal weights (without
 * a margin). The result is exact, bit for bit, under permutation.
 *
 * <p>Special cases: a quote of weight 0 does not count; without any weight there is no price.
 *
 * <p>Costs three sorts, O(n log n) time.
 *
 * <p>Source of the rule: Band's weighted median of reports takes the lower one; F. Y. Edgeworth, "On a new method of
 * reducing observations" (1888).
 *
 * @param evenCount which price is the middle where the weight is split into equal halves
 */
public record WeightedMedian(EvenCount evenCount) implements Estimator {

    /** Checks the rule. */
    public WeightedMedian {
        Objects.requireNonNull(evenCount, "evenCount");
    }

    /** Returns the weighted median with the given rule for equal halves. */
    public static WeightedMedian of(EvenCount evenCount) {
        return new WeightedMedian(evenCount);
    }

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.WEIGHTED, new WeightedOrder(evenCount));
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.half(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withWeight(quotes);
    }
}
