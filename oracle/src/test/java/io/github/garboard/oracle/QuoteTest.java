package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void plainQuoteHasWeightOne() {
        assertEquals(new Quote("a", 100, 0.5, NOON, 1), Quote.of("a", 100, 0.5, NOON));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -37.63, Double.MIN_VALUE, Double.MAX_VALUE})
    void anyFinitePriceIsData(double price) {
        assertEquals(price, Quote.of("a", price, 0, NOON).price());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsPriceThatIsNotFinite(double price) {
        assertRejected("price must be finite: " + price, () -> Quote.of("a", price, 0, NOON));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY})
    void rejectsNegativeOrInfiniteConfidenceAndWeight(double value) {
        assertRejected("confidence must be non-negative and finite: " + value, () -> Quote.of("a", 1, value, NOON));
        assertRejected("weight must be non-negative and finite: " + value, () -> new Quote("a", 1, 0, NOON, value));
    }

    @Test
    void rejectsBlankSource() {
        assertRejected("source must not be blank: \" \"", () -> Quote.of(" ", 1, 0, NOON));
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void rejectsNull() {
        assertEquals(
                "source",
                assertThrows(NullPointerException.class, () -> Quote.of(null, 1, 0, NOON))
                        .getMessage());
        assertEquals(
                "time",
                assertThrows(NullPointerException.class, () -> Quote.of("a", 1, 0, null))
                        .getMessage());
    }

    private static void assertRejected(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
