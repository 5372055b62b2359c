package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"AVERAGE, 102.5", "LOWER, 101", "UPPER, 104"})
    void evenCountFollowsItsRule(EvenCount rule, double expected) {
        assertEquals(
                expected, Median.of(rule).aggregate(quotes(110, 101, 104, 100)).price());
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE", "LOWER", "UPPER"})
    void oddCountHasOneMiddle(EvenCount rule) {
        assertEquals(104, Median.of(rule).aggregate(quotes(110, 101, 104)).price());
    }

    @Test
    void averageIsTheDefault() {
        assertEquals(Median.of(EvenCount.AVERAGE), Median.of());
    }

    @Test
    void agreeingSourcesGiveWhatTheyAdmit() {
        List<Quote> agreeing =
                List.of(Quote.of("a", 100, 3, NOON), Quote.of("b", 100, 1, NOON), Quote.of("c", 100, 2, NOON));
        assertEquals(2, Median.of().aggregate(agreeing).confidence());
    }

    @Test
    void sureSourcesThatDisagreeGiveTheirDistance() {
        // distances from 104 are 6, 3, 0, 4, 96
        assertEquals(4, Median.of().aggregate(quotes(110, 101, 104, 100, 200)).confidence());
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE, 2.0", "LOWER, 1", "UPPER, 4"})
    void confidenceFollowsTheRuleOfThePrice(EvenCount rule, double expected) {
        // sorted distances from 102.5: 1.5 1.5 2.5 7.5; from 101: 0 1 3 9; from 104: 0 3 4 6
        assertEquals(
                expected, Median.of(rule).aggregate(quotes(110, 101, 104, 100)).confidence());
    }

    @Test
    void noQuotesGiveNoPrice() {
        assertSame(AggregatePrice.NONE, Median.of().aggregate(List.of()));
    }

    @Test
    void singleQuoteIsThePrice() {
        Quote only = Quote.of("a", 100, 0.5, NOON);
        assertEquals(AggregatePrice.of(only), Median.of().aggregate(List.of(only)));
    }

    @Test
    void everyQuoteGivenIsUsed() {
        List<Quote> quotes = quotes(3, 1, 2);
        assertEquals(quotes, Median.of().aggregate(quotes).quotes());
    }

    @Test
    void largestAndSmallestDoublesNeitherOverflowNorVanish() {
        AggregatePrice far = Median.of().aggregate(quotes(Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(Double.MAX_VALUE, far.price());
        AggregatePrice apart = Median.of(EvenCount.LOWER).aggregate(quotes(-Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(0, apart.confidence());
        AggregatePrice upper = Median.of(EvenCount.UPPER).aggregate(quotes(-Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(Double.MAX_VALUE, upper.confidence());
        assertEquals(
                Double.MIN_VALUE,
                Median.of()
                        .aggregate(quotes(Double.MIN_VALUE, Double.MIN_VALUE))
                        .price());
    }

    private static List<Quote> quotes(double... prices) {
        return DoubleStream.of(prices)
                .mapToObj(price -> Quote.of("s" + price, price, 0, NOON))
                .toList();
    }
}
