package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BreakdownCountTest {

    private static final TimePowerMedian BAND =
            new TimePowerMedian(List.of(1.0, 3.0, 7.0, 15.0, 32.0), List.of(60.0, 40.0, 20.0, 11.0, 10.0));

    /** Found by replacing values with 1e12, outside of this project's code. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 1, 1",
        "4, 2, 2, 2",
        "5, 3, 2, 2",
        "7, 4, 3, 2",
        "9, 5, 3, 3",
        "10, 5, 4, 3",
        "15, 8, 5, 4",
        "20, 10, 6, 6",
        "31, 16, 10, 8"
    })
    void countsAreThoseFoundByReplacement(int sources, int median, int hodgesLehmann, int trimmed) {
        assertEquals(median, Median.of().breakdownCount(sources));
        assertEquals(hodgesLehmann, new HodgesLehmann().breakdownCount(sources));
        assertEquals(trimmed, new TrimmedMean(0.25).breakdownCount(sources));
        assertEquals(trimmed, new WinsorisedMean(0.25).breakdownCount(sources));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "4, 2", "7, 2", "8, 3", "11, 3", "12, 4", "100, 28"})
    void newestQuarterAndABitDecideBand(int sources, int count) {
        assertEquals(count, BAND.breakdownCount(sources));
    }

    @Test
    void meansAndReducersBreakAtTheFirstLie() {
        for (Estimator estimator : List.of(
                new Mean(),
                new WeightedMean(),
                new InverseVarianceMean(),
                new Lowest(),
                new Highest(),
                new MostRecent())) {
            assertEquals(1, estimator.breakdownCount(31), estimator::toString);
        }
    }

    @Test
    void halfOfManyIsNotRoundedThroughAnOverflow() {
        assertEquals(1 << 30, Median.of().breakdownCount(Integer.MAX_VALUE));
        // 1 - sqrt(1/2) of all, in whole numbers
        assertEquals(628983398, new HodgesLehmann().breakdownCount(Integer.MAX_VALUE));
    }

    static Stream<Estimator> estimators() {
        return Stream.of(
                Median.of(), new HodgesLehmann(), new TrimmedMean(0.25), new WinsorisedMean(0.25), new Mean(), BAND);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void noSourcesHaveNoCount(Estimator estimator) {
        assertThrows(IllegalArgumentException.class, () -> estimator.breakdownCount(0));
    }
}
