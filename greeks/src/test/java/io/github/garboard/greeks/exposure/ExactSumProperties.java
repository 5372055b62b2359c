package io.github.garboard.greeks.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class ExactSumProperties {

    @Property(tries = 500)
    void sumIsThatOfBigDecimals(@ForAll("anyFinite") List<Double> values) {
        BigDecimal exact = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(exact.doubleValue() + 0.0, sum(values).toDouble(), 0);
    }

    @Property(tries = 300)
    void sumDoesNotDependOnOrderOrGrouping(
            @ForAll("anyFinite") List<Double> values, @ForAll("anyFinite") List<Double> more) {
        ExactSum grouped = sum(values).plus(sum(more));
        List<Double> mixed = new ArrayList<>(more);
        mixed.addAll(values);
        assertEquals(sum(mixed), grouped);
        assertEquals(sum(mixed).hashCode(), grouped.hashCode());
        assertEquals(sum(values), grouped.minus(sum(more)));
    }

    @Property(tries = 200)
    void sumGoesOnAfterItsCarriesMovedUp(@ForAll("anyFinite") List<Double> values) {
        Superaccumulator sum = new Superaccumulator();
        BigDecimal exact = BigDecimal.ZERO;
        for (double value : values) {
            sum.add(value);
            exact = exact.add(new BigDecimal(value));
            // reading propagates carries
            assertEquals(exact.doubleValue() + 0.0, sum.toDouble(), 0);
        }
    }

    @Example
    void sumKeepsWhatRoundingWouldLose() {
        assertEquals(1, ExactSum.of(1e300, 1, -1e300).toDouble());
        assertEquals(
                Double.MIN_VALUE,
                ExactSum.of(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE)
                        .toDouble());
        assertEquals(-Double.MIN_VALUE, ExactSum.of(-Double.MIN_VALUE, 1, -1).toDouble());
        assertEquals(
                Double.POSITIVE_INFINITY,
                ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE).toDouble());
        assertEquals(
                Double.MAX_VALUE,
                ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE)
                        .toDouble());
        assertEquals(
                Double.NEGATIVE_INFINITY,
                ExactSum.of(-Double.MAX_VALUE, -Double.MAX_VALUE).toDouble());
        assertEquals("0.5", ExactSum.of(0.25, 0.25).toString());
        assertEquals(ExactSum.ZERO, ExactSum.of(0.1, -0.1, -0.0));
    }

    @Example
    void halfwaySumsGoToTheEvenDouble() {
        double half = 0x1p-53;
        assertEquals(1, ExactSum.of(1, half).toDouble());
        assertEquals(1 + 0x1p-52, ExactSum.of(1, half, Double.MIN_VALUE).toDouble());
        assertEquals(1, ExactSum.of(1, half, -Double.MIN_VALUE).toDouble());
        assertEquals(1 + 0x1p-51, ExactSum.of(1 + 0x1p-52, half).toDouble());
        assertEquals(-1 - 0x1p-52, ExactSum.of(-1, -half, -Double.MIN_VALUE).toDouble());
    }

    @Example
    void whatIsNoNumberIsRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> ExactSum.of(1, bad));
            assertEquals("value must be finite: " + bad, error.getMessage());
        }
    }

    private static ExactSum sum(List<Double> values) {
        return ExactSum.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** All exponents alike, and some of ordinary size, whose bits overlap. */
    @Provide
    Arbitrary<List<Double>> anyFinite() {
        Arbitrary<Double> bits = Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite);
        Arbitrary<Double> ordinary = Arbitraries.doubles().between(-1e6, 1e6).ofScale(15);
        return Arbitraries.oneOf(bits, ordinary, Arbitraries.just(Double.MIN_VALUE), Arbitraries.just(-0.0))
                .list()
                .ofMaxSize(40);
    }
}
