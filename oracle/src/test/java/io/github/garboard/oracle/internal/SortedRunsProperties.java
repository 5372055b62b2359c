package io.github.garboard.oracle.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class SortedRunsProperties {

    /** Of arrays that are ranked one after the other, so that the second works in what the first one left. */
    private final SortedRuns runs = new SortedRuns();

    @Provide
    Arbitrary<double[]> arrays() {
        Arbitrary<Double> bits = Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(Math::abs);
        Arbitrary<Double> few = Arbitraries.of(0.0, Double.MIN_VALUE, 1.0, Double.MAX_VALUE);
        Arbitrary<Double> near = Arbitraries.integers().between(0, 1000).map(step -> 1 + step * 0x1p-52);
        return Arbitraries.oneOf(bits, few, near, Arbitraries.oneOf(bits, few))
                .list()
                .ofMinSize(1)
                .ofMaxSize(200)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Property
    void everyRankHasTheValueOfTheSortedOrder(@ForAll @From("arrays") double[] values) {
        System.arraycopy(values, 0, runs.room(values.length), 0, values.length);
        runs.rank(values.length);
        assertArrayEquals(sorted(values), ranked(values.length));
    }

    @Property
    void sortedTriplesAreRankedAsOtherValues(@ForAll @From("arrays") double[] values) {
        int n = values.length / 3 * 3;
        double[] triples = Arrays.copyOf(values, n);
        for (int i = 0; i < n; i += 3) {
            Arrays.sort(triples, i, i + 3);
        }
        if (n > 0) {
            System.arraycopy(triples, 0, runs.room(n), 0, n);
            runs.rankTriples(n);
        }
        assertArrayEquals(sorted(triples), ranked(n));
    }

    @Property
    void sortGivesTheSortedOrder(@ForAll @From("arrays") double[] values) {
        System.arraycopy(values, 0, runs.room(values.length), 0, values.length);
        double[] order = runs.sort(values.length);
        assertArrayEquals(sorted(values), Arrays.copyOf(order, values.length));
        assertEquals(order[values.length / 2], runs.at(values.length / 2));
    }

    private double[] ranked(int n) {
        double[] ranked = new double[n];
        Arrays.setAll(ranked, runs::at);
        return ranked;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
