package io.github.garboard.liquidation.trigger;

import java.util.Objects;

/**
 * Mutable index of accounts by their liquidation price in one underlying: a tick reads only the accounts that it finds.
 *
 * <p>It is exact: the accounts found at a price are those that {@link LiquidationPrice#isBreachedAt} says. Two heaps on
 * primitive arrays hold the two sides: 12 to 24 bytes for each account that is set, 8 for each that could be. Not thread-safe.
 */
public final class LiquidationPriceIndex {

    private final int capacity;
    private final LevelHeap below;
    private final LevelHeap above;

    /**
     * Makes an empty index.
     *
     * @param capacity the number of accounts that it can hold, numbered from 0; non-negative
     * @throws IllegalArgumentException if the capacity is negative
     */
    public LiquidationPriceIndex(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be >= 0: " + capacity);
        }
        this.capacity = capacity;
        this.below = new LevelHeap(LevelHeap.places(capacity));
        this.above = new LevelHeap(LevelHeap.places(capacity));
    }

    /**
     * Sets the liquidation price of an account, in place of the one before. Costs O(log n).
     *
     * @param account the number of the account
     * @param price its liquidation price
     * @throws IndexOutOfBoundsException if the account is not below the capacity
     */
    public void set(int account, LiquidationPrice price) {
        set(account, price.level(), price.side());
    }

    /**
     * Sets the liquidation price of an account, in place of the one before. Costs O(log n) and allocates only as the index
     * grows.
     *
     * @param account the number of the account
     * @param level the price, in [0, infinity]
     * @param side on which side of the level the account is in breach
     * @throws IndexOutOfBoundsException if the account is not below the capacity
     * @throws IllegalArgumentException if the level is negative or NaN
     */
    public void set(int account, double level, LiquidationPrice.Side side) {
        Objects.checkIndex(account, capacity);
        if (!(level >= 0)) {
            throw new IllegalArgumentException("level must be >= 0: " + level);
        }
        if (side == LiquidationPrice.Side.BELOW) {
            above.remove(account);
            below.set(account, -level);
        } else {
            below.remove(account);
            above.set(account, level);
        }
    }

    /**
     * Takes an account out; does nothing if it is not in. Costs O(log n).
     *
     * @param account the number of the account
     * @throws IndexOutOfBoundsException if the account is not below the capacity
     */
    public void remove(int account) {
        Objects.checkIndex(account, capacity);
        below.remove(account);
        above.remove(account);
    }

    /** Returns the number of accounts that are set. */
    public int size() {
        return below.size() + above.size();
    }

    /**
     * Writes the accounts that are in breach at a price and returns their number. Costs O(number found), whatever the size of
     * the index, and does not allocate. Their order follows from the history of the index: a caller who needs one sorts.
     *
     * @param price the price, finite and positive
     * @param out receives the accounts from its start on; at least as long as the capacity
     * @return how many were written
     * @throws IllegalArgumentException if the price is not finite and positive or the array is shorter than the capacity
     */
    public int breachedAt(double price, int[] out) {
        Require.positive("price", price);
        if (out.length < capacity) {
            throw new IllegalArgumentException("out must have a length >= " + capacity + ": " + out.length);
        }
        int found = below.upTo(Math.nextDown(-price), out, 0);
        return found + above.upTo(Math.nextDown(price), out, found);
    }
}
