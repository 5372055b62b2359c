package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidedPriceTest {

    private static final SidedPrice PRICE = new SidedPrice(98, 100, 103);

    @Test
    void sidesAreRead() {
        assertEquals(98, PRICE.at(PriceSide.LOW));
        assertEquals(100, PRICE.at(PriceSide.MID));
        assertEquals(103, PRICE.at(PriceSide.HIGH));
    }

    @ParameterizedTest
    @CsvSource({"90, 90, 103", "99, 98, 103", "104, 98, 104", "0, 0, 103"})
    void otherOpinionMovesTheSideItLiesBeyond(double value, double low, double high) {
        assertEquals(new SidedPrice(low, 100, high), PRICE.widenedTo(value));
    }

    @Test
    void crossPriceMultipliesSideBySide() {
        assertEquals(new SidedPrice(49, 200, 309), PRICE.times(new SidedPrice(0.5, 2, 3)));
    }

    @Test
    void factorScalesEverySide() {
        assertEquals(new SidedPrice(49, 50, 51.5), PRICE.scaled(0.5));
        assertEquals(new SidedPrice(0, 0, 0), PRICE.scaled(0));
    }

    @Test
    void beyondTheLargestDoubleIsTheLargestDouble() {
        SidedPrice huge = new SidedPrice(1, 1e200, 1e300);
        assertEquals(new SidedPrice(1, Double.MAX_VALUE, Double.MAX_VALUE), huge.times(huge));
        assertEquals(new SidedPrice(1e100, 1e300, Double.MAX_VALUE), huge.scaled(1e100));
    }

    @Test
    void usablePriceHasItsSidesTheGivenConfidencesApart() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        Usable usable = new Usable(AggregatePrice.of(Quote.of("a", 100, 1, noon)));
        assertEquals(new SidedPrice(98, 100, 102), usable.sided(2));
        assertEquals(new SidedPrice(0, 100, 300), usable.sided(200));
        Usable vague = new Usable(AggregatePrice.of(Quote.of("a", 100, 1e308, noon)));
        assertEquals(Double.MAX_VALUE, vague.sided(10).high());
        assertThrows(IllegalArgumentException.class, () -> usable.sided(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2, 3",
        "NaN, 2, 3",
        "1, NaN, 3",
        "1, 2, NaN",
        "3, 2, 4",
        "1, 3, 2",
        "1, 2, Infinity",
    })
    void rejectsSidesOutOfOrder(double low, double mid, double high) {
        assertEquals(
                "low, mid and high must be non-negative, finite and ascending: " + low + ", " + mid + ", " + high,
                assertThrows(IllegalArgumentException.class, () -> new SidedPrice(low, mid, high))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void rejectsNumbersThatAreNoPrice(double value) {
        assertEquals(
                "value must be non-negative and finite: " + value,
                assertThrows(IllegalArgumentException.class, () -> PRICE.widenedTo(value))
                        .getMessage());
        assertEquals(
                "factor must be non-negative and finite: " + value,
                assertThrows(IllegalArgumentException.class, () -> PRICE.scaled(value))
                        .getMessage());
    }
}
