package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The price of the newest quote. Where several have the newest time, it is their {@link Median} with its confidence (the
 * mean of the two middles at an even count); an only one keeps its own confidence. Older quotes do not count, and the time of
 * the price is the newest time.
 *
 * <p><b>What it withstands.</b> Nothing: one liar only has to be the newest. Put a guard against times in the future behind it.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}. The result is exact, bit for bit, under permutation.
 *
 * <p>Special case: times beyond the range of {@link QuoteColumns#of(Collection)} are equal there.
 *
 * <p>Costs O(n) time for most orders of the quotes and O(n log n) for all.
 */
public record MostRecent() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new LocationBatch(Electorate.NEWEST, (values, weights, n) -> EvenCount.AVERAGE.middle(values, n));
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.one(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        long[] time = QuoteColumns.of(quotes).time();
        long newest = Long.MIN_VALUE;
        for (long each : time) {
            newest = Math.max(newest, each);
        }
        List<Quote> counted = new ArrayList<>();
        int i = 0;
        for (Quote quote : quotes) {
            if (time[i++] == newest) {
                counted.add(quote);
            }
        }
        return counted;
    }
}
