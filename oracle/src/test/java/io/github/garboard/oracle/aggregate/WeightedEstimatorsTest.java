package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.QuoteColumns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedEstimatorsTest {

    private static final TimePowerMedian HALVES = new TimePowerMedian(List.of(1.0, 2.0), List.of(3.0, 1.0));

    static Stream<Estimator> estimators() {
        return Stream.of(WeightedMedian.of(EvenCount.LOWER), new WeightedMean(), new ClampedWeightedMean(0.1), HALVES);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void quoteWithoutWeightDoesNotCount(Estimator estimator) {
        List<Quote> quotes = Quotes.weighted(1e6, 0, 100, 2, -1e6, 0);
        assertEquals(AggregatePrice.of(quotes.get(1)), estimator.aggregate(quotes));
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void noWeightIsNoPrice(Estimator estimator) {
        assertSame(AggregatePrice.NONE, estimator.aggregate(Quotes.weighted(100, 0, 101, 0)));
        double[] out = {1, 2};
        estimator.batch().aggregate(QuoteColumns.of(Quotes.weighted(100, 0, 101, 0)), 0, 2, out, 0);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, out);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void invalidWeightGivesNoPrice(Estimator estimator) {
        for (double invalid : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            QuoteColumns columns = QuoteColumns.of(Quotes.weighted(100, 1, 101, 1, 102, 1));
            columns.weight()[1] = invalid;
            double[] out = {1, 2};
            estimator.batch().aggregate(columns, 0, 3, out, 0);
            assertArrayEquals(new double[] {Double.NaN, Double.NaN}, out);
        }
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void scaleOfTheWeightsDoesNotMatter(Estimator estimator) {
        double price =
                estimator.aggregate(Quotes.weighted(100, 1, 101, 3, 105, 2)).price();
        for (double scale : new double[] {0x1p-1073, 0x1p-500, 0x1p1000, 0x1p1022}) {
            List<Quote> scaled =
                    Quotes.weighted(100, scale, 101, Math.min(3 * scale, Double.MAX_VALUE), 105, 2 * scale);
            if (scaled.get(1).weight() == 3 * scale) {
                assertEquals(price, estimator.aggregate(scaled).price(), 1e-13 * price);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalWeightsGiveTheMedian(EvenCount rule) {
        List<Quote> even = Quotes.of(110, 101, 104, 100);
        assertEquals(Median.of(rule).aggregate(even), WeightedMedian.of(rule).aggregate(even));
        List<Quote> odd = Quotes.of(110, 101, 104);
        assertEquals(Median.of(rule).aggregate(odd), WeightedMedian.of(rule).aggregate(odd));
    }

    @ParameterizedTest
    @CsvSource({"AVERAGE, 102.5", "LOWER, 101", "UPPER, 104"})
    void exactHalvesFollowTheRule(EvenCount rule, double expected) {
        // 2 + 1 of 6 lie up to 101
        List<Quote> quotes = Quotes.weighted(104, 2.5, 100, 2, 110, 0.5, 101, 1);
        assertEquals(expected, WeightedMedian.of(rule).aggregate(quotes).price());
    }

    @Test
    void halvesAreFoundExactlyInEveryOrder() {
        // in doubles 0.1 + 0.2 + 0.3 is 0.6000000000000001 and 0.3 + 0.2 + 0.1 is 0.6; the exact sum lies between
        WeightedMedian median = WeightedMedian.of(EvenCount.AVERAGE);
        for (double[] low : new double[][] {{0.1, 0.2, 0.3}, {0.3, 0.2, 0.1}}) {
            assertEquals(1, price(median, low, 0.6));
            assertEquals(2, price(median, low, 0.1 + 0.2 + 0.3));
        }
    }

    private static double price(WeightedMedian median, double[] low, double high) {
        return median.aggregate(Quotes.weighted(1, low[0], 1, low[1], 1, low[2], 2, high))
                .price();
    }

    @ParameterizedTest
    @EnumSource
    void heavyQuoteIsThePrice(EvenCount rule) {
        assertEquals(
                110,
                WeightedMedian.of(rule)
                        .aggregate(Quotes.weighted(100, 1, 110, 3.5, 101, 1, 102, 1))
                        .price());
    }

    @Test
    void venueIsClampedToTheMedian() {
        // median 100; 130 counts as 105 and 80 as 95, with weights 1, 3, 1
        assertEquals(
                (105 + 3 * 100 + 95) / 5.0,
                new ClampedWeightedMean(0.05)
                        .aggregate(Quotes.weighted(130, 1, 100, 3, 80, 1))
                        .price());
        assertEquals(
                -100,
                new ClampedWeightedMean(0.05)
                        .aggregate(Quotes.weighted(-130, 1, -100, 3, -80, 1))
                        .price());
    }

    @Test
    void heavyVenueMovesTheIndexByTheClampOnly() {
        assertEquals(
                (9 * 105 + 2 * 100) / 11.0,
                new ClampedWeightedMean(0.05)
                        .aggregate(Quotes.weighted(100, 1, 1e9, 9, 100, 1))
                        .price(),
                1e-13);
    }

    @Test
    void withoutDeviationTheIndexIsTheMedian() {
        assertEquals(
                101,
                new ClampedWeightedMean(0)
                        .aggregate(Quotes.weighted(100, 1, 101, 1, 150, 9))
                        .price());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void deviationOutsideOfItsRangeIsRejected(double deviation) {
        assertThrows(IllegalArgumentException.class, () -> new ClampedWeightedMean(deviation));
    }

    @Test
    void newerPowerCountsMore() {
        // of power 4, the newest 2 count 3 times: 6 for the newest 102, 1 for each older one
        List<Quote> quotes = List.of(
                new Quote("old", 100, 0, Quotes.NOON, 1),
                new Quote("older", 101, 0, Quotes.NOON.minusSeconds(1), 1),
                new Quote("new", 102, 0, Quotes.NOON.plusSeconds(1), 2));
        assertEquals(102, HALVES.aggregate(quotes).price());
    }

    @Test
    void quoteAcrossABoundaryCountsInBothSections() {
        // of power 6, the newest 3 count 3 times: 2 * 3 for 102, 1 * 3 + 1 for 101, 2 for 100; 6 of 12 are up to 101
        List<Quote> quotes = List.of(
                new Quote("a", 101, 0, Quotes.NOON.minusSeconds(1), 2),
                new Quote("b", 102, 0, Quotes.NOON, 2),
                new Quote("c", 100, 0, Quotes.NOON.minusSeconds(2), 2));
        assertEquals(101, HALVES.aggregate(quotes).price());
    }

    @Test
    void largerPowerComesFirstAtTheSameTime() {
        // 3 * 3 for 100, 1 + 1 and 1 for the others: 101 in front would have 2 * 3 of 11 with 102
        List<Quote> quotes = Quotes.weighted(102, 1, 101, 2, 100, 3);
        assertEquals(100, HALVES.aggregate(quotes).price());
    }

    @Test
    void lowerPriceComesFirstAtTheSameTimeAndPower() {
        assertEquals(100, HALVES.aggregate(Quotes.weighted(103, 1, 100, 1)).price());
        assertEquals(100, HALVES.aggregate(Quotes.weighted(100, 1, 103, 1)).price());
    }

    @Test
    void fractionThatDecidesIsWhereHalfIsReached() {
        assertEquals((7 + 19 / 11.0) / 32, band().breakdownFraction(), 1e-15);
        // 3 + 1: half of it is reached after 2/3 of the first half
        assertEquals(1 / 3.0, HALVES.breakdownFraction(), 1e-15);
        assertEquals(0.5, new TimePowerMedian(List.of(7.0), List.of(2.0)).breakdownFraction());
    }

    @Test
    void sectionsAndMultipliersMustBeInOrder() {
        List<Double> one = List.of(1.0);
        List<Double> two = List.of(1.0, 2.0);
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(two, one));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(two, two));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(List.of(1.0, 1.0), List.of(2.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(List.of(0.0), one));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(List.of(Double.POSITIVE_INFINITY), one));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(one, List.of(0.0)));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(one, List.of(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> new TimePowerMedian(one, List.of(Double.POSITIVE_INFINITY)));
    }

    private static TimePowerMedian band() {
        return new TimePowerMedian(List.of(1.0, 3.0, 7.0, 15.0, 32.0), List.of(60.0, 40.0, 20.0, 11.0, 10.0));
    }
}
