package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TickTest {

    private static final int HIGHEST = 7_000_000;

    @Property
    void tickOfAPriceIsTheHighestNotAboveIt(@ForAll @IntRange(min = -HIGHEST, max = HIGHEST - 1) int index) {
        Tick tick = new Tick(index);
        Tick next = new Tick(index + 1);
        assertTrue(tick.price() < next.price());
        assertEquals(tick, Tick.of(tick.price()));
        assertEquals(tick, Tick.of(Math.nextDown(next.price())));
        assertEquals(tick, Tick.of((tick.price() + next.price()) / 2));
    }

    @Property
    void quoteIsTheExactFloor(
            @ForAll @IntRange(min = -1_500, max = 1_500) int index,
            @ForAll @BigRange(min = "0", max = "340282366920938463463374607431768211455") BigInteger base) {
        BigInteger quote = new Tick(index).quote(base);
        BigDecimal power = new BigDecimal("1.0001").pow(Math.abs(index));
        BigDecimal amount = new BigDecimal(base);
        BigDecimal floor = new BigDecimal(quote);
        BigDecimal above = floor.add(BigDecimal.ONE);
        if (index >= 0) {
            assertTrue(floor.compareTo(amount.multiply(power)) <= 0 && above.compareTo(amount.multiply(power)) > 0);
        } else {
            assertTrue(floor.multiply(power).compareTo(amount) <= 0
                    && above.multiply(power).compareTo(amount) > 0);
        }
    }

    @Property
    void ticksAddWherePricesMultiply(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int first,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int second) {
        Tick a = new Tick(first);
        Tick b = new Tick(second);
        double product = a.price() * b.price();
        // two prices of two units in the last place each, and their product
        assertEquals(product, a.plus(b).price(), 8 * Math.ulp(product));
        assertEquals(a, a.plus(b).minus(b));
        assertEquals(new Tick(0), a.plus(a.inverse()));
        assertEquals(Integer.signum(Integer.compare(first, second)), a.compareTo(b));
    }

    @Test
    void weightedMeanRoundsTowardsMinusInfinity() {
        assertEquals(new Tick(-2), Tick.weightedMean(List.of(weighted(-1, 2), weighted(-2, 1))));
        assertEquals(new Tick(1), Tick.weightedMean(List.of(weighted(1, 2), weighted(2, 1))));
        assertEquals(new Tick(-3), Tick.weightedMean(List.of(weighted(-3, 7))));
        assertEquals(new Tick(7), Tick.weightedMean(List.of(weighted(7, 1), weighted(-9, 0))));
    }

    @Test
    void meanIsExactForTheLargestLiquidity() {
        BigInteger all = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
        assertEquals(
                new Tick(Tick.HIGHEST_IN_POOL),
                Tick.weightedMean(List.of(
                        new Tick.Weighted(new Tick(Tick.HIGHEST_IN_POOL), all),
                        new Tick.Weighted(new Tick(Tick.HIGHEST_IN_POOL), all))));
    }

    @Test
    void rejectsWhatHasNoTick() {
        assertEquals(
                "index must be in [-7000000, 7000000]: 7000001",
                assertThrows(IllegalArgumentException.class, () -> new Tick(HIGHEST + 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Tick(-HIGHEST - 1));
        assertThrows(IllegalArgumentException.class, () -> Tick.of(0));
        assertThrows(IllegalArgumentException.class, () -> Tick.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Tick.of(Double.MIN_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Tick.of(Double.MAX_VALUE));
        Tick one = new Tick(1);
        assertThrows(IllegalArgumentException.class, () -> new Tick(HIGHEST).plus(one));
        BigInteger negative = BigInteger.valueOf(-1);
        assertEquals(
                "base must be non-negative: -1",
                assertThrows(IllegalArgumentException.class, () -> one.quote(negative))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Tick.Weighted(one, negative));
        assertEquals(
                "sum of the weights must be above 0: 0",
                assertThrows(IllegalArgumentException.class, () -> Tick.weightedMean(List.of(weighted(1, 0))))
                        .getMessage());
    }

    private static Tick.Weighted weighted(int index, long weight) {
        return new Tick.Weighted(new Tick(index), BigInteger.valueOf(weight));
    }
}
