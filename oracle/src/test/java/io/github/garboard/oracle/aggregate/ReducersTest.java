package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReducersTest {

    private static final Quote OLD = Quote.of("old", 100, 3, Quotes.NOON.minusSeconds(60));
    private static final Quote LOW = Quote.of("low", 98, 1, Quotes.NOON);
    private static final Quote ALSO_LOW = Quote.of("also low", 98, 2, Quotes.NOON.minusSeconds(5));
    private static final Quote HIGH = Quote.of("high", 103, 4, Quotes.NOON);
    private static final Quote ALSO_HIGH = Quote.of("also high", 103, 0.5, Quotes.NOON.minusSeconds(90));

    @Test
    void quotesAtTheExtremeCountWithTheLargestOfTheirConfidences() {
        List<Quote> quotes = List.of(OLD, LOW, HIGH, ALSO_LOW, ALSO_HIGH);
        assertEquals(new AggregatePrice(98, 2, List.of(LOW, ALSO_LOW)), new Lowest().aggregate(quotes));
        assertEquals(new AggregatePrice(103, 4, List.of(HIGH, ALSO_HIGH)), new Highest().aggregate(quotes));
        assertEquals(
                Quotes.NOON.minusSeconds(90), new Highest().aggregate(quotes).time());
    }

    @Test
    void newestQuoteIsThePriceWithItsConfidence() {
        assertEquals(AggregatePrice.of(LOW), new MostRecent().aggregate(List.of(OLD, LOW, ALSO_LOW)));
    }

    @Test
    void severalNewestAreTheirMedian() {
        List<Quote> newest = List.of(LOW, HIGH, Quote.of("third", 99, 0, Quotes.NOON));
        AggregatePrice median = Median.of().aggregate(newest);
        assertEquals(99, median.price());
        assertEquals(median, new MostRecent().aggregate(List.of(OLD, LOW, HIGH, ALSO_HIGH, newest.get(2))));
    }

    static Stream<Estimator> estimators() {
        return Stream.of(
                Median.of(),
                WeightedMedian.of(EvenCount.AVERAGE),
                new TrimmedMean(0.25),
                new WinsorisedMean(0.25),
                new HodgesLehmann(),
                new HuberMean(1.5),
                new Mean(),
                new WeightedMean(),
                new ClampedWeightedMean(0.05),
                new ClampedWeightedMean(1),
                ThreeVote.of(),
                new InverseVarianceMean(),
                new Lowest(),
                new Highest(),
                new MostRecent(),
                new TimePowerMedian(List.of(1.0, 4.0), List.of(60.0, 10.0)));
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void extremePricesGiveAPriceAmongThem(Estimator estimator) {
        double max = Double.MAX_VALUE;
        AggregatePrice largest = estimator.aggregate(Quotes.confident(max, 1, max, max, max, 2));
        assertEquals(max, largest.price());
        AggregatePrice apart = estimator.aggregate(Quotes.confident(max, 1, -max, max, max, 2, -max, 3, 0, 1));
        assertEquals(true, Math.abs(apart.price()) <= max && apart.confidence() <= max);
        AggregatePrice least =
                estimator.aggregate(Quotes.confident(Double.MIN_VALUE, 1, Double.MIN_VALUE, 1, Double.MIN_VALUE, 1));
        assertEquals(Double.MIN_VALUE, least.price());
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void zeroPriceHasNoSign(Estimator estimator) {
        AggregatePrice zero = estimator.aggregate(Quotes.confident(-0.0, 1, -0.0, 1, 0.0, 1));
        assertEquals(0.0, zero.price());
        assertEquals(0.0, estimator.aggregate(Quotes.confident(-0.0, 1)).price());
    }
}
