package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of prices: {@code times}, {@code dividedBy}, {@code inverse}, {@code scaled}. */
class CrossPriceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice FOUR = price("eth", 4, 1, 0);
    private static final AggregatePrice TWO = price("eur", 2, 0.5, -75);

    @Test
    void productCoversTheFarthestCorner() {
        AggregatePrice product = FOUR.times(TWO);
        assertEquals(8, product.price());
        assertEquals(5 * 2.5 - 8, product.confidence());
        AggregatePrice square = TWO.times(TWO);
        assertEquals(2.5 * 2.5 - 4, square.confidence());
    }

    @Test
    void quotientCoversTheFarthestCorner() {
        AggregatePrice quotient = FOUR.dividedBy(TWO);
        assertEquals(2, quotient.price());
        assertEquals(5 / 1.5 - 2, quotient.confidence(), 1e-15);
    }

    @Test
    void inverseCoversTheFarEnd() {
        AggregatePrice inverse = FOUR.inverse();
        assertEquals(0.25, inverse.price());
        assertEquals(1 / 3.0 - 0.25, inverse.confidence(), 1e-16);
        assertEquals(FOUR.quotes(), inverse.quotes());
    }

    @Test
    void compositionIsAsOldAsItsOldestPart() {
        assertEquals(NOON.minusSeconds(75), FOUR.times(TWO).time());
        assertEquals(NOON.minusSeconds(75), FOUR.dividedBy(TWO).time());
        assertEquals(List.of("eur", "eth"), List.copyOf(TWO.times(FOUR).sources()));
    }

    @Test
    void negativeFactorTurnsThePriceAndNotTheConfidence() {
        assertEquals(new AggregatePrice(-8, 2, FOUR.quotes()), FOUR.scaled(-2));
    }

    @Test
    void divisorThatMayBeZeroBoundsNothing() {
        AggregatePrice any = price("a", 1, 1, 0);
        assertEquals(Double.MAX_VALUE, FOUR.dividedBy(any).confidence());
        assertEquals(4, FOUR.dividedBy(any).price());
        assertEquals(Double.MAX_VALUE, any.inverse().confidence());
        assertEquals(Double.MAX_VALUE, price("a", 0, 0, 0).dividedBy(any).confidence());
        assertEquals(Double.MAX_VALUE, price("a", -1, 1, 0).inverse().confidence());
    }

    @Test
    void zeroIsNoDivisor() {
        AggregatePrice zero = price("a", 0, 0, 0);
        assertSame(AggregatePrice.NONE, FOUR.dividedBy(zero));
        assertSame(AggregatePrice.NONE, zero.dividedBy(zero));
        assertSame(AggregatePrice.NONE, zero.inverse());
        assertEquals(0, zero.times(FOUR).price());
    }

    @Test
    void missingPartIsNoPrice() {
        assertSame(AggregatePrice.NONE, FOUR.times(AggregatePrice.NONE));
        assertSame(AggregatePrice.NONE, AggregatePrice.NONE.times(FOUR));
        assertSame(AggregatePrice.NONE, FOUR.dividedBy(AggregatePrice.NONE));
        assertSame(AggregatePrice.NONE, AggregatePrice.NONE.dividedBy(FOUR));
        assertSame(AggregatePrice.NONE, AggregatePrice.NONE.inverse());
        assertSame(AggregatePrice.NONE, AggregatePrice.NONE.scaled(2));
    }

    @Test
    void beyondTheLargestDoubleThereIsNoPrice() {
        AggregatePrice huge = price("a", 1e300, 0, 0);
        assertSame(AggregatePrice.NONE, huge.times(huge));
        assertSame(AggregatePrice.NONE, huge.dividedBy(price("b", 1e-300, 0, 0)));
        assertSame(AggregatePrice.NONE, huge.scaled(1e300));
        assertSame(AggregatePrice.NONE, price("a", Double.MIN_VALUE, 0, 0).inverse());
    }

    @Test
    void confidenceBeyondTheLargestDoubleIsTheLargestDouble() {
        AggregatePrice vague = price("a", 1, 1e300, 0);
        assertEquals(Double.MAX_VALUE, vague.times(vague).confidence());
        assertEquals(Double.MAX_VALUE, vague.scaled(1e300).confidence());
        assertEquals(Double.MAX_VALUE, vague.dividedBy(price("b", 1e-300, 0, 0)).confidence());
    }

    @Test
    void noStepOverflowsBeforeTheResult() {
        AggregatePrice huge = price("a", 1e300, 1e299, 0);
        AggregatePrice one = huge.dividedBy(huge);
        assertEquals(1, one.price());
        assertEquals(1.1 / 0.9 - 1, one.confidence(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsFactor(double factor) {
        assertEquals(
                "factor must be finite: " + factor,
                assertThrows(IllegalArgumentException.class, () -> FOUR.scaled(factor))
                        .getMessage());
    }

    private static AggregatePrice price(String source, double price, double confidence, long seconds) {
        return AggregatePrice.of(Quote.of(source, price, confidence, NOON.plusSeconds(seconds)));
    }
}
