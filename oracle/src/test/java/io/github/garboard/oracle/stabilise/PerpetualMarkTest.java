package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.average.TimeDecayedAverage;
import io.github.garboard.oracle.laws.PricePath;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PerpetualMarkTest {

    /** A few roundings. */
    private static final double TOLERANCE = 1e-14;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);

    @Test
    void markIsTheIndexPlusTheAverageBasis() {
        BasisMark mark = BasisMark.start(HALF_MINUTE, 0.005, NOON, 50_000, 50_100);
        assertEquals(50_100, mark.mark(50_000));
        assertEquals(49_100, mark.mark(49_000));
        double faded = 100 * Math.exp(-1) + 20 * (1 - Math.exp(-1));
        BasisMark later = mark.step(NOON, 50_000, 50_020).step(NOON.plus(HALF_MINUTE), 50_000, 60_000);
        assertEquals(50_000 + faded, later.mark(50_000), 50_000 * TOLERANCE);
    }

    @Test
    void basisIsClampedOnBothSides() {
        assertEquals(
                50_250,
                BasisMark.start(HALF_MINUTE, 0.005, NOON, 50_000, 90_000).mark(50_000));
        assertEquals(
                49_750, BasisMark.start(HALF_MINUTE, 0.005, NOON, 50_000, 1).mark(50_000));
    }

    @Property
    void markStaysWithinTheLargestBasisOfTheIndex(
            @ForAll PricePath traded,
            @ForAll PricePath indexes,
            @ForAll @DoubleRange(max = 0.99) @Scale(15) double largest) {
        double index = indexes.prices().get(0);
        BasisMark mark = BasisMark.start(
                HALF_MINUTE, largest, NOON, index, traded.prices().get(0));
        for (int i = 0; i < traded.size(); i++) {
            index = indexes.priceAt(traded.seconds().get(i));
            mark = mark.step(
                    NOON.plusSeconds(traded.seconds().get(i)),
                    index,
                    traded.prices().get(i));
            assertTrue(Math.abs(mark.mark(index) - index) <= largest * index + index * TOLERANCE);
        }
    }

    @Property
    void tradingAtTheIndexMarksAtTheIndex(@ForAll PricePath path) {
        double first = path.prices().get(0);
        BasisMark mark = BasisMark.start(HALF_MINUTE, 0.005, NOON, first, first);
        for (int i = 0; i < path.size(); i++) {
            double price = path.prices().get(i);
            mark = mark.step(NOON.plusSeconds(path.seconds().get(i)), price, price);
            assertEquals(price, mark.mark(price));
        }
    }

    @Test
    void publishedExampleOfTheMedianIsReproduced() {
        // OBSDN documentation, mark price: index 50000, rate 0.0001, 2 of 8 hours to go, basis 10, last trade 50020
        double funding = MedianMark.fundingBased(50_000, 0.0001, Duration.ofHours(2), Duration.ofHours(8));
        assertEquals(50_001.25, funding, 50_000 * TOLERANCE);
        assertEquals(50_010, new MedianMark(funding, 50_010, 50_020).price());
    }

    @Test
    void publishedExampleOfTheFundingBasedPriceIsReproduced() {
        // Aevo documentation, mark price: index 2000, rate 0.005 an hour, half an hour to go
        assertEquals(
                2_005,
                MedianMark.fundingBased(2_000, 0.005, Duration.ofMinutes(30), Duration.ofHours(1)),
                2_000 * TOLERANCE);
    }

    @Property
    void medianIsTheMiddleInEveryOrder(
            @ForAll @DoubleRange(min = 1, max = 3) @Scale(15) double a,
            @ForAll @DoubleRange(min = 1, max = 3) @Scale(15) double b,
            @ForAll @DoubleRange(min = 1, max = 3) @Scale(15) double c) {
        double[] sorted = {a, b, c};
        Arrays.sort(sorted);
        assertEquals(sorted[1], new MedianMark(a, b, c).price());
        assertEquals(sorted[1], new MedianMark(c, a, b).price());
        assertEquals(sorted[1], new MedianMark(b, c, a).price());
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        TimeDecayedAverage basis = TimeDecayedAverage.ofTimeConstant(HALF_MINUTE, NOON, 1);
        assertThrows(IllegalArgumentException.class, () -> new BasisMark(basis, 1));
        BasisMark mark = new BasisMark(basis, 0.1);
        assertThrows(IllegalArgumentException.class, () -> mark.mark(0));
        assertThrows(IllegalArgumentException.class, () -> mark.step(NOON, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> mark.step(NOON, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new MedianMark(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new MedianMark(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MedianMark(1, 1, 0));
        Duration hour = Duration.ofHours(1);
        assertEquals(
                "untilFunding must be at most PT1H: PT2H",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MedianMark.fundingBased(1, 0, hour.multipliedBy(2), hour))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> MedianMark.fundingBased(1, -1, hour, hour));
        assertThrows(IllegalArgumentException.class, () -> MedianMark.fundingBased(1, Double.NaN, hour, hour));
    }
}
