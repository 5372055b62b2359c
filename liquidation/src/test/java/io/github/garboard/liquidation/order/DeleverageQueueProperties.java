package io.github.garboard.liquidation.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class DeleverageQueueProperties {

    /** Sums of at most thirty sizes. */
    private static final double ROUNDING = 1e-13;

    private static List<DeleverageQueue.Place> places(List<Double> sizes) {
        return IntStream.range(0, sizes.size())
                .mapToObj(i -> new DeleverageQueue.Place(i, sizes.get(i), i % 4))
                .toList();
    }

    @Property
    void bothWaysCloseTheSizeOrAllThereIs(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0.001, max = 1e4) @Scale(3) Double> sizes,
            @ForAll @DoubleRange(min = 0, max = 1e5) @Scale(4) double size) {
        DeleverageQueue queue = new DeleverageQueue(places(sizes));
        for (Deleveraging closed : List.of(queue.fromFront(size), queue.proRata(size))) {
            assertEquals(size, closed.closed() + closed.unmatched(), ROUNDING * size);
            for (Deleveraging.Part part : closed.parts()) {
                assertTrue(part.size() <= sizes.get((int) part.id()), () -> part + " of " + sizes);
            }
        }
    }

    @Property
    void queueIsIndependentOfInputOrder(
            @ForAll @Size(max = 30) List<@DoubleRange(min = 0.001, max = 1e4) @Scale(3) Double> sizes,
            @ForAll Random random) {
        List<DeleverageQueue.Place> shuffled = new ArrayList<>(places(sizes));
        Collections.shuffle(shuffled, random);
        assertEquals(new DeleverageQueue(places(sizes)), new DeleverageQueue(shuffled));
    }

    @Property
    void quintilesRiseToTheLast(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0.001, max = 1e4) @Scale(3) Double> sizes) {
        List<Integer> quintiles = new DeleverageQueue(places(sizes)).quintiles();
        assertEquals(quintiles.stream().sorted().toList(), quintiles);
        assertEquals(DeleverageQueue.QUINTILES, quintiles.get(quintiles.size() - 1));
    }
}
