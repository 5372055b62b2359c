package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlierTest {

    @Test
    void deviationIsTheMedianDistanceFromTheMedian() {
        double[] values = {9, 1, 6, 2, 1, 4, 2};
        assertEquals(1, MedianAbsoluteDeviation.raw().of(values));
        assertEquals(1.4826, MedianAbsoluteDeviation.normal().of(values));
        assertEquals(2, new MedianAbsoluteDeviation(2).of(values));
        assertArrayEquals(new double[] {9, 1, 6, 2, 1, 4, 2}, values);
        assertEquals(0, MedianAbsoluteDeviation.raw().of(5, 5, 5, 900));
    }

    @Test
    void deviationOfNothingOrOfNoNumberIsRejected() {
        assertThrows(
                IllegalArgumentException.class,
                () -> MedianAbsoluteDeviation.raw().of());
        assertThrows(
                IllegalArgumentException.class,
                () -> MedianAbsoluteDeviation.raw().of(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new MedianAbsoluteDeviation(0));
        assertThrows(IllegalArgumentException.class, () -> new MedianAbsoluteDeviation(Double.POSITIVE_INFINITY));
    }

    @Test
    void farQuoteIsDroppedAndTheOrderKept() {
        List<Quote> quotes = Quotes.of(103, 500, 100, 102, 101, -7);
        // median 101.5, distances 0.5 0.5 1.5 1.5 108.5 398.5: scale 1.4826 * 1.5
        List<Quote> kept = HampelFilter.of(3).keep(quotes);
        assertEquals(List.of(quotes.get(0), quotes.get(2), quotes.get(3), quotes.get(4)), kept);
        assertEquals(
                101.5, Median.of().after(HampelFilter.of(3)).aggregate(quotes).price());
        assertEquals(List.of(), HampelFilter.of(3).keep(List.of()));
    }

    @Test
    void quoteAtTheLimitStays() {
        // median 2, MAD 1: 2 scales are 2.9652
        List<Quote> quotes = Quotes.of(1, 1, 2, 2, 4, 2 + 2 * 1.4826, 9);
        assertEquals(6, HampelFilter.of(2).keep(quotes).size());
        List<Quote> beyond = Quotes.of(1, 1, 2, 2, 4, Math.nextUp(2 + 2 * 1.4826), 9);
        assertEquals(5, HampelFilter.of(2).keep(beyond).size());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3", "0.0001, 0, 4", "0, 0.0001, 4", "0.00001, 0.0001, 4", "0.00001, 0.00001, 3"})
    void floorPreventsImplosion(double floor, double relativeFloor, int kept) {
        List<Quote> quotes = Quotes.of(1, 1, 1, 1.0001, 2);
        assertEquals(
                kept, new HampelFilter(3, floor, relativeFloor).keep(quotes).size());
    }

    @Test
    void windowJudgesTheValuesAsGiven() {
        double[] series = {1, 1, 1, 50, 60, 1, 1, 1, 2, 1};
        double[] out = new double[series.length];
        // the window 1 1 50 60 1 of 50 has median 1; with 50 replaced first, 60 would be judged among fewer
        assertEquals(3, HampelFilter.of(3).replace(series, 2, out));
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, out);
        assertEquals(2, new HampelFilter(3, 0.5, 0).replace(series, 2, out));
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 2, 1}, out);
    }

    @Test
    void windowIsCutAtTheEnds() {
        double[] out = new double[4];
        // window 90 1 2 of the first: median 2, MAD 1; window 1 2 3 of the third; 2 3 of the last
        assertEquals(1, HampelFilter.of(3).replace(new double[] {90, 1, 2, 3}, 2, out));
        assertArrayEquals(new double[] {2, 1, 2, 3}, out);
        assertEquals(0, HampelFilter.of(3).replace(new double[] {90, 1, 2, 3}, 0, out));
        assertEquals(1, HampelFilter.of(3).replace(new double[] {90, 1, 2, 3}, Integer.MAX_VALUE, out));
    }

    @Test
    void argumentsOfASeriesAreChecked() {
        double[] series = {1, 2, 3};
        HampelFilter filter = HampelFilter.of(3);
        assertThrows(IllegalArgumentException.class, () -> filter.replace(series, -1, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> filter.replace(series, 1, series));
        assertThrows(IllegalArgumentException.class, () -> filter.replace(series, 1, new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> filter.replace(new double[] {1, Double.NaN, 2}, 1, new double[3]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void limitsMustBeNumbers(double invalid) {
        assertThrows(IllegalArgumentException.class, () -> HampelFilter.of(invalid));
        assertThrows(IllegalArgumentException.class, () -> new HampelFilter(3, invalid, 0));
        assertThrows(IllegalArgumentException.class, () -> new HampelFilter(3, 0, invalid));
        assertThrows(IllegalArgumentException.class, () -> HampelFilter.of(0));
    }
}
