package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtBoundTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AtBound CLAMP = new AtBound(0.1, 1_000);

    @ParameterizedTest
    @CsvSource({"0.100000001", "5", "999.9"})
    void priceBetweenTheBoundsPasses(double price) {
        assertEquals("[]", reasons(CLAMP, price));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, at bound: price 0.1, the source's minimum is 0.1",
        "0.05, at bound: price 0.05, the source's minimum is 0.1",
        "1000, at bound: price 1000.0, the source's maximum is 1000.0",
        "2000, at bound: price 2000.0, the source's maximum is 1000.0",
    })
    void priceAtOrBeyondABoundIsRefused(double price, String start, String end) {
        assertEquals("[" + start + ", " + end + "]", reasons(CLAMP, price));
    }

    @Test
    void sourceWithoutABoundHasAnInfiniteOne() {
        AtBound floor = new AtBound(0.1, Double.POSITIVE_INFINITY);
        assertEquals("[]", reasons(floor, Double.MAX_VALUE));
        assertEquals("[]", reasons(new AtBound(Double.NEGATIVE_INFINITY, 1), 0.5));
    }

    @Test
    void missingPriceIsAtNoBound() {
        assertEquals(
                "[positive price: there is no price]",
                CLAMP.check(AggregatePrice.NONE, Use.OPEN, NOON).reasons().toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "NaN, 1", "1, NaN"})
    void rejectsBoundsWithNothingBetween(double minimum, double maximum) {
        assertEquals(
                "minimum must be below maximum " + maximum + ": " + minimum,
                assertThrows(IllegalArgumentException.class, () -> new AtBound(minimum, maximum))
                        .getMessage());
    }

    private static String reasons(AtBound guard, double price) {
        return guard.check(AggregatePrice.of(Quote.of("a", price, 0, NOON)), Use.OPEN, NOON)
                .reasons()
                .toString();
    }
}
