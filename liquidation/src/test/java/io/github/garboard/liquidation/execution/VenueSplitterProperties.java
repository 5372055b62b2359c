package io.github.garboard.liquidation.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VenueSplitterProperties {

    /** Last bits of reserves up to a hundred thousand times the amount. */
    private static final double ROUNDING = 1e-9;

    private static final double NO_LIMIT = 0;

    @Provide
    Arbitrary<List<DepthCurve>> venues() {
        return Depths.any().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<DepthSegment>> pools() {
        return Depths.pool().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(0.01, 300).ofScale(4);
    }

    @Provide
    Arbitrary<Double> limits() {
        return Arbitraries.oneOf(
                Arbitraries.just(NO_LIMIT),
                Arbitraries.integers().between(180, 220).map(half -> half / 2.0));
    }

    @Provide
    Arbitrary<List<Double>> weights() {
        return Arbitraries.doubles().between(0, 1).ofScale(4).list().ofSize(8);
    }

    private static final class Split {

        private final double price;
        private final double[] amounts;

        private Split(double price, double[] amounts) {
            this.price = price;
            this.amounts = amounts;
        }

        static Split of(List<DepthCurve> venues, double amount, double limit) {
            double[] amounts = new double[venues.size()];
            double price = new VenueSplitter().split(venues.toArray(DepthCurve[]::new), amount, limit, amounts);
            return new Split(price, amounts);
        }

        double sold() {
            return Arrays.stream(amounts).sum();
        }

        @Override
        public String toString() {
            return price + " " + Arrays.toString(amounts);
        }
    }

    @Property(tries = 500)
    void marginalPricesAreEqualWhereAVenueSells(
            @ForAll("venues") List<DepthCurve> venues,
            @ForAll("amounts") double amount,
            @ForAll("limits") double limit) {
        Split split = Split.of(venues, amount, limit);
        for (int i = 0; i < venues.size() && split.price > 0; i++) {
            double dearer = venues.get(i).amountAt(split.price * (1 + ROUNDING));
            double cheaper = venues.get(i).amountAt(split.price * (1 - ROUNDING));
            double sold = split.amounts[i];
            assertTrue(sold >= dearer - ROUNDING, split + " leaves a better price at " + i);
            assertTrue(sold <= cheaper + ROUNDING || sold == 0, split + " sells below the price at " + i);
        }
    }

    @Property(tries = 500)
    void soldAndLeftMakeTheAmount(
            @ForAll("venues") List<DepthCurve> venues,
            @ForAll("amounts") double amount,
            @ForAll("limits") double limit) {
        double there = venues.stream()
                .mapToDouble(venue -> limit > 0 ? venue.amountAt(limit) : venue.capacity())
                .sum();
        double expected = Math.min(amount, there);
        assertEquals(expected, Split.of(venues, amount, limit).sold(), ROUNDING * (1 + expected));
    }

    @Property(tries = 500)
    void noOtherSplitBringsMore(
            @ForAll("venues") List<DepthCurve> venues,
            @ForAll("amounts") double amount,
            @ForAll("weights") List<Double> weights) {
        Split split = Split.of(venues, amount, NO_LIMIT);
        double best = proceeds(venues, split.amounts);
        double total = weights.stream()
                .limit(venues.size())
                .mapToDouble(weight -> weight)
                .sum();
        double[] other = new double[venues.size()];
        for (int i = 0; i < other.length && total > 0; i++) {
            other[i] = Math.min(venues.get(i).capacity(), split.sold() * weights.get(i) / total);
        }
        assertTrue(
                proceeds(venues, other) <= best * (1 + ROUNDING), () -> split + " beaten by " + Arrays.toString(other));
    }

    /** A small shift tests the neighbourhood, where a wrong split would be beaten by little. */
    @Property(tries = 500)
    void noShiftBetweenTwoVenuesBringsMore(
            @ForAll("venues") List<DepthCurve> venues,
            @ForAll("amounts") double amount,
            @ForAll("weights") List<Double> parts) {
        Split split = Split.of(venues, amount, NO_LIMIT);
        double best = proceeds(venues, split.amounts);
        for (int from = 0; from < venues.size(); from++) {
            for (int to = 0; to < venues.size(); to++) {
                double[] other = split.amounts.clone();
                double room = venues.get(to).capacity() - other[to];
                double shift = Math.min(room, other[from] * parts.get(from) * parts.get(to));
                other[from] -= shift;
                other[to] = Math.min(venues.get(to).capacity(), other[to] + shift);
                assertTrue(from == to || proceeds(venues, other) <= best + ROUNDING, split::toString);
            }
        }
    }

    @Property(tries = 300)
    void poolsAreDividedByTheClosedForm(@ForAll("pools") List<DepthSegment> pools, @ForAll("amounts") double amount) {
        Split split = Split.of(pools.stream().map(DepthCurve::of).toList(), amount, NO_LIMIT);
        double[] expected = activeSet(pools, amount);
        assertEquals(pools.size(), expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], split.amounts[i], ROUNDING * (1 + amount));
        }
    }

    /** d_i = c √(price_i) / steepness_i - 1 / steepness_i; drop the negative ones and repeat. */
    private static double[] activeSet(List<DepthSegment> pools, double amount) {
        boolean[] out = new boolean[pools.size()];
        double[] amounts = new double[pools.size()];
        boolean dropped = true;
        while (dropped) {
            double over = amount;
            double under = 0;
            for (int i = 0; i < out.length; i++) {
                if (!out[i]) {
                    over += 1 / pools.get(i).steepness();
                    under += Math.sqrt(pools.get(i).price()) / pools.get(i).steepness();
                }
            }
            dropped = false;
            for (int i = 0; i < out.length; i++) {
                DepthSegment pool = pools.get(i);
                amounts[i] = out[i] ? 0 : (over / under * Math.sqrt(pool.price()) - 1) / pool.steepness();
                if (amounts[i] < 0) {
                    out[i] = true;
                    dropped = true;
                }
            }
        }
        return amounts;
    }

    @Property(tries = 500)
    void theAggregatedDepthBringsWhatTheSplitBrings(
            @ForAll("venues") List<DepthCurve> venues, @ForAll("amounts") double amount) {
        DepthCurve together = DepthCurve.aggregate(venues);
        Split split = Split.of(venues, amount, NO_LIMIT);
        double sold = Math.min(split.sold(), together.capacity());
        double expected = proceeds(venues, split.amounts);
        assertEquals(expected, together.proceeds(sold), ROUNDING * (1 + expected));
        assertEquals(split.sold(), Math.min(amount, together.capacity()), ROUNDING * (1 + amount));
    }

    @Property(tries = 300)
    void theAggregatedDepthSellsAtAPriceWhatTheVenuesSell(
            @ForAll("venues") List<DepthCurve> venues, @ForAll("limits") double price) {
        double lowest = price + 0.123;
        double expected =
                venues.stream().mapToDouble(venue -> venue.amountAt(lowest)).sum();
        assertEquals(expected, DepthCurve.aggregate(venues).amountAt(lowest), ROUNDING * (1 + expected));
    }

    @Property(tries = 200)
    void aUsedSplitterGivesTheSameBits(
            @ForAll("venues") List<DepthCurve> before,
            @ForAll("venues") List<DepthCurve> venues,
            @ForAll("amounts") double amount) {
        VenueSplitter splitter = new VenueSplitter();
        splitter.split(before.toArray(DepthCurve[]::new), amount / 2, NO_LIMIT, new double[before.size()]);
        double[] amounts = new double[venues.size()];
        double price = splitter.split(venues.toArray(DepthCurve[]::new), amount, NO_LIMIT, amounts);
        assertEquals(Split.of(venues, amount, NO_LIMIT).toString(), price + " " + Arrays.toString(amounts));
    }

    private static double proceeds(List<DepthCurve> venues, double[] amounts) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += venues.get(i).proceeds(amounts[i]);
        }
        return sum;
    }
}
