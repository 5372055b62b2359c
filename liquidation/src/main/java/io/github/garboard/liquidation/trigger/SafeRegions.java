package io.github.garboard.liquidation.trigger;

import java.util.Arrays;

/**
 * The safe regions of a {@link CrossingIndex}. Mutable.
 *
 * <p>Entry account x width + j is the j-th factor of an account. Its share of the region is an interval of the factor's
 * price; where a falling and where a rising price leaves it are keys of two heaps of the factor, the former negated.
 */
final class SafeRegions {

    /** The part of the health that is kept back, so that a region ends before the sign changes. */
    private static final double MARGIN = 0x1p-20;

    /** The rounding of the caller's health that is allowed for, relative to the gross value. */
    private static final double ROUNDING = 0x1p-40;

    private static final int ABSENT = -1;

    private final int width;
    private final int[] factors;

    /** For each account its number of factors, or absent. */
    private final int[] degrees;

    private final LevelHeap[] falls;
    private final LevelHeap[] rises;
    private final int[] left;

    SafeRegions(int factorCount, int capacity, int width) {
        this.width = width;
        this.factors = new int[capacity * width];
        this.degrees = new int[capacity];
        Arrays.fill(degrees, ABSENT);
        this.falls = heaps(factorCount, factors.length);
        this.rises = heaps(factorCount, factors.length);
        this.left = new int[2 * capacity];
    }

    private static LevelHeap[] heaps(int count, int entries) {
        int[] places = LevelHeap.places(entries);
        LevelHeap[] heaps = new LevelHeap[count];
        Arrays.setAll(heaps, i -> new LevelHeap(places));
        return heaps;
    }

    boolean has(int account) {
        return degrees[account] != ABSENT;
    }

    /** Takes an account in, still without a region, so that no price leaves it. */
    void add(int account, int[] from, int offset, int count) {
        if (count > width) {
            throw new IllegalArgumentException(
                    "factors of " + account + " must be at most " + width + " numbers: " + count);
        }
        for (int i = 0; i < count; i++) {
            int factor = from[offset + i];
            if (factor < 0 || factor >= falls.length) {
                throw new IllegalArgumentException(
                        "factors of " + account + " must be in [0, " + falls.length + "): " + factor);
            }
            for (int j = 0; j < i; j++) {
                if (from[offset + j] == factor) {
                    throw new IllegalArgumentException("factors of " + account + " must be different: " + factor);
                }
            }
        }
        System.arraycopy(from, offset, factors, account * width, count);
        degrees[account] = count;
    }

    void remove(int account) {
        for (int entry = account * width; entry < account * width + degrees[account]; entry++) {
            falls[factors[entry]].remove(entry);
            rises[factors[entry]].remove(entry);
        }
        degrees[account] = ABSENT;
    }

    /** Draws the region of an account around the present prices. */
    void enclose(int account, double health, AccountHealth.Slopes slopes, double[] prices) {
        int first = account * width;
        double gross = 0;
        for (int i = 0; i < degrees[account]; i++) {
            double steepest = Math.max(slopes.lossOnFall(i), slopes.lossOnRise(i));
            gross += steepest * Math.abs(prices[factors[first + i]]);
        }
        double slack = Math.max(0, (1 - MARGIN) * Math.abs(health) - ROUNDING * gross);
        double reach = gross > 0 ? Math.min(slack / gross, slopes.range()) : slopes.range();
        boolean boxed = slopes.range() < Double.POSITIVE_INFINITY;
        for (int i = 0; i < degrees[account]; i++) {
            int entry = first + i;
            int factor = factors[entry];
            double price = prices[factor];
            // of a price of 0 every share is 0, also an infinite one
            double share = price == 0 ? 0 : reach * Math.abs(price);
            // what is a loss for an account in health is a gain for one in breach
            double onFall = health < 0 ? slopes.lossOnRise(i) : slopes.lossOnFall(i);
            double onRise = health < 0 ? slopes.lossOnFall(i) : slopes.lossOnRise(i);
            put(falls[factor], entry, boxed || onFall > 0, share - price);
            put(rises[factor], entry, boxed || onRise > 0, share + price);
        }
    }

    private static void put(LevelHeap heap, int entry, boolean matters, double key) {
        if (matters) {
            heap.set(entry, key);
        } else {
            heap.remove(entry);
        }
    }

    /** Returns how many shares of a factor do not hold the price in their interior; an account may be found by both ends. */
    int leftAt(int factor, double price) {
        int count = falls[factor].upTo(-price, left, 0);
        count += rises[factor].upTo(price, left, count);
        for (int i = 0; i < count; i++) {
            left[i] /= width;
        }
        return count;
    }

    /** Returns the account of one of the shares that {@link #leftAt} found last. */
    int left(int index) {
        return left[index];
    }
}
