package io.github.garboard.oracle.resilience;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Quotes to attack, and textbook aggregators to attack them through. */
final class Boards {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Boards() {}

    /** One quote for each price, of weight 1. */
    static List<Quote> of(double... prices) {
        List<Quote> quotes = new ArrayList<>();
        for (double price : prices) {
            quotes.add(Quote.of("s" + quotes.size(), price, 0, NOON));
        }
        return quotes;
    }

    /** So many quotes near 100. */
    static List<Quote> near100(int sources) {
        double[] prices = new double[sources];
        for (int i = 0; i < sources; i++) {
            prices[i] = 100 + (i * 7 % 10) * 0.1 + i * 0.001;
        }
        return of(prices);
    }

    /** The mean of the order statistics of two ranks, from 1 and included. */
    static Aggregator meanOfRanks(int first, int last) {
        return quotes -> {
            double mean = quotes.stream()
                    .mapToDouble(Quote::price)
                    .sorted()
                    .skip(first - 1)
                    .limit(last - first + 1L)
                    .average()
                    .orElseThrow();
            return new AggregatePrice(mean, 0, List.copyOf(quotes));
        };
    }

    /** The lowest price at which half of the weight lies at or below. */
    static AggregatePrice weightedMedian(Collection<Quote> quotes) {
        double half = quotes.stream().mapToDouble(Quote::weight).sum() / 2;
        double weight = 0;
        for (Quote quote :
                quotes.stream().sorted(Comparator.comparingDouble(Quote::price)).toList()) {
            weight += quote.weight();
            if (weight >= half) {
                return new AggregatePrice(quote.price(), 0, List.copyOf(quotes));
            }
        }
        return AggregatePrice.NONE;
    }

    /** The mean of the prices within 10 of the median: not monotone, as a quote that goes too far no longer counts. */
    static AggregatePrice meanNearTheMedian(Collection<Quote> quotes) {
        double[] sorted = quotes.stream().mapToDouble(Quote::price).sorted().toArray();
        double median = sorted[sorted.length / 2];
        List<Quote> near = quotes.stream()
                .filter(quote -> Math.abs(quote.price() - median) <= 10)
                .toList();
        return new AggregatePrice(
                near.stream().mapToDouble(Quote::price).average().orElseThrow(), 0, near);
    }
}
