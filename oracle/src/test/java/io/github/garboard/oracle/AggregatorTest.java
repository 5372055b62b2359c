package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.garboard.oracle.aggregate.Median;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregatorTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Quote A = Quote.of("a", 100, 1, NOON);
    private static final Quote B = Quote.of("b", 104, 1, NOON);
    private static final Quote EARLIER_A = Quote.of("a", 90, 1, NOON.minusSeconds(1));
    private static final Quote LATER_A = Quote.of("a", 110, 1, NOON.plusSeconds(1));

    private final Aggregator latest = Median.of().latestPerSource();

    @Test
    void filteredQuotesAreNotUsed() {
        AggregatePrice price = Median.of().filtered(quote -> quote.price() > 95).aggregate(List.of(EARLIER_A, A, B));
        assertEquals(List.of(A, B), price.quotes());
        assertEquals(102, price.price());
    }

    @Test
    void nothingLeftIsNoPrice() {
        assertSame(
                AggregatePrice.NONE,
                Median.of().filtered(quote -> quote.confidence() < 0.5).aggregate(List.of(A, B)));
    }

    @Test
    void filterComesBeforeTheAggregator() {
        QuoteFilter newest = quotes -> quotes.stream().skip(1).toList();
        AggregatePrice price = Median.of().after(newest).aggregate(List.of(EARLIER_A, A, B));
        assertEquals(List.of(A, B), price.quotes());
    }

    @Test
    void filtersAreAppliedInTheirOrder() {
        QuoteFilter withoutFirst = quotes -> quotes.stream().skip(1).toList();
        QuoteFilter withoutLowest = quotes -> quotes.stream()
                .filter(quote -> quotes.stream().anyMatch(other -> other.price() < quote.price()))
                .toList();
        List<Quote> quotes = List.of(EARLIER_A, B, A);
        assertEquals(List.of(B), withoutFirst.then(withoutLowest).keep(quotes));
        assertEquals(List.of(A), withoutLowest.then(withoutFirst).keep(quotes));
    }

    @Test
    void newestQuoteOfASourceCountsInAnyOrder() {
        assertEquals(
                List.of(LATER_A, B),
                latest.aggregate(List.of(EARLIER_A, LATER_A, B, A)).quotes());
        assertEquals(
                List.of(LATER_A, B),
                latest.aggregate(List.of(LATER_A, A, EARLIER_A, B)).quotes());
    }

    @Test
    void quoteDeliveredTwiceCountsOnce() {
        assertEquals(List.of(A, B), latest.aggregate(List.of(A, B, A)).quotes());
    }

    @Test
    void sourceThatContradictsItselfIsDropped() {
        Quote other = Quote.of("a", 101, 1, NOON);
        assertEquals(
                List.of(B), latest.aggregate(List.of(EARLIER_A, A, other, A, B)).quotes());
        assertEquals(
                List.of(B), latest.aggregate(List.of(other, A, B, EARLIER_A)).quotes());
    }

    @Test
    void newerQuoteSettlesAContradiction() {
        Quote other = Quote.of("a", 101, 1, NOON);
        assertEquals(
                List.of(LATER_A, B),
                latest.aggregate(List.of(A, other, LATER_A, B)).quotes());
    }

    @Test
    void designReadsInOneLine() {
        PriceGuard guard = PriceGuard.positive();
        Median median = Median.of();
        double spot = guard.check(median.aggregate(List.of(A, B)), Use.MARGIN, NOON)
                .orElseThrow()
                .at(PriceSide.LOW);
        assertEquals(100, spot); // the quotes lie 2 from their median 102
    }
}
