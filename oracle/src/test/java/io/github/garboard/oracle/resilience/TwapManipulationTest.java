package io.github.garboard.oracle.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwapManipulationTest {

    /** Rounding of a power with an exponent of at most 200, and of the mean of some hundred numbers. */
    private static final double ROUNDING = 1e-11;

    @Property
    void heldSpotGivesTheMeanOfTheWindow(
            @ForAll TwapMean mean,
            @ForAll @IntRange(min = 1, max = 200) int window,
            @ForAll @IntRange(min = 1, max = 200) int some,
            @ForAll @DoubleRange(min = 0.5, max = 2) @Scale(9) double multiple) {
        int held = Math.min(window, some);
        TwapManipulation manipulation = new TwapManipulation(mean, window, held);
        double[] spots = new double[window];
        Arrays.fill(spots, 1);
        Arrays.fill(spots, 0, held, multiple);
        double average = mean == TwapMean.ARITHMETIC ? StatUtils.mean(spots) : StatUtils.geometricMean(spots);
        assertEquals(average, manipulation.twapMultiple(multiple), ROUNDING);
        assertEquals(multiple, manipulation.spotMultiple(manipulation.twapMultiple(multiple)), window * ROUNDING);
    }

    @Property
    void moreBlocksNeedLessSpotAndNoMoveNeedsNone(
            @ForAll TwapMean mean,
            @ForAll @IntRange(min = 2, max = 200) int window,
            @ForAll @DoubleRange(min = 1, max = 2) @Scale(9) double multiple) {
        double previous = Double.POSITIVE_INFINITY;
        for (int held = 1; held <= window; held++) {
            double spot = new TwapManipulation(mean, window, held).spotMultiple(multiple);
            assertTrue(spot <= previous, "held " + held + ": " + spot + " after " + previous);
            assertEquals(1, new TwapManipulation(mean, window, held).spotMultiple(1));
            previous = spot;
        }
        assertEquals(multiple, previous, ROUNDING);
    }

    @Test
    void geometricMeanIsHarderToLiftThanTheArithmetic() {
        assertTrue(new TwapManipulation(TwapMean.GEOMETRIC, 150, 1).spotMultiple(1.2)
                > 1e10 * new TwapManipulation(TwapMean.ARITHMETIC, 150, 1).spotMultiple(1.2));
    }

    @Test
    void arithmeticMeanCannotFallFurtherThanTheBlocksHeld() {
        TwapManipulation one = new TwapManipulation(TwapMean.ARITHMETIC, 10, 1);
        assertEquals(0.5, one.spotMultiple(0.95), ROUNDING);
        assertTrue(Double.isNaN(one.spotMultiple(0.89)));
        assertEquals(Double.POSITIVE_INFINITY, one.cost(new ConstantProduct(1, 0), 100, 0.89));
    }

    @Test
    void costIsALossForEachBlockHeld() {
        ConstantProduct pool = new ConstantProduct(1000, 0);
        TwapManipulation manipulation = new TwapManipulation(TwapMean.ARITHMETIC, 10, 4);
        // 1 + 0.2 * 10 / 4 = 1.5
        assertEquals(4 * pool.moving(100, 150).loss(), manipulation.cost(pool, 100, 1.2), 1e-9);
        assertEquals(0, manipulation.cost(pool, 100, 1));
    }

    @Test
    void spotBeyondADoubleCostsMoreThanAnything() {
        TwapManipulation one = new TwapManipulation(TwapMean.GEOMETRIC, 2000, 1);
        assertEquals(Double.POSITIVE_INFINITY, one.spotMultiple(2));
        assertEquals(0, one.spotMultiple(0.5));
        assertEquals(Double.POSITIVE_INFINITY, one.cost(new ConstantProduct(1, 0), 100, 2));
        assertEquals(Double.POSITIVE_INFINITY, one.cost(new ConstantProduct(1, 0), 100, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"PT30M, PT12S, PT12S, 150, 1", "PT30M, PT3M, PT12S, 150, 15", "PT31S, PT13S, PT10S, 3, 2"})
    void stretchOfTimeIsCountedInBlocks(Duration window, Duration held, Duration block, int blocks, int begun) {
        assertEquals(
                new TwapManipulation(TwapMean.GEOMETRIC, blocks, begun),
                TwapManipulation.of(TwapMean.GEOMETRIC, window, held, block));
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, PT12S, PT0S",
        "PT30M, PT12S, PT-1S",
        "PT30M, PT0S, PT12S",
        "PT30M, PT-1S, PT12S",
        "PT1M, PT2M, PT12S",
        "PT5S, PT1S, PT12S",
        "PT1000000H, PT1S, PT0.000000001S"
    })
    void rejectsTimesThatDoNotFit(Duration window, Duration held, Duration block) {
        assertThrows(
                IllegalArgumentException.class, () -> TwapManipulation.of(TwapMean.GEOMETRIC, window, held, block));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 1", "10, 0", "10, 11"})
    void rejectsCountsThatAreNone(int window, int held) {
        assertThrows(IllegalArgumentException.class, () -> new TwapManipulation(TwapMean.GEOMETRIC, window, held));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void rejectsMultiplesThatAreNone(double multiple) {
        TwapManipulation one = new TwapManipulation(TwapMean.GEOMETRIC, 10, 1);
        ConstantProduct pool = new ConstantProduct(1, 0);
        assertThrows(IllegalArgumentException.class, () -> one.spotMultiple(multiple));
        assertThrows(IllegalArgumentException.class, () -> one.twapMultiple(multiple));
        assertThrows(IllegalArgumentException.class, () -> one.cost(pool, 100, multiple));
        assertThrows(IllegalArgumentException.class, () -> one.cost(pool, multiple, 1.2));
    }
}
