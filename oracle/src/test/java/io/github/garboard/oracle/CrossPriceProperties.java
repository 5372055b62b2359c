package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The confidence of a cross price is the distance to the farthest corner of the intervals, found in exact decimals. */
class CrossPriceProperties {

    /** Some roundings to a double, relative to price and confidence. */
    private static final BigDecimal TOLERANCE = new BigDecimal("2e-15");

    /** Far more digits than a double has. */
    private static final MathContext DIGITS = new MathContext(80);

    @Property
    void productCoversEveryCornerAndNoMore(@ForAll AggregatePrice a, @ForAll AggregatePrice b) {
        Assume.that(!a.isEmpty() && !b.isEmpty());
        assertReachesFarthest(a.times(b), a, b, BigDecimal::multiply);
    }

    @Property
    void quotientCoversEveryCornerAndNoMore(@ForAll AggregatePrice a, @ForAll AggregatePrice b) {
        Assume.that(!a.isEmpty() && Math.abs(b.price()) > b.confidence());
        assertReachesFarthest(a.dividedBy(b), a, b, (x, y) -> x.divide(y, DIGITS));
    }

    @Property
    void divisorThatReachesZeroHasTheLargestConfidence(@ForAll AggregatePrice a, @ForAll AggregatePrice b) {
        Assume.that(!a.isEmpty() && b.price() != 0 && Math.abs(b.price()) <= b.confidence());
        assertEquals(Double.MAX_VALUE, a.dividedBy(b).confidence());
    }

    @Property
    void inverseIsOneDividedByThePrice(@ForAll AggregatePrice price) {
        Assume.that(!price.isEmpty() && price.price() != 0);
        AggregatePrice one = new AggregatePrice(1, 0, price.quotes());
        assertEquals(one.dividedBy(price).price(), price.inverse().price());
        assertEquals(one.dividedBy(price).confidence(), price.inverse().confidence());
    }

    @Property
    void orderOfFactorsDoesNotMatter(@ForAll AggregatePrice a, @ForAll AggregatePrice b) {
        AggregatePrice product = a.times(b);
        AggregatePrice other = b.times(a);
        assertEquals(product.price(), other.price());
        assertEquals(product.isEmpty(), other.isEmpty());
        if (!product.isEmpty()) {
            double slack = TOLERANCE.doubleValue() * (product.confidence() + Math.abs(product.price()));
            assertEquals(product.confidence(), other.confidence(), slack);
            assertEquals(product.time(), other.time());
        }
    }

    @Property
    void compositionHasTheTimesOfBoth(@ForAll AggregatePrice a, @ForAll AggregatePrice b) {
        Assume.that(!a.isEmpty() && !b.isEmpty());
        AggregatePrice product = a.times(b);
        assertEquals(a.time().isBefore(b.time()) ? a.time() : b.time(), product.time());
        assertEquals(a.newest().isAfter(b.newest()) ? a.newest() : b.newest(), product.newest());
    }

    private static void assertReachesFarthest(
            AggregatePrice got, AggregatePrice a, AggregatePrice b, BinaryOperator<BigDecimal> operation) {
        BigDecimal price = new BigDecimal(got.price());
        BigDecimal width = new BigDecimal(got.confidence());
        BigDecimal farthest = ends(a).stream()
                .flatMap(x -> ends(b).stream().map(y -> operation.apply(x, y)))
                .map(corner -> corner.subtract(price).abs())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        BigDecimal slack = width.add(price.abs()).multiply(TOLERANCE);
        assertTrue(
                farthest.subtract(width).abs().compareTo(slack) <= 0,
                () -> "confidence " + width + ", farthest corner " + farthest.round(MathContext.DECIMAL64));
    }

    private static List<BigDecimal> ends(AggregatePrice price) {
        BigDecimal mid = new BigDecimal(price.price());
        BigDecimal width = new BigDecimal(price.confidence());
        return Stream.of(mid.subtract(width), mid.add(width)).toList();
    }
}
