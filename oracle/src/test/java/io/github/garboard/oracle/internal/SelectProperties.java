package io.github.garboard.oracle.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

class SelectProperties {

    @Provide
    Arbitrary<double[]> arrays() {
        Arbitrary<Double> bits = Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite);
        Arbitrary<Double> few = Arbitraries.integers().between(-2, 2).map(Integer::doubleValue);
        Arbitrary<Double> near = Arbitraries.integers().between(0, 1000).map(step -> 1 + step * 0x1p-52);
        return Arbitraries.oneOf(bits, few, near, Arbitraries.oneOf(bits, few))
                .map(value -> value + 0.0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(70)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Property
    void selectedValueIsTheOneOfTheSortedOrder(
            @ForAll @From("arrays") double[] values,
            @ForAll @IntRange(max = 1_000) int a,
            @ForAll @IntRange(max = 1_000) int b) {
        int from = Math.min(a, b) % values.length;
        int to = from + 1 + Math.max(a, b) % (values.length - from);
        int k = from + (a + b) % (to - from);
        double[] sorted = values.clone();
        Arrays.sort(sorted, from, to);
        double[] selected = values.clone();
        assertEquals(sorted[k], Select.select(selected, from, to, k));
        assertEquals(sorted[k], selected[k]);
        assertTrue(Arrays.stream(selected, from, k).allMatch(value -> value <= sorted[k]), "a larger one before");
        assertTrue(Arrays.stream(selected, k, to).allMatch(value -> value >= sorted[k]), "a smaller one behind");
        Arrays.sort(selected, from, to);
        assertArrayEquals(sorted, selected);
    }

    @Example
    void hostileOrdersAreSelectedToo() {
        for (int n : new int[] {100, 1_000, 5_000}) {
            int half = n / 2;
            double[] organPipe =
                    IntStream.range(0, n).mapToDouble(i -> Math.min(i, n - i)).toArray();
            double[] killer = IntStream.range(0, n)
                    .mapToDouble(i -> i < half ? (i % 2 == 0 ? i + 1 : half + i + i % 2) : 2.0 * (i - half + 1))
                    .toArray();
            for (double[] order : new double[][] {organPipe, killer}) {
                double[] sorted = order.clone();
                Arrays.sort(sorted);
                for (int k : new int[] {0, 1, half - 1, half, n - 1}) {
                    assertEquals(sorted[k], Select.select(order.clone(), 0, n, k));
                }
            }
        }
    }
}
