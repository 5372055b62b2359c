package io.github.garboard.oracle.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class IndexSortProperties {

    @Property
    void equalOnesKeepTheirOrder(@ForAll @Size(max = 60) int[] any) {
        int[] keys = IntStream.of(any).map(key -> Math.floorMod(key, 10)).toArray();
        int[] expected = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] indices = new int[keys.length];
        IndexSort.sort(indices, keys.length, new int[keys.length], (a, b) -> keys[a] < keys[b]);
        assertArrayEquals(expected, indices);
    }
}
