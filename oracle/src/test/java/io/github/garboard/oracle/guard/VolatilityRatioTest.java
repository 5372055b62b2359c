package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolatilityRatioTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"20, true", "500, true", "19.9, false", "500.1, false", "100, true"})
    void riseAndFallByTheSameFactorAreAlike(double reference, boolean usable) {
        assertEquals(usable, "[]".equals(reasons(ReferencePrice.of(reference), 5)));
    }

    @Test
    void refusalNamesTheNumbers() {
        assertEquals(
                "[volatility ratio: ratio 8.0 of price 100.0 and reference 12.5, limit 5.0]",
                reasons(ReferencePrice.of(12.5), 5));
    }

    @Test
    void maximumOfOneLetsOnlyTheReferenceThrough() {
        assertEquals("[]", reasons(ReferencePrice.of(100), 1));
        assertEquals(
                "[volatility ratio: ratio 1.0000000000000002 of price 100.0 and reference 100.00000000000001, limit 1.0]",
                reasons(ReferencePrice.of(Math.nextUp(100.0)), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void referenceThatIsNoPriceRefuses(double reference) {
        assertEquals(
                "[volatility ratio: reference " + reference + ", must be above 0]",
                reasons(price -> OptionalDouble.of(reference), 5));
    }

    @Test
    void missingReferenceRefuses() {
        assertEquals("[volatility ratio: there is no reference]", reasons(price -> OptionalDouble.empty(), 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0.99, -5, Double.POSITIVE_INFINITY})
    void rejectsMaximum(double maximum) {
        assertEquals(
                "maximum must be at least 1 and finite: " + maximum,
                assertThrows(IllegalArgumentException.class, () -> new VolatilityRatio(ReferencePrice.of(1), maximum))
                        .getMessage());
    }

    private static String reasons(ReferencePrice reference, double maximum) {
        AggregatePrice hundred = AggregatePrice.of(Quote.of("a", 100, 0, NOON));
        return new VolatilityRatio(reference, maximum)
                .check(hundred, Use.OPEN, NOON)
                .reasons()
                .toString();
    }
}
