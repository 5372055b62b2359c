package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.liquidation.trigger.LiquidationPrice.Side;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LiquidationPriceIndexTest {

    private static final int CAPACITY = 300;

    private static int[] found(LiquidationPriceIndex index, double price) {
        int[] out = new int[CAPACITY];
        int count = index.breachedAt(price, out);
        return Arrays.stream(out, 0, count).sorted().toArray();
    }

    @Property(tries = 100)
    void indexFindsWhatAFullScanFinds(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LiquidationPriceIndex index = new LiquidationPriceIndex(CAPACITY);
        LiquidationPrice[] prices = new LiquidationPrice[CAPACITY];
        for (int step = 0; step < 2000; step++) {
            int account = random.nextInt(CAPACITY);
            if (random.nextInt(4) == 0) {
                index.remove(account);
                prices[account] = null;
            } else {
                // whole numbers, so that levels are shared and prices fall on them
                prices[account] = new LiquidationPrice(
                        random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(200),
                        random.nextBoolean() ? Side.BELOW : Side.ABOVE);
                index.set(account, prices[account]);
            }
            if (step % 50 == 0) {
                double price = 1 + random.nextInt(200);
                int[] scan = IntStream.range(0, CAPACITY)
                        .filter(i -> prices[i] != null && prices[i].isBreachedAt(price))
                        .toArray();
                assertArrayEquals(scan, found(index, price));
            }
        }
        assertEquals(Arrays.stream(prices).filter(price -> price != null).count(), index.size());
    }

    @Test
    void accountAtItsLevelIsNotYetFound() {
        LiquidationPriceIndex index = new LiquidationPriceIndex(CAPACITY);
        index.set(3, new LiquidationPrice(100, Side.BELOW));
        index.set(4, new LiquidationPrice(100, Side.ABOVE));
        assertArrayEquals(new int[] {}, found(index, 100));
        assertArrayEquals(new int[] {3}, found(index, Math.nextDown(100.0)));
        assertArrayEquals(new int[] {4}, found(index, Math.nextUp(100.0)));
    }

    @Test
    void badInputIsNamed() {
        assertRefused("capacity must be >= 0: -1", () -> new LiquidationPriceIndex(-1));
        LiquidationPriceIndex index = new LiquidationPriceIndex(2);
        assertRefused("level must be >= 0: NaN", () -> index.set(0, Double.NaN, Side.ABOVE));
        assertRefused("out must have a length >= 2: 1", () -> index.breachedAt(1, new int[1]));
        assertRefused("price must be finite and > 0: NaN", () -> index.breachedAt(Double.NaN, new int[2]));
        assertThrows(IndexOutOfBoundsException.class, () -> index.set(2, 1, Side.ABOVE));
        assertThrows(IndexOutOfBoundsException.class, () -> index.remove(-1));
    }
}
