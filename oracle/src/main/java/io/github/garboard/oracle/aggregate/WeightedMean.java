package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.internal.Averages;
import java.util.Collection;
import java.util.List;

/**
 * The weighted mean of the prices, Σ weight price / Σ weight: volume-weighted where the weights are volumes.
 *
 * <p><b>What it withstands.</b> Nothing: one liar of any weight moves the price without bound. {@link ClampedWeightedMean}
 * bounds what one venue can do.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}. In another order of the quotes the last bits may differ.
 *
 * <p>Special cases: a quote of weight 0 does not count; without any weight there is no price. Equal weights give the
 * {@link Mean}, to the last bits.
 *
 * <p>Costs O(n) time.
 */
public record WeightedMean() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.WEIGHTED, Averages::mean);
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.one(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        return Counted.withWeight(quotes);
    }
}
