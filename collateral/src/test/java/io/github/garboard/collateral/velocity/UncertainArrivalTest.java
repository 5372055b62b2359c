package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UncertainArrivalTest {

    /** Roundings of a sum of 2^10 products. */
    private static final double ROUNDING = 1e-12;

    @Property(tries = 300)
    void probabilityIsTheSumOverAllSubsets(
            @ForAll @IntRange(max = 10) int count,
            @ForAll @IntRange(max = 40) int amount,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<UncertainArrival> arrivals = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] edges = {0, 1, random.nextDouble(), random.nextDouble()};
            arrivals.add(new UncertainArrival(random.nextInt(most), edges[random.nextInt(4)]));
        }
        double expected = 0;
        for (int subset = 0; subset < (1 << count); subset++) {
            double probability = 1;
            long sum = 0;
            for (int k = 0; k < count; k++) {
                boolean in = ((subset >> k) & 1) == 1;
                sum += in ? arrivals.get(k).units() : 0;
                probability *=
                        in ? arrivals.get(k).probability() : 1 - arrivals.get(k).probability();
            }
            expected += sum >= amount ? probability : 0;
        }
        assertEquals(expected, UncertainArrival.probabilityOfAtLeast(amount, arrivals), ROUNDING);
    }

    @Test
    void unitsBeyondAnyAmountDoNotOverflow() {
        List<UncertainArrival> twice =
                List.of(new UncertainArrival(Long.MAX_VALUE, 0.5), new UncertainArrival(Long.MAX_VALUE - 1, 0.5));
        assertEquals(0.5, UncertainArrival.probabilityOfAtLeast(Long.MAX_VALUE, twice.subList(0, 1)));
        assertEquals(0.75, UncertainArrival.probabilityOfAtLeast(5, twice));
    }

    @Test
    void badInputIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> new UncertainArrival(-1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new UncertainArrival(1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new UncertainArrival(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> UncertainArrival.probabilityOfAtLeast(-1, List.of()));
    }
}
