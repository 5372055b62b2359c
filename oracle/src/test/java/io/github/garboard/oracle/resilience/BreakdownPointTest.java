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
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakdownPointTest {

    private static final double[] BAND_SECTIONS = {1, 2, 4, 8, 17};
    private static final double[] BAND_MULTIPLIERS = {60, 40, 20, 11, 10};

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
    void timePowerMedianOfBandFallsToLessThanAThird() {
        assertEquals((7 + 19 / 11.0) / 32, BreakdownPoint.timePowerShare(BAND_SECTIONS, BAND_MULTIPLIERS), 1e-15);
    }

    @Test
    void equalMultipliersTakeAHalf() {
        assertEquals(0.5, BreakdownPoint.timePowerShare(new double[] {3}, new double[] {5}));
        assertEquals(0.5, BreakdownPoint.timePowerShare(new double[] {1, 2, 4}, new double[] {2, 2, 2}), 1e-15);
        assertEquals(0.25, BreakdownPoint.timePowerShare(new double[] {1, 1}, new double[] {1e300, 1e-300}), 1e-15);
    }

    @Property
    void shareHoldsHalfOfWhatIsCounted(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100) Integer> sections,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 100) Integer> steps) {
        double[] sizes = sections.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] multipliers = new double[sizes.length];
        double multiplier = 0;
        for (int i = sizes.length - 1; i >= 0; i--) {
            multiplier += steps.get(i);
            multipliers[i] = multiplier;
        }
        double share = BreakdownPoint.timePowerShare(sizes, multipliers);
        double power = share * DoubleStream.of(sizes).sum();
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < sizes.length; i++) {
            double taken = Math.max(0, Math.min(sizes[i], power));
            inside += taken * multipliers[i];
            outside += (sizes[i] - taken) * multipliers[i];
            power -= taken;
        }
        assertEquals(outside, inside, 1e-12 * (inside + outside));
        assertTrue(share <= 0.5 + 1e-15, "share " + share);
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

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "Infinity, 1", "1, 0", "1, NaN", "1, Infinity", "1, 3"})
    void rejectsSectionsThatAreNone(double section, double multiplier) {
        assertThrows(
                IllegalArgumentException.class,
                () -> BreakdownPoint.timePowerShare(new double[] {1, section}, new double[] {2, multiplier}));
    }

    @Test
    void rejectsSectionsThatDoNotMatch() {
        double[] none = {};
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.timePowerShare(none, none));
        assertThrows(IllegalArgumentException.class, () -> BreakdownPoint.timePowerShare(one, none));
    }
}
