package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.aggregate.Median;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveOneOutTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Aggregator MEAN = quotes -> quotes.isEmpty()
            ? AggregatePrice.NONE
            : new AggregatePrice(
                    quotes.stream().mapToDouble(Quote::price).average().orElseThrow(), 0, List.copyOf(quotes));

    private static final List<Quote> ONE_FAR = List.of(quote("a", 100), quote("b", 100), quote("c", 160));

    @Test
    void sourceThatDecidesIsNamed() {
        // the mean is 120; without a or b it is 130, without c it is 100
        assertEquals("[]", reasons(MEAN, 20 / 120.0, ONE_FAR));
        assertEquals(
                "[leave one out: " + 20 / 120.0 + " of price 120.0 without c, limit 0.16]",
                reasons(MEAN, 0.16, ONE_FAR));
    }

    @Test
    void farQuoteWithoutInfluenceIsNoHarm() {
        // without c the median stays at 100; without a it is 130
        assertEquals("[]", reasons(Median.of(), 0.3, ONE_FAR));
        List<Quote> more = List.of(quote("a", 100), quote("b", 100), quote("c", 1e9), quote("d", 100));
        assertEquals("[]", reasons(Median.of(), 0, more));
    }

    @Test
    void allQuotesOfTheSourceAreLeftOut() {
        List<Quote> twice = List.of(quote("a", 100), quote("c", 160), quote("c", 160), quote("c", 160));
        // without c only a is left: from 145 to 100; without a 160 is left
        assertEquals(
                "[leave one out: " + 45 / 145.0 + " of price 145.0 without c, limit 0.3]", reasons(MEAN, 0.3, twice));
    }

    @Test
    void firstOfEqualsIsNamed() {
        assertEquals(
                "[leave one out: 0.5 of price 100.0 without b, limit 0.4]",
                reasons(MEAN, 0.4, List.of(quote("b", 50), quote("a", 150))));
    }

    @Test
    void onlySourceIsConfirmedByNothing() {
        List<Quote> only = List.of(quote("a", 100), quote("a", 101));
        assertEquals("[leave one out: there is no price without a]", reasons(Median.of(), 1e9, only));
    }

    @Test
    void missingPriceHasNoSources() {
        assertEquals("[positive price: there is no price]", reasons(Median.of(), 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY})
    void rejectsTolerance(double tolerance) {
        assertThrows(IllegalArgumentException.class, () -> new LeaveOneOut(MEAN, tolerance));
    }

    private static String reasons(Aggregator aggregator, double tolerance, List<Quote> quotes) {
        return new LeaveOneOut(aggregator, tolerance)
                .check(aggregator.aggregate(quotes), Use.MARGIN, NOON)
                .reasons()
                .toString();
    }

    private static Quote quote(String source, double price) {
        return Quote.of(source, price, 0, NOON);
    }
}
