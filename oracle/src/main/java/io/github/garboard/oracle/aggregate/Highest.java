package io.github.garboard.oracle.aggregate;

import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The highest price, with the confidence of its quote; where several quotes have that price, the largest of their
 * confidences. The other quotes do not count, and the time is that of the oldest quote at that price.
 *
 * <p><b>What it withstands.</b> Nothing: one liar moves the price up without bound (none moves it the other way beyond the
 * honest prices). It is the careful reading of several sources for debts.
 *
 * <p><b>Laws kept</b>: all of {@code MonotoneAggregatorLaws}. The result is exact, bit for bit, under permutation.
 *
 * <p>Costs O(n) time.
 */
public record Highest() implements Estimator {

    @Override
    public BatchAggregator batch() {
        return new Extreme(Math::max);
    }

    @Override
    public int breakdownCount(int sources) {
        return Breakdown.one(sources);
    }

    @Override
    public List<Quote> counted(Collection<Quote> quotes) {
        DoubleSummaryStatistics prices =
                quotes.stream().mapToDouble(Quote::price).summaryStatistics();
        return quotes.stream().filter(quote -> quote.price() == prices.getMax()).toList();
    }
}
