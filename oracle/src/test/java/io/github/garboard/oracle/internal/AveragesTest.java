package io.github.garboard.oracle.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AveragesTest {

    private static final double MAX = Double.MAX_VALUE;

    @Test
    void meanOfEqualValuesIsTheValue() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        // a plain sum of them is 0.9999999999999999
        assertEquals(0.1, Averages.mean(tenths, 0, 10));
        double[] weights = {1, 0.3, 0.7, 0.9, 1, 0.1, 0.2, 0.6, 0.4, 1.7};
        assertEquals(0.1, Averages.mean(tenths, weights, 10));
    }

    @Test
    void meanOfTheLargestDoublesDoesNotOverflow() {
        assertEquals(MAX, Averages.mean(new double[] {MAX, MAX, MAX}, 0, 3));
        assertEquals(MAX / 2, Averages.mean(new double[] {MAX, MAX, -MAX, MAX}, 0, 4));
        assertEquals(MAX, Averages.mean(new double[] {MAX, MAX}, new double[] {1.5, 1}, 2));
        assertEquals(MAX / 2, Averages.mean(new double[] {MAX, -MAX}, new double[] {1.5, 0.5}, 2), Math.ulp(MAX / 2));
        assertEquals(MAX, Averages.midpoint(MAX, MAX));
        assertEquals(MAX, Averages.distance(MAX, -MAX));
    }

    @Test
    void meanOfTheSmallestDoublesDoesNotVanish() {
        double least = Double.MIN_VALUE;
        assertEquals(least, Averages.midpoint(least, least));
        assertEquals(least, Averages.mean(new double[] {least, least}, new double[] {1, 0.1}, 2));
    }

    @Test
    void meanTakesItsRangeOnly() {
        assertEquals(3, Averages.mean(new double[] {100, 2, 4, 100}, 1, 3));
    }

    @Test
    void normalisedWeightsKeepTheirRatios() {
        double[] large = {MAX, MAX / 4};
        Averages.normalise(large, 2);
        assertArrayEquals(new double[] {2 - 0x1p-52, (2 - 0x1p-52) / 4}, large);
        double[] small = {3 * Double.MIN_VALUE, Double.MIN_VALUE, 7};
        Averages.normalise(small, 2);
        assertArrayEquals(new double[] {3 * 0x1p-51, 0x1p-51, 7}, small);
    }
}
