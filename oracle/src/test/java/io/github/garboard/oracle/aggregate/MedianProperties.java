package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class MedianProperties {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite);
    }

    @Property
    void halfOfThePricesLieOnEitherSide(
            @ForAll EvenCount rule, @ForAll @Size(min = 1, max = 15) List<@From("finite") Double> prices) {
        double median = Median.of(rule).aggregate(quotes(prices)).price();
        long atMost = prices.stream().filter(price -> price <= median).count();
        long atLeast = prices.stream().filter(price -> price >= median).count();
        assertTrue(2 * atMost >= prices.size(), () -> atMost + " of " + prices + " are at most " + median);
        assertTrue(2 * atLeast >= prices.size(), () -> atLeast + " of " + prices + " are at least " + median);
    }

    @Property
    void permutationChangesNoBit(@ForAll EvenCount rule, @ForAll List<Quote> quotes, @ForAll Random random) {
        List<Quote> shuffled = new ArrayList<>(quotes);
        Collections.shuffle(shuffled, random);
        AggregatePrice one = Median.of(rule).aggregate(quotes);
        AggregatePrice other = Median.of(rule).aggregate(shuffled);
        assertEquals(one.price(), other.price());
        assertEquals(one.confidence(), other.confidence());
    }

    @Property
    void liarsBelowTheBreakdownCountLeaveThePriceAmongTheHonest(
            @ForAll EvenCount rule,
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 90, max = 110) @Scale(15) Double> board,
            @ForAll @Size(15) List<Quote> lies,
            @ForAll @IntRange(max = 7) int fewer) {
        int liars = Math.max(0, breakdown(board.size()) - 1 - fewer);
        List<Double> honest = board.subList(liars, board.size());
        List<Quote> quotes = new ArrayList<>(quotes(honest));
        quotes.addAll(lies.subList(0, liars));
        AggregatePrice price = Median.of(rule).aggregate(quotes);
        double low = Collections.min(honest);
        double high = Collections.max(honest);
        assertTrue(price.price() >= low && price.price() <= high, () -> price.price() + " of honest " + honest);
        // the honest quotes here admit no width, so their disagreement bounds the confidence
        assertTrue(price.confidence() <= high - low, () -> price.confidence() + " of honest " + honest);
    }

    @Property
    void liarsAtTheBreakdownCountMoveThePriceOut(
            @ForAll EvenCount rule,
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 90, max = 110) @Scale(15) Double> board) {
        int liars = breakdown(board.size());
        // the lower median is pulled down with as few as pull the others up
        double lie = rule == EvenCount.LOWER ? -1e9 : 1e9;
        List<Double> prices = new ArrayList<>(board.subList(liars, board.size()));
        prices.addAll(Collections.nCopies(liars, lie));
        double price = Median.of(rule).aggregate(quotes(prices)).price();
        assertTrue(price < 90 || price > 110, () -> price + " of " + prices);
    }

    private static int breakdown(int quotes) {
        return (quotes + 1) / 2;
    }

    private static List<Quote> quotes(List<Double> prices) {
        return prices.stream().map(price -> Quote.of("s", price, 0, NOON)).toList();
    }
}
