package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatePriceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Quote OLD = Quote.of("b", 101, 1, NOON.minusSeconds(75));
    private static final Quote NEW = Quote.of("a", 99, 1, NOON);

    @Test
    void timeIsThatOfTheOldestQuote() {
        AggregatePrice price = new AggregatePrice(100, 1, List.of(NEW, OLD));
        assertEquals(NOON.minusSeconds(75), price.time());
        assertEquals(NOON, price.newest());
    }

    @Test
    void sourceCountsOnce() {
        AggregatePrice price = new AggregatePrice(100, 1, List.of(OLD, NEW, Quote.of("b", 100, 0, NOON)));
        assertEquals(List.of("b", "a"), List.copyOf(price.sources()));
    }

    @Test
    void noneHasNoNumbersAndNoTime() {
        assertTrue(AggregatePrice.NONE.isEmpty());
        assertTrue(Double.isNaN(AggregatePrice.NONE.price()));
        assertTrue(AggregatePrice.NONE.sources().isEmpty());
        assertThrows(IllegalStateException.class, AggregatePrice.NONE::time);
        assertThrows(IllegalStateException.class, AggregatePrice.NONE::newest);
    }

    @Test
    void singleQuoteIsItsOwnAggregate() {
        AggregatePrice price = AggregatePrice.of(NEW);
        assertEquals(new AggregatePrice(99, 1, List.of(NEW)), price);
        assertFalse(price.isEmpty());
    }

    @Test
    void listIsCopied() {
        List<Quote> quotes = new ArrayList<>(List.of(NEW));
        AggregatePrice price = new AggregatePrice(99, 1, quotes);
        quotes.add(OLD);
        assertEquals(List.of(NEW), price.quotes());
        assertThrows(UnsupportedOperationException.class, () -> price.sources().clear());
    }

    @ParameterizedTest
    @CsvSource({"100, NaN", "NaN, 0", "1, 0"})
    void rejectsNumbersWithoutQuotes(double price, double confidence) {
        assertThrows(IllegalArgumentException.class, () -> new AggregatePrice(price, confidence, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "Infinity, 0", "1, NaN", "1, -1", "1, Infinity"})
    void rejectsNumbersThatAreNone(double price, double confidence) {
        assertThrows(IllegalArgumentException.class, () -> new AggregatePrice(price, confidence, List.of(NEW)));
    }
}
