package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricalHaircutTest {

    /** Some roundings of logarithms and sums. */
    private static final double ROUNDING = 1e-14;

    /** Log-returns that lose 1 %, 2 %, ... 100 times, shuffled by a step that visits all. */
    private static final double[] LOSSES = IntStream.range(0, 99)
            .mapToDouble(i -> Math.log1p(-((i * 37) % 99 + 1) / 100.0))
            .toArray();

    @ParameterizedTest
    @CsvSource({"0.95, 0.95", "0.99, 0.99", "0.9, 0.9", "0.501, 0.50"})
    void estimateIsTheLossThatFewerThanTheRestExceed(double confidence, double expected) {
        HaircutEstimate estimate = new HistoricalHaircut(confidence, 1, 1).estimate(LOSSES);
        assertEquals(expected, estimate.fraction().orElseThrow(), ROUNDING);
    }

    @Test
    void holdingPeriodAddsTheReturnsOfEveryRun() {
        double[] returns = {Math.log(0.5), Math.log(0.5), Math.log(2), Math.log(0.8)};
        // runs of two: 0.25, 1, 1.6 of the value remain
        assertEquals(new HaircutEstimate.Estimated(0.75, 3), new HistoricalHaircut(0.99, 2, 4).estimate(returns));
        assertEquals(
                0, new HistoricalHaircut(0.6, 2, 4).estimate(returns).fraction().orElseThrow(), ROUNDING);
    }

    @Test
    void risingAssetNeedsNoHaircut() {
        assertEquals(new HaircutEstimate.Estimated(0, 3), new HistoricalHaircut(0.99, 1, 1).estimate(0.1, 0.2, 0.3));
    }

    @Test
    void shortHistoryIsRefusedWithItsLength() {
        HaircutEstimate refused = HistoricalHaircut.EU_DAILY.estimate(new double[249]);
        assertEquals(new HaircutEstimate.TooShort(249, 250), refused);
        assertEquals(OptionalDouble.empty(), refused.fraction());
        assertEquals(new HaircutEstimate.Estimated(0, 241), HistoricalHaircut.EU_DAILY.estimate(new double[250]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsReturnThatIsNone(double bad) {
        assertEquals(
                "logReturns must be finite: " + bad + " at 1",
                assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(0.99, 1, 1).estimate(0, bad))
                        .getMessage());
    }

    @Test
    void rejectsRulesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(0.5, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(0.99, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new HistoricalHaircut(0.99, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new HaircutEstimate.Estimated(1.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new HaircutEstimate.Estimated(0.1, 0));
    }
}
