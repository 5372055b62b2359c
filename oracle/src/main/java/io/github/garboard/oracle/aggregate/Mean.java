package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.internal.Averages;

/**
 * The arithmetic mean of the prices; each quote counts once, whatever its weight.
 *
 * <p><b>What it withstands.</b> Nothing: one liar moves the price without bound. It is here as the reducer that composed feeds
 * ask for, and as the rule that others are compared with. With a lie of x above the price, n quotes move by x / n.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}. In another order of the quotes the last bits may differ.
 *
 * <p>Costs O(n) time.
 */
public record Mean() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.EVERYONE, (values, weights, n) -> Averages.mean(values, 0, n));
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.one(sources);
    }
}
