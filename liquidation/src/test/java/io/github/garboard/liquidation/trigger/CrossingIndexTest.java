package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.trigger.AccountHealth.Slopes;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossingIndexTest {

    private static final double[] PRICES = {100, 10};

    /** Account 0: -90 + 1 of the first; account 1: 25 less 1 of the second; account 2: both at once, with cash. */
    private double cash = -55;

    private double health(int account, double[] prices, Slopes slopes) {
        if (account == 0) {
            slopes.set(0, 1);
            return prices[0] - 90;
        }
        if (account == 1) {
            slopes.set(0, -1);
            return 25 - prices[1];
        }
        slopes.set(0, 1);
        slopes.set(1, -3);
        return cash + prices[0] - 3 * prices[1];
    }

    private CrossingIndex index() {
        return CrossingIndex.of(this::health, PRICES, new int[] {0, 1, 2, 4}, new int[] {0, 1, 0, 1});
    }

    @Test
    void moveReportsAccountsThatCrossInEitherDirection() {
        CrossingIndex index = index();
        assertEquals(0, index.breaches());
        assertEquals(1, index.move(0, 89.5));
        assertEquals(0, index.crossed(0));
        assertTrue(index.isInBreach(0));
        assertFalse(index.isInBreach(2));
        assertEquals(1, index.move(0, 90.5));
        assertEquals(0, index.crossed(0));
        assertFalse(index.isInBreach(0));
    }

    @Test
    void farAccountsAreNotTouched() {
        CrossingIndex index = index();
        long before = index.evaluations();
        assertEquals(3, before);
        assertEquals(0, index.move(0, 99));
        assertEquals(0, index.move(1, 10.5));
        assertEquals(before, index.evaluations());
        // the wrong direction is never a danger
        assertEquals(0, index.move(0, 1000));
        assertEquals(0, index.move(1, 0));
        assertEquals(before, index.evaluations());
    }

    @Test
    void healthOfZeroIsNotInBreach() {
        CrossingIndex index = index();
        assertEquals(0, index.move(0, 90));
        assertFalse(index.isInBreach(0));
        assertEquals(1, index.move(0, Math.nextDown(90.0)));
        assertTrue(index.isInBreach(0));
        assertEquals(1, index.move(0, 90));
        assertFalse(index.isInBreach(0));
    }

    @Test
    void allPricesMoveAtOnce() {
        CrossingIndex index = index();
        // neither move alone takes account 2 below zero
        assertEquals(1, index.move(new double[] {90.5, 12}));
        assertEquals(2, index.crossed(0));
        assertEquals(90.5, index.price(0));
        assertThrows(IndexOutOfBoundsException.class, () -> index.crossed(1));
    }

    @Test
    void changedPositionsAreSeenByUpdateAndRebuild() {
        CrossingIndex index = index();
        cash = -80;
        assertFalse(index.isInBreach(2));
        assertTrue(index.update(2));
        assertTrue(index.isInBreach(2));
        cash = -55;
        assertEquals(1, index.rebuild());
        assertEquals(2, index.crossed(0));
        assertEquals(0, index.breaches());
    }

    @Test
    void accountsComeAndGo() {
        CrossingIndex index = new CrossingIndex(this::health, new double[] {80, 10}, 3, 2);
        index.add(0, 0);
        assertTrue(index.isInBreach(0));
        index.add(2, 0, 1);
        assertEquals(2, index.breaches());
        index.remove(0);
        assertEquals(1, index.breaches());
        assertEquals(1, index.move(0, 1000));
        assertEquals(2, index.crossed(0));
        assertRefused("account must be in the index: 0", () -> index.isInBreach(0));
        assertRefused("account must be in the index: 0", () -> index.remove(0));
        assertRefused("account must be in the index: 0", () -> index.update(0));
        assertRefused("account must not be in the index: 2", () -> index.add(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> index.add(3, 0));
    }

    @Test
    void accountWhoseEvaluationFailsIsNotAdded() {
        CrossingIndex index = new CrossingIndex((account, prices, slopes) -> Double.NaN, PRICES, 1, 1);
        assertRefused("health of 0 must be finite: NaN", () -> index.add(0, 0));
        assertRefused("account must be in the index: 0", () -> index.isInBreach(0));
    }

    @Test
    void failedMoveIsMadeGoodByTheNextOne() {
        boolean[] fails = {false};
        CrossingIndex index = CrossingIndex.of(
                (account, prices, slopes) -> {
                    if (fails[0]) {
                        throw new IllegalStateException("no data");
                    }
                    return health(account, prices, slopes);
                },
                PRICES,
                new int[] {0, 1, 2, 4},
                new int[] {0, 1, 0, 1});
        fails[0] = true;
        assertThrows(IllegalStateException.class, () -> index.move(0, 80));
        fails[0] = false;
        assertEquals(2, index.move(0, 79));
        assertTrue(index.isInBreach(0) && index.isInBreach(2));
    }

    @Test
    void priceOfZeroIsLeftByAnyMove() {
        CrossingIndex index = CrossingIndex.of(
                (account, prices, slopes) -> {
                    slopes.set(0, 1);
                    return 1 + prices[0];
                },
                new double[] {0},
                new int[] {0, 1},
                new int[] {0});
        assertEquals(1, index.move(0, -1.5));
        assertEquals(1, index.move(0, 0.5));
    }

    @Test
    void fewOfManyAccountsAreTouched() {
        int accounts = 20_000;
        double[] prices = {100, 0.5, 30_000, 7, 1, 2000};
        Portfolios portfolios = Portfolios.of(accounts, prices, 3);
        int[] offsets = new int[accounts + 1];
        for (int i = 0; i < accounts; i++) {
            offsets[i + 1] = offsets[i] + portfolios.factors(i).length;
        }
        int[] factors = IntStream.range(0, accounts)
                .flatMap(account -> Arrays.stream(portfolios.factors(account)))
                .toArray();
        CrossingIndex index = CrossingIndex.of(portfolios::linear, prices, offsets, factors);
        SplittableRandom random = new SplittableRandom(1);
        long before = index.evaluations();
        int ticks = 500;
        for (int tick = 0; tick < ticks; tick++) {
            int factor = random.nextInt(prices.length);
            index.move(factor, index.price(factor) * (random.nextBoolean() ? 1.001 : 1 / 1.001));
        }
        double touched = (index.evaluations() - before) / (double) ticks;
        assertTrue(touched < accounts / 100.0, touched + " of " + accounts);
    }

    @Test
    void badInputIsNamed() {
        assertRefused(
                "price of 1 must be finite: NaN",
                () -> new CrossingIndex(this::health, new double[] {1, Double.NaN}, 1, 1));
        for (int[] bad : new int[][] {{-1, 1}, {1, -1}, {1 << 20, 1 << 11}}) {
            assertRefused(
                    "capacity and width must be >= 0 and 2 x capacity x width an int: " + bad[0] + ", " + bad[1],
                    () -> new CrossingIndex(this::health, PRICES, bad[0], bad[1]));
        }
        CrossingIndex index = index();
        assertRefused("price of 0 must be finite: NaN", () -> index.move(0, Double.NaN));
        assertRefused(
                "price of 1 must be finite: Infinity", () -> index.move(new double[] {1, Double.POSITIVE_INFINITY}));
        assertEquals(100, index.price(0), "nothing has moved");
        assertRefused("newPrices must be 2 numbers: 1", () -> index.move(new double[] {1}));
        assertRefused(
                "offsets must not fall: 0",
                () -> CrossingIndex.of(this::health, PRICES, new int[] {0, 1, 0}, new int[] {0}));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> CrossingIndex.of(this::health, PRICES, new int[] {0, 2}, new int[] {0}));
        CrossingIndex empty = new CrossingIndex(this::health, PRICES, 1, 2);
        assertRefused("factors of 0 must be at most 2 numbers: 3", () -> empty.add(0, 0, 1, 2));
        assertRefused("factors of 0 must be in [0, 2): 2", () -> empty.add(0, 2));
        assertRefused("factors of 0 must be in [0, 2): -1", () -> empty.add(0, -1));
        assertRefused("factors of 0 must be different: 1", () -> empty.add(0, 1, 1));
        assertRefused("width must be >= 0: -1", () -> new Slopes(-1));
        Slopes slopes = new Slopes(1);
        assertRefused("lowest must be finite: NaN", () -> slopes.set(0, Double.NaN));
        assertRefused("highest must be finite and >= lowest, 1.0: 0.0", () -> slopes.set(0, 1, 0));
        assertRefused(
                "highest must be finite and >= lowest, 1.0: Infinity",
                () -> slopes.set(0, 1, Double.POSITIVE_INFINITY));
        assertRefused("relativeMove must be >= 0: NaN", () -> slopes.holdWithin(Double.NaN));
    }
}
