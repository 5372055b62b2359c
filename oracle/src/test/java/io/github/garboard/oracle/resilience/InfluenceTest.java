package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.laws.Board;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfluenceTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** Roundings of a mean of a dozen numbers, relative to the largest of them. */
    private static final double ROUNDING = 1e-13;

    /** The refinement stops at 2⁻⁴⁰ of the spread. */
    private static final double SEARCHED = 1e-9;

    @ParameterizedTest
    @CsvSource({"0, 104, 104", "1, 101, 110", "2, 100, 200", "3, -Infinity, Infinity", "5, -Infinity, Infinity"})
    void medianMovesByOneRankForEachLiar(int liars, double low, double high) {
        double[] prices = {110, 101, 104, 100, 200};
        assertEquals(new Influence(low, high), Influence.ofOrderStatistics(prices, 3, 3, liars));
        assertEquals(110, prices[0], "the caller's array is left as it was");
    }

    @Test
    void trimmedMeanMovesByOneRankForEachLiar() {
        double[] prices = {1, 2, 3, 4, 50};
        assertEquals(new Influence(2, 19), Influence.ofOrderStatistics(prices, 2, 4, 1));
        assertEquals(new Influence(-INFINITE, INFINITE), Influence.ofOrderStatistics(prices, 2, 4, 2));
    }

    @Test
    void smallestPriceCanBeLoweredByOneAndRaisedByAllButOne() {
        double[] prices = {3, 1, 2};
        assertEquals(new Influence(-INFINITE, 3), Influence.ofOrderStatistics(prices, 1, 1, 2));
        assertFalse(Influence.ofOrderStatistics(prices, 1, 1, 2).isBounded());
        assertTrue(Influence.ofOrderStatistics(prices, 2, 2, 1).isBounded());
        assertFalse(Influence.ofOrderStatistics(prices, 3, 3, 1).isBounded());
    }

    @Property(tries = 200)
    void searchFindsTheWholeInfluenceOnTheMedian(
            @ForAll EvenCount rule, @Board List<Quote> quotes, @ForAll @IntRange(max = 12) int some) {
        int liars = Math.min(some, quotes.size());
        double[] prices = quotes.stream().mapToDouble(Quote::price).toArray();
        int n = prices.length;
        int upper = n / 2 + 1;
        int lower = (n + 1) / 2;
        Influence exact = Influence.ofOrderStatistics(
                prices, rule == EvenCount.UPPER ? upper : lower, rule == EvenCount.LOWER ? lower : upper, liars);
        assertSame(exact, Influence.search(Median.of(rule), quotes, liars), prices);
    }

    @Property(tries = 100)
    void searchFindsTheWholeInfluenceOnATrimmedMean(
            @Board List<Quote> quotes, @ForAll @IntRange(max = 12) int some, @ForAll @IntRange(max = 5) int trimmed) {
        int n = quotes.size();
        Assume.that(2 * trimmed < n);
        int liars = Math.min(some, n);
        double[] prices = quotes.stream().mapToDouble(Quote::price).toArray();
        Influence exact = Influence.ofOrderStatistics(prices, trimmed + 1, n - trimmed, liars);
        assertSame(exact, Influence.search(Boards.meanOfRanks(trimmed + 1, n - trimmed), quotes, liars), prices);
    }

    @Property
    void noLieGoesBeyondTheClosedForm(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 90, max = 110) @Scale(12) Double> honest,
            @ForAll @Size(9) List<@DoubleRange(min = -1000, max = 1000) @Scale(12) Double> lies,
            @ForAll @IntRange(min = 1, max = 4) int some,
            @ForAll @IntRange(max = 4) int trimmed) {
        int n = honest.size();
        Assume.that(2 * trimmed < n);
        int liars = Math.min(some, n);
        double[] prices = honest.stream().mapToDouble(Double::doubleValue).toArray();
        Influence bound = Influence.ofOrderStatistics(prices, trimmed + 1, n - trimmed, liars);
        for (int i = 0; i < liars; i++) {
            prices[i] = lies.get(i);
        }
        double price = Boards.meanOfRanks(trimmed + 1, n - trimmed)
                .aggregate(Boards.of(prices))
                .price();
        assertTrue(
                price >= bound.low() - 1000 * ROUNDING && price <= bound.high() + 1000 * ROUNDING,
                price + " outside of " + bound);
    }

    @Test
    void searchFindsTheLieThatIsJustNearEnough() {
        // the honest median stays 100: the worst lie is 110, and at 110.1 it would no longer count
        Influence found = Influence.search(Boards::meanNearTheMedian, Boards.of(99, 100, 100, 100, 101), 1);
        assertEquals((100 + 100 + 100 + 101 + 110) / 5.0, found.high(), SEARCHED);
        assertEquals((90 + 99 + 100 + 100 + 100) / 5.0, found.low(), SEARCHED);
    }

    @Test
    void thousandsOfRandomLiesDoNoBetterThanTheSearch() {
        List<Quote> honest = Boards.of(98.2, 99.4, 100, 100.3, 101, 101.9, 103.5);
        Influence found = Influence.search(Boards::meanNearTheMedian, honest, 3);
        Random random = new Random(20_261_120);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            List<Quote> board = new ArrayList<>(honest);
            for (int liar = 0; liar < 3; liar++) {
                double lie = 100 + 20 * random.nextGaussian();
                board.set(random.nextInt(board.size()), Quote.of("liar", lie, 0, Boards.NOON));
            }
            double price = Boards.meanNearTheMedian(board).price();
            assertTrue(price >= found.low() && price <= found.high(), () -> price + " outside of " + found);
        }
        assertTrue(found.isBounded());
    }

    @Test
    void heavySourceMovesMoreThanALightOne() {
        List<Quote> quotes = List.of(
                new Quote("light", 99, 0, Boards.NOON, 1),
                new Quote("heavy", 100, 0, Boards.NOON, 5),
                new Quote("middle", 101, 0, Boards.NOON, 2));
        assertFalse(Influence.search(Boards::weightedMedian, quotes, 1).isBounded());
        List<Quote> even = quotes.stream()
                .map(quote -> new Quote(quote.source(), quote.price(), 0, Boards.NOON, 1))
                .toList();
        assertEquals(new Influence(99, 101), Influence.search(Boards::weightedMedian, even, 1));
    }

    @Test
    void lieMayBeTheNewestOrTheSurest() {
        List<Quote> quotes =
                List.of(Quote.of("a", 100, 1, Boards.NOON), Quote.of("b", 101, 0.5, Boards.NOON.plusSeconds(5)));
        assertFalse(Influence.search(InfluenceTest::newest, quotes, 1).isBounded());
        assertFalse(Influence.search(InfluenceTest::surest, quotes, 1).isBounded());
        List<Quote> endOfTime = List.of(Quote.of("a", 100, 1, Instant.MAX), Quote.of("b", 101, 1, Instant.MAX));
        assertTrue(Influence.search(Median.of(EvenCount.LOWER), endOfTime, 0).isBounded());
    }

    @Test
    void lieMayComeLastOfAll() {
        // as long as all report at once, two of three decide; who reports last decides alone
        assertFalse(Influence.search(InfluenceTest::medianOfTheNewest, Boards.of(100, 101, 102), 1)
                .isBounded());
    }

    @Test
    void everyChoiceOfLiarsIsTried() {
        List<Quote> quotes = List.of(
                new Quote("low", 98, 1, Boards.NOON, 1),
                new Quote("light", 99, 2, Boards.NOON, 0.5),
                new Quote("chosen", 100, 3, Boards.NOON, 2),
                new Quote("heavy", 101, 4, Boards.NOON, 3),
                new Quote("high", 102, 5, Boards.NOON, 1));
        assertFalse(Influence.search(
                        board -> AggregatePrice.of(board.stream()
                                .filter(quote -> quote.source().equals("chosen"))
                                .findFirst()
                                .orElseThrow()),
                        quotes,
                        1)
                .isBounded());
    }

    @Test
    void agreeingSourcesAreStillAttackedFromADistance() {
        assertEquals(new Influence(5, 5), Influence.search(Median.of(), Boards.of(5, 5, 5), 1));
        assertEquals(new Influence(0, 0), Influence.search(Median.of(), Boards.of(0, 0, 0), 1));
        assertEquals(new Influence(-INFINITE, INFINITE), Influence.search(Median.of(), Boards.of(0, 0, 0), 2));
    }

    @Test
    void manySourcesAreSearchedByWhatTheyAre() {
        List<Quote> quotes = Boards.near100(31);
        double[] prices = quotes.stream().mapToDouble(Quote::price).toArray();
        assertSame(Influence.ofOrderStatistics(prices, 16, 16, 15), Influence.search(Median.of(), quotes, 15), prices);
    }

    @Test
    void aggregatorThatRefusesTheLiesIsLeftWithWhatItHas() {
        Influence found = Influence.search(
                Median.of().filtered(quote -> quote.time().equals(Boards.NOON) && quote.confidence() == 0),
                Boards.of(99, 100, 101),
                1);
        assertEquals(new Influence(99, 101), found);
        assertThrows(
                IllegalArgumentException.class,
                () -> Influence.search(quotes -> AggregatePrice.NONE, Boards.of(99, 100), 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2, 1, 1", "1, 4, 1", "1, 3, -1", "1, 3, 4"})
    void rejectsRanksAndCountsThatAreNone(int first, int last, int liars) {
        double[] prices = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> Influence.ofOrderStatistics(prices, first, last, liars));
    }

    @Test
    void rejectsWhatCannotBeAttacked() {
        assertThrows(IllegalArgumentException.class, () -> new Influence(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Influence(Double.NaN, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Influence.ofOrderStatistics(new double[] {1, Double.NaN, 2}, 1, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Influence.ofOrderStatistics(new double[] {1, -INFINITE, 2}, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Influence.search(Median.of(), List.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> Influence.search(Median.of(), Boards.of(1, 2), 3));
        assertThrows(IllegalArgumentException.class, () -> Influence.search(Median.of(), Boards.of(1, 2), -1));
        assertThrows(IllegalArgumentException.class, () -> Influence.search(Median.of(), Boards.of(1, 1e290), 1));
    }

    private static AggregatePrice medianOfTheNewest(Collection<Quote> quotes) {
        Instant last = newest(quotes).time();
        return Median.of().filtered(quote -> quote.time().equals(last)).aggregate(quotes);
    }

    private static AggregatePrice newest(Collection<Quote> quotes) {
        return AggregatePrice.of(
                quotes.stream().max(Comparator.comparing(Quote::time)).orElseThrow());
    }

    private static AggregatePrice surest(Collection<Quote> quotes) {
        return AggregatePrice.of(quotes.stream()
                .min(Comparator.comparingDouble(Quote::confidence))
                .orElseThrow());
    }

    private static void assertSame(Influence exact, Influence found, double... prices) {
        double largest = 0;
        for (double price : prices) {
            largest = Math.max(largest, Math.abs(price));
        }
        assertEquals(exact.low(), found.low(), ROUNDING * largest, () -> exact + " and " + found);
        assertEquals(exact.high(), found.high(), ROUNDING * largest, () -> exact + " and " + found);
    }
}
