package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guards of one limit on what the price itself carries. */
class WidthAndCountTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice PRICE = new AggregatePrice(
            100, 5, List.of(Quote.of("a", 98, 0, NOON), Quote.of("b", 103, 0, NOON), Quote.of("b", 100, 0, NOON)));
    private static final AggregatePrice NEGATIVE = AggregatePrice.of(Quote.of("a", -1, 5, NOON));

    @Test
    void dispersionIsThatOfTheFarthestQuote() {
        assertEquals(List.of(), texts(new Dispersion(0.03), PRICE));
        assertEquals(
                List.of("dispersion: 0.03 of price 100.0 to quote 103.0 of b, limit 0.029"),
                texts(new Dispersion(0.029), PRICE));
    }

    @Test
    void confidenceEqualToItsLimitPasses() {
        assertEquals(List.of(), texts(new ConfidenceWidth(0.05), PRICE));
        assertEquals(
                List.of("confidence: 0.05 of price 100.0 on either side, limit 0.049"),
                texts(new ConfidenceWidth(0.049), PRICE));
    }

    @Test
    void quorumCountsSourcesNotQuotes() {
        assertEquals(List.of(), texts(new Quorum(2), PRICE));
        assertEquals(List.of("quorum: sources 2, at least 3"), texts(new Quorum(3), PRICE));
    }

    @Test
    void byzantineQuorumIsMoreThanThreeTimesTheFaults() {
        assertEquals(new Quorum(4), Quorum.byzantine(1));
        assertEquals(new Quorum(31), Quorum.byzantine(10));
        assertEquals(new Quorum(Integer.MAX_VALUE), Quorum.byzantine(715_827_882));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 715_827_883})
    void byzantineQuorumRejectsFaults(int faults) {
        assertEquals(
                "faults must be in [1, 715827882]: " + faults,
                assertThrows(IllegalArgumentException.class, () -> Quorum.byzantine(faults))
                        .getMessage());
    }

    @Test
    void quorumRejectsNoSources() {
        assertEquals(
                "minimum must be at least 1: 0",
                assertThrows(IllegalArgumentException.class, () -> new Quorum(0))
                        .getMessage());
    }

    @Test
    void boundsAreInclusive() {
        assertEquals(List.of(), texts(new Bounds(100, 100), PRICE));
        assertEquals(List.of("bounds: price 100.0, minimum 100.1"), texts(new Bounds(100.1, 200), PRICE));
        assertEquals(List.of("bounds: price 100.0, maximum 99.9"), texts(new Bounds(0, 99.9), PRICE));
    }

    @Test
    void boundsRejectTheEmptyInterval() {
        assertThrows(IllegalArgumentException.class, () -> new Bounds(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Bounds(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Bounds(1, Double.NaN));
    }

    @Test
    void nothingIsRelativeToANegativePrice() {
        List<String> only = List.of("positive price: price -1.0, must be above 0");
        assertEquals(only, texts(new ConfidenceWidth(0), NEGATIVE));
        assertEquals(only, texts(new Dispersion(0), NEGATIVE));
    }

    @Test
    void limitsMustBeNonNegative() {
        assertEquals(
                "maximum must be non-negative and finite: -1.0",
                assertThrows(IllegalArgumentException.class, () -> new ConfidenceWidth(-1))
                        .getMessage());
        assertEquals(
                "tolerance must be non-negative and finite: NaN",
                assertThrows(IllegalArgumentException.class, () -> new Dispersion(Double.NaN))
                        .getMessage());
    }

    private static List<String> texts(PriceGuard guard, AggregatePrice price) {
        return guard.check(price, Use.MARGIN, NOON).reasons().stream()
                .map(Object::toString)
                .toList();
    }
}
