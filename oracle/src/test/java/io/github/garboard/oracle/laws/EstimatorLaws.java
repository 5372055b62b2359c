package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import io.github.garboard.oracle.aggregate.Estimator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What every {@link Estimator} keeps besides {@link AggregatorLaws}: its two tiers are one. */
public interface EstimatorLaws extends AggregatorLaws {

    /** Returns the estimator under test. */
    Estimator estimator();

    /** Returns the estimator under test. */
    @Override
    default Aggregator aggregator() {
        return estimator();
    }

    /** The batch gives the bits of the readable tier, wherever its quotes lie among others and whatever it did before. */
    @Property(tries = 300)
    default void batchGivesTheSameBits(@Board List<Quote> quotes, @Board List<Quote> others) {
        BatchAggregator batch = estimator().batch();
        double[] out = {1, 2, 3, 4};
        batch.aggregate(QuoteColumns.of(others), 0, others.size(), out, 0);
        List<Quote> all = new ArrayList<>(others);
        all.addAll(quotes);
        all.addAll(others);
        batch.aggregate(QuoteColumns.of(all), others.size(), others.size() + quotes.size(), out, 1);
        AggregatePrice price = aggregator().aggregate(quotes);
        Law.holds(same(out[1], price.price()), "price " + out[1] + " in the batch, " + price.price());
        Law.holds(same(out[2], price.confidence()), "confidence " + out[2] + " in the batch, " + price.confidence());
        Law.holds(out[3] == 4, "the batch writes beyond its two elements: " + out[3]);
    }

    /** An empty range has no price. */
    @Property(tries = 20)
    default void emptyRangeHasNoPrice(@Board List<Quote> quotes, @ForAll @IntRange(max = 12) int position) {
        int index = position % (quotes.size() + 1);
        double[] out = {1, 2};
        estimator().batch().aggregate(QuoteColumns.of(quotes), index, index, out, 0);
        Law.holds(Double.isNaN(out[0]) && Double.isNaN(out[1]), "a price without quotes: " + out[0] + " ± " + out[1]);
    }

    /** An invalid price or confidence gives no price where it is in the range, and does not matter where it is not. */
    @Property(tries = 300)
    default void invalidElementGivesNoPrice(
            @Board List<Quote> quotes, @ForAll @IntRange(max = 11) int which, @ForAll @IntRange(max = 4) int kind) {
        int index = which % quotes.size();
        QuoteColumns columns = QuoteColumns.of(quotes);
        if (kind < 3) {
            columns.price()[index] =
                    new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}[kind];
        } else {
            columns.confidence()[index] = kind == 3 ? -1 : Double.NaN;
        }
        double[] out = {1, 2};
        BatchAggregator batch = estimator().batch();
        batch.aggregate(columns, 0, quotes.size(), out, 0);
        Law.holds(
                Double.isNaN(out[0]) && Double.isNaN(out[1]),
                "a price of an invalid quote: " + out[0] + " ± " + out[1]);
        batch.aggregate(columns, 0, index, out, 0);
        AggregatePrice price = aggregator().aggregate(quotes.subList(0, index));
        Law.holds(same(out[0], price.price()), "price " + out[0] + " before an invalid quote, " + price.price());
    }

    /** The breakdown count is at least one quote, at most all, and never falls with more of them. */
    @Property(tries = 100)
    default void breakdownCountIsACountOfQuotes(@ForAll @IntRange(min = 1, max = 1_000) int sources) {
        int count = estimator().breakdownCount(sources);
        Law.holds(count >= 1 && count <= sources, count + " of " + sources);
        int more = estimator().breakdownCount(sources + 1);
        Law.holds(more >= count, count + " of " + sources + ", but " + more + " of one more");
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
