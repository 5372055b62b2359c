package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.average.InverseConfidenceAverage.Weighting;
import io.github.garboard.oracle.laws.PricePath;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InverseConfidenceAverageTest {

    /** A few roundings a step. */
    private static final double TOLERANCE = 1e-13;

    @Test
    void firstQuoteIsItsOwnAverage() {
        InverseConfidenceAverage average = InverseConfidenceAverage.start(Weighting.PYTH, 7, 100, 10);
        assertEquals(100, average.price(), 100 * TOLERANCE);
        assertEquals(10, average.confidence(), 10 * TOLERANCE);
    }

    @Test
    void quoteOfHalfTheConfidenceCountsTwice() {
        Weighting halving = new Weighting(0.5, 10, 1e-9, 0);
        InverseConfidenceAverage average =
                InverseConfidenceAverage.start(halving, 0, 100, 2).step(1, 130, 1);
        // weights 0.5 * 0.5 and 1
        assertEquals((0.25 * 100 + 130) / 1.25, average.price(), 130 * TOLERANCE);
        assertEquals((0.25 * 2 + 1) / 1.25, average.confidence(), TOLERANCE);
    }

    @Test
    void gapUpToTheResetIsCarriedAndALongerOneForgets() {
        InverseConfidenceAverage start = InverseConfidenceAverage.start(Weighting.PYTH, 0, 100, 10);
        assertTrue(start.step(4_145, 200, 10).price() < 199);
        assertEquals(200, start.step(4_146, 200, 10).price(), 200 * TOLERANCE);
    }

    @Test
    void nothingIsLeftWhereTheLineOfDecayReachesZero() {
        Weighting fast = new Weighting(0.4, 100, 1, 0);
        assertEquals(
                200,
                InverseConfidenceAverage.start(fast, 0, 100, 10)
                        .step(3, 200, 10)
                        .price(),
                200 * TOLERANCE);
    }

    @Test
    void floorKeepsAQuoteThatClaimsCertaintyFromOutweighingTheRest() {
        Weighting uncapped = new Weighting(117_065e-9, 4_145, 1e-6, 0);
        Weighting capped = new Weighting(117_065e-9, 4_145, 1e-6, 0.001);
        assertTrue(afterALie(uncapped) > 199, "the lie stands after a thousand honest quotes");
        assertEquals(100, afterALie(capped), 0.2);
    }

    @Test
    void largerOfTheTwoFloorsCounts() {
        Weighting both = new Weighting(0.5, 10, 1, 0.01);
        assertEquals(1.0 / 5, InverseConfidenceAverage.start(both, 0, -500, 0).weight());
        assertEquals(1, InverseConfidenceAverage.start(both, 0, 20, 0).weight());
        assertEquals(1.0 / 7, InverseConfidenceAverage.start(both, 0, -500, 7).weight());
    }

    @Property
    void averageLiesAmongThePricesSeen(
            @ForAll PricePath path,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 1000) int spread) {
        double low = path.prices().get(0);
        double high = low;
        Weighting weighting = new Weighting(1e-3, 2_000, 1e-9, 1e-6);
        InverseConfidenceAverage average = InverseConfidenceAverage.start(weighting, 0, low, 0);
        for (int i = 0; i < path.size(); i++) {
            double price = path.prices().get(i);
            low = Math.min(low, price);
            high = Math.max(high, price);
            double confidence = price * (percent + i * spread % 97) / 100;
            average = average.step(path.seconds().get(i), price, confidence);
            double now = average.price();
            assertTrue(now >= low * (1 - TOLERANCE) && now <= high * (1 + TOLERANCE));
            assertTrue(average.confidence() >= 0);
        }
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertThrows(IllegalArgumentException.class, () -> new Weighting(0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Weighting(1.1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Weighting(Double.NaN, 1, 1, 0));
        assertEquals(
                "resetAfter must be non-negative: -1",
                assertThrows(IllegalArgumentException.class, () -> new Weighting(0.1, -1, 1, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Weighting(0.1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Weighting(0.1, 1, 1, -1));
        InverseConfidenceAverage average = InverseConfidenceAverage.start(Weighting.PYTH, 5, 1, 1);
        assertEquals(
                "nowSlot must not be before 5: 4",
                assertThrows(IllegalArgumentException.class, () -> average.step(4, 1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> average.step(6, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> average.step(6, 1, -1));
    }

    /** Returns the average of a thousand honest quotes of 100 ± 1, of which the first is followed by one of 200 ± 0. */
    private static double afterALie(Weighting weighting) {
        InverseConfidenceAverage average =
                InverseConfidenceAverage.start(weighting, 0, 100, 1).step(1, 200, 0);
        for (int slot = 2; slot < 1_001; slot++) {
            average = average.step(slot, 100, 0.2);
        }
        return average.price();
    }
}
