package io.github.garboard.liquidation.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class LotRoundingProperties {

    /** Decimal lots in binary. */
    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<List<DepthCurve>> venues() {
        return Depths.any().list().ofSize(3);
    }

    private static List<Venue<Integer>> withLots(List<DepthCurve> depths, double... lots) {
        return IntStream.range(0, depths.size())
                .mapToObj(i -> new Venue<>(i, depths.get(i), lots[i]))
                .toList();
    }

    /** All ways to give up to nine lots to three venues. */
    @Property(tries = 300)
    void noOtherWayOfEqualLotsBringsMore(
            @ForAll("venues") List<DepthCurve> depths,
            @ForAll @DoubleRange(min = 0.5, max = 9.5) @Scale(3) double lots,
            @ForAll @DoubleRange(min = 0.1, max = 10) @Scale(3) double lot) {
        VenueSplit<Integer> split = VenueSplit.of(withLots(depths, lot, lot, lot), lots * lot, 0);
        int most = (int) Math.floor(lots + ROUNDING);
        double best = 0;
        for (int i = 0; i <= most; i++) {
            for (int j = 0; i + j <= most; j++) {
                for (int k = 0; i + j + k <= most; k++) {
                    double sum = proceeds(depths.get(0), i * lot)
                            + proceeds(depths.get(1), j * lot)
                            + proceeds(depths.get(2), k * lot);
                    best = Math.max(best, sum);
                }
            }
        }
        assertEquals(best, split.proceeds(), ROUNDING * (1 + best));
    }

    private static double proceeds(DepthCurve depth, double amount) {
        boolean fits = amount <= depth.capacity() * (1 + ROUNDING);
        return fits ? depth.proceeds(Math.min(amount, depth.capacity())) : Double.NEGATIVE_INFINITY;
    }

    @Property(tries = 300)
    void everyVenueSellsWholeLotsWithinTheAmount(
            @ForAll("venues") List<DepthCurve> depths,
            @ForAll @DoubleRange(min = 0.01, max = 200) @Scale(3) double amount,
            @ForAll @DoubleRange(min = 0.1, max = 5) @Scale(2) double lot) {
        List<Venue<Integer>> venues = withLots(depths, lot, 2 * lot, 0);
        VenueSplit<Integer> split = VenueSplit.of(venues, amount, 0);
        for (int i = 0; i < 2; i++) {
            double lots = split.fills().get(i).amount() / venues.get(i).lot();
            assertEquals(Math.rint(lots), lots, ROUNDING * (1 + lots), split::toString);
        }
        assertTrue(split.sold() <= amount + ROUNDING * (1 + amount), split::toString);
        assertEquals(amount, split.sold() + split.remainder(), ROUNDING * (1 + amount));
    }

    /** What stays unsold fits nowhere: not even a lot. */
    @Property(tries = 300)
    void noWholeLotIsLeftWhereThereIsDepth(
            @ForAll("venues") List<DepthCurve> depths,
            @ForAll @DoubleRange(min = 0.01, max = 200) @Scale(3) double amount,
            @ForAll @DoubleRange(min = 0.1, max = 5) @Scale(2) double lot) {
        List<Venue<Integer>> venues = withLots(depths, lot, 2 * lot, 3 * lot);
        VenueSplit<Integer> split = VenueSplit.of(venues, amount, 0);
        for (int i = 0; i < 3; i++) {
            double room = depths.get(i).capacity() - split.fills().get(i).amount();
            double step = venues.get(i).lot() * (1 + ROUNDING);
            assertTrue(room < step || split.remainder() < step, split::toString);
        }
    }

    @Provide
    Arbitrary<Double> prices() {
        return Arbitraries.integers().between(180, 220).map(half -> half / 2.0);
    }

    @Property(tries = 300)
    void noLotIsSoldBelowTheLimit(
            @ForAll("venues") List<DepthCurve> depths,
            @ForAll("prices") double limit,
            @ForAll @DoubleRange(min = 0.1, max = 5) @Scale(2) double lot) {
        VenueSplit<Integer> split = VenueSplit.of(withLots(depths, lot, 0, lot), 200, limit);
        for (int i = 0; i < 3; i++) {
            double sold = split.fills().get(i).amount();
            assertTrue(sold <= depths.get(i).amountAt(limit * (1 - ROUNDING)) + ROUNDING, split::toString);
        }
    }
}
