package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IsolatedPositionsTest {

    /** A long whose health is 0 at 87.5 / 0.875 = 100, the same short, and one without quantity. */
    private static IsolatedPositions three() {
        IsolatedPositions positions = new IsolatedPositions(3);
        positions.set(0, 1, 100, 12.5, 0.125);
        positions.set(1, -1, 100, 12.5, 0.125);
        return positions;
    }

    private static int[] found(IsolatedPositions positions, double price, int from, int to) {
        int[] out = new int[to - from];
        return Arrays.copyOf(out, positions.breachedAt(price, from, to, out));
    }

    @Test
    void healthIsEquityLessRequirement() {
        assertEquals(12.5 + 20 - 15, three().health(0, 120));
        assertEquals(12.5 - 20 - 15, three().health(1, 120));
    }

    @Test
    void healthOfZeroIsNotABreach() {
        assertEquals(0, three().health(0, 100));
        assertArrayEquals(new int[] {}, found(three(), 100, 0, 2));
        assertArrayEquals(new int[] {0}, found(three(), 99, 0, 2));
        assertArrayEquals(new int[] {1}, found(three(), 101, 0, 2));
    }

    @Test
    void positionWithoutQuantityIsNeverInBreach() {
        assertArrayEquals(new int[] {}, found(three(), 1e300, 2, 3));
    }

    @Test
    void setReplacesAPosition() {
        IsolatedPositions positions = three();
        positions.set(0, 1, 100, 30, 0.125);
        assertArrayEquals(new int[] {}, found(positions, 99, 0, 3));
    }

    @Property(tries = 50)
    void scanAgreesWithTheLiquidationPrice(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 100;
        double[] quantity = random.doubles(n, -5, 5).toArray();
        double[] entry = random.doubles(n, 50, 150).toArray();
        double[] rate = random.doubles(n, 0.01, 0.1).toArray();
        double[] collateral = IntStream.range(0, n)
                .mapToDouble(i -> Math.abs(quantity[i]) * entry[i] * 0.4 * random.nextDouble())
                .toArray();
        IsolatedPositions positions = new IsolatedPositions(n);
        for (int i = 0; i < n; i++) {
            positions.set(i, quantity[i], entry[i], collateral[i], rate[i]);
        }
        double price = 50 + 100 * random.nextDouble();
        int[] expected = IntStream.range(20, 90)
                .filter(i -> LiquidationPrice.linear(quantity[i], entry[i], collateral[i], rate[i], 0)
                        .isBreachedAt(price))
                .toArray();
        assertArrayEquals(expected, found(positions, price, 20, 90));
        assertTrue(positions.size() == n && expected.length < 70, "a scan that finds all proves little");
    }

    @Test
    void badInputIsNamed() {
        assertRefused("size must be >= 0: -1", () -> new IsolatedPositions(-1));
        IsolatedPositions positions = three();
        assertRefused("quantity must be finite: NaN", () -> positions.set(0, Double.NaN, 1, 1, 0));
        assertRefused("entry must be finite: NaN", () -> positions.set(0, 1, Double.NaN, 1, 0));
        assertRefused("collateral must be finite: NaN", () -> positions.set(0, 1, 1, Double.NaN, 0));
        assertRefused("maintenanceRate must be in [0, 1): 1.0", () -> positions.set(0, 1, 1, 1, 1));
        assertRefused(
                "collateral - quantity x entry must be finite: -Infinity", () -> positions.set(0, 1e200, 1e200, 1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> positions.set(3, 1, 1, 1, 0));
        assertRefused("price must be finite and > 0: -1.0", () -> three().breachedAt(-1, 0, 1, new int[1]));
        assertRefused("out must have a length >= 2: 1", () -> three().breachedAt(1, 1, 3, new int[1]));
        assertThrows(IndexOutOfBoundsException.class, () -> three().breachedAt(1, 1, 4, new int[9]));
    }
}
