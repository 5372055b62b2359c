package io.github.garboard.oracle.laws;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What every {@link Aggregator} keeps, for one quote of each source. An aggregator that drops quotes may return no
 * price; the laws about a price then say nothing. {@link MonotoneAggregatorLaws} and {@link RobustAggregatorLaws} have more, for
 * those that keep it.
 *
 * <p>Prices are compared within {@value #TOLERANCE} of the largest price given, for the rounding of sums.
 */
public interface AggregatorLaws {

    /** Relative tolerance of a comparison of prices: some roundings of a sum of a few terms. */
    double TOLERANCE = 1e-13;

    /** Returns the aggregator under test. */
    Aggregator aggregator();

    /** No quotes give no price. */
    @Example
    default void noQuotesGiveNoPrice() {
        AggregatePrice price = aggregator().aggregate(List.of());
        Law.holds(price.isEmpty(), "a price without quotes: " + price);
    }

    /** The price lies between the smallest and the largest price given. */
    @Property
    default void priceLiesWithinTheQuotes(@Board List<Quote> quotes) {
        AggregatePrice price = aggregator().aggregate(quotes);
        if (!price.isEmpty()) {
            DoubleSummaryStatistics range =
                    quotes.stream().mapToDouble(Quote::price).summaryStatistics();
            double slack = slack(quotes);
            Law.holds(
                    price.price() >= range.getMin() - slack && price.price() <= range.getMax() + slack,
                    price.price() + " is not within [" + range.getMin() + ", " + range.getMax() + "]");
        }
    }

    /** The order of the quotes does not matter. */
    @Property
    default void orderDoesNotMatter(@Board List<Quote> quotes, @ForAll Random random) {
        List<Quote> shuffled = new ArrayList<>(quotes);
        Collections.shuffle(shuffled, random);
        AggregatePrice price = aggregator().aggregate(quotes);
        AggregatePrice other = aggregator().aggregate(shuffled);
        Law.holds(price.isEmpty() == other.isEmpty(), "one order has a price: " + price + " and " + other);
        if (!price.isEmpty()) {
            double slack = slack(quotes);
            Law.close("price in another order", other.price(), price.price(), slack);
            Law.close("confidence in another order", other.confidence(), price.confidence(), slack);
            Law.holds(other.time().equals(price.time()), "time " + price.time() + " and " + other.time());
        }
    }

    /**
     * In another unit of account everything is the same, prices and confidences times the rate. The rate is a power of two: with
     * another one two different prices may round to the same price, which is then another question.
     */
    @Property
    default void unitOfAccountDoesNotMatter(
            @Board List<Quote> quotes, @ForAll @IntRange(min = -40, max = 40) int exponent) {
        double rate = Math.scalb(1.0, exponent);
        AggregatePrice price = aggregator().aggregate(quotes);
        AggregatePrice scaled = aggregator()
                .aggregate(quotes.stream().map(quote -> times(rate, quote)).toList());
        Law.holds(price.isEmpty() == scaled.isEmpty(), "one unit has a price: " + price + " and " + scaled);
        if (!price.isEmpty()) {
            double slack = rate * slack(quotes);
            Law.close("price at rate " + rate, scaled.price(), rate * price.price(), slack);
            Law.close("confidence at rate " + rate, scaled.confidence(), rate * price.confidence(), slack);
        }
    }

    /** Sources that agree on a price get that price. */
    @Property
    default void agreedPriceIsThePrice(@ForAll Quote quote, @ForAll @IntRange(min = 1, max = 12) int sources) {
        List<Quote> same = IntStream.range(0, sources)
                .mapToObj(i -> new Quote("s" + i, quote.price(), quote.confidence(), quote.time(), quote.weight()))
                .toList();
        AggregatePrice price = aggregator().aggregate(same);
        if (!price.isEmpty()) {
            Law.close("price of " + sources + " equal quotes", price.price(), quote.price(), slack(same));
        }
    }

    /** The quotes used are among those given, and the price is as old as the oldest of them. */
    @Property
    default void priceIsAsOldAsItsOldestQuote(@Board List<Quote> quotes) {
        AggregatePrice price = aggregator().aggregate(quotes);
        Law.holds(quotes.containsAll(price.quotes()), "used but not given: " + price.quotes() + " of " + quotes);
        if (!price.isEmpty()) {
            Instant oldest = price.quotes().stream()
                    .map(Quote::time)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Law.holds(price.time().equals(oldest), "time " + price.time() + ", oldest quote used " + oldest);
        }
    }

    /** Returns the tolerance of a price of these quotes: {@value #TOLERANCE} of the largest |price| + confidence. */
    static double slack(List<Quote> quotes) {
        return TOLERANCE
                * quotes.stream()
                        .mapToDouble(quote -> Math.abs(quote.price()) + quote.confidence())
                        .max()
                        .orElse(0);
    }

    private static Quote times(double rate, Quote quote) {
        return new Quote(quote.source(), rate * quote.price(), rate * quote.confidence(), quote.time(), quote.weight());
    }
}
