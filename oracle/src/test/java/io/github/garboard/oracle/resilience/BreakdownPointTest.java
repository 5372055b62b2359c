package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.Median;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakdownPointTest {

    /** Counts of the median and of the mean after a quarter is cut off at either end, by replacing quotes with 1e12. */
    @ParameterizedTest
    @CsvSource({"3, 2, 1", "4, 2, 2", "5, 3, 2", "7, 4, 2", "9, 5, 3", "10, 5, 3", "15, 8, 4", "20, 10, 6", "31, 16, 8"
    })
    void countsAreThePublishedOnes(int sources, int median, int trimmed) {
        int cut = sources / 4;
        assertEquals(
                median,
                BreakdownPoint.ofOrderStatistics(sources, (sources + 1) / 2, sources / 2 + 1)
                        .liars());
        assertEquals(
                trimmed,
                BreakdownPoint.ofOrderStatistics(sources, cut + 1, sources - cut)
                        .liars());
        List<Quote> quotes = Boards.near100(sources);
        assertEquals(new BreakdownPoint(median, sources), BreakdownPoint.search(Median.of(EvenCount.AVERAGE), quotes));
        assertEquals(
                new BreakdownPoint(trimmed, sources),
                BreakdownPoint.search(Boards.meanOfRanks(cut + 1, sources - cut), quotes));
    }

    @Test
    void priceThatNobodyMovesHasNoBreakdown() {
        BreakdownPoint none =
                BreakdownPoint.search(quotes -> new AggregatePrice(7, 0, List.copyOf(quotes)), Boards.near100(3));
        assertEquals(new BreakdownPoint(4, 3), none);
        assertTrue(none.fraction() > 1);
        assertEquals(
                Double.POSITIVE_INFINITY,
                BreakdownPoint.weightShare(quotes -> new AggregatePrice(7, 0, List.copyOf(quotes)), Boards.near100(3)));
    }

    @Test
    void fractionIsOfTheSources() {
        assertEquals(0.6, new BreakdownPoint(3, 5).fraction());
    }

    @Test
    void weightDecidesAWeightedMedian() {
        List<Quote> quotes = new ArrayList<>();
        for (double weight : new double[] {1, 2, 3, 4, 10}) {
            quotes.add(new Quote("w" + weight, 100, 0, Boards.NOON, weight));
        }
        // of 20 the half: the heaviest alone, or the four others together
        assertEquals(0.5, BreakdownPoint.weightShare(Boards::weightedMedian, quotes));
        assertEquals(1, BreakdownPoint.search(Boards::weightedMedian, quotes).liars());
        // of 2, 3, 4 the lower half: 4.5 needs two of them, 2 and 3 at the least
        assertEquals(5 / 9.0, BreakdownPoint.weightShare(Boards::weightedMedian, quotes.subList(1, 4)), 1e-15);
    }

    @Test
    void rejectsWhatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new BreakdownPoint(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new BreakdownPoint(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new BreakdownPoint(5, 3));
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.ofOrderStatistics(3, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.search(Median.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.weightShare(Median.of(), Boards.near100(17)));
        List<Quote> weightless = List.of(new Quote("a", 1, 0, Boards.NOON, 0));
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.weightShare(Median.of(), weightless));
    }
}
