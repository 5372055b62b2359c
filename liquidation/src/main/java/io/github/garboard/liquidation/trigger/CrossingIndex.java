package io.github.garboard.liquidation.trigger;

import java.util.Objects;

/**
 * Mutable index of accounts that depend on several prices: on a tick it evaluates only the accounts whose health can have
 * changed its sign, and so knows at every moment which accounts are in breach.
 *
 * <p>Each account has a safe region around the prices at which it was last evaluated: with health H and slopes g, its sign
 * cannot change while sum |g_i| |dp_i| &lt; |H|. The index gives every factor the same relative share of it,
 * |dp_i| &lt; |p_i| |H| / sum |g_j p_j|, on the side that matters, and keeps the ends of these shares in two heaps for each
 * factor. A tick finds the shares that it leaves, evaluates those accounts and gives them new regions. What is nearly in
 * breach is evaluated often, the rest seldom.
 *
 * <p>It never misses an account, for slopes as {@link AccountHealth.Slopes} demands and a health that is rounded by less than
 * 2⁻⁴⁰ of sum |g_i p_i|: after every call {@link #isInBreach} agrees with evaluating all accounts ({@code CrossingLaws} in the
 * laws jar checks this for an evaluation of yours). Health of exactly 0 is not in breach.
 *
 * <p>A tick costs O((w log n + evaluation) x accounts touched), adding or updating an account O(w log n), with w its number of
 * factors. The index lives in primitive arrays, 30 to 60 bytes for each account and factor, and allocates only as it grows.
 * Not thread-safe. If the evaluation throws, accounts that were not reached keep their state until a call touches them again;
 * {@link #rebuild} puts everything right.
 */
public final class CrossingIndex {

    private final AccountHealth health;
    private final double[] prices;
    private final AccountHealth.Slopes slopes;
    private final SafeRegions regions;
    private final boolean[] breached;

    /** Accounts to evaluate in a move, in the order in which they were found, and whether an account is among them. */
    private final int[] touched;

    private final boolean[] isTouched;
    private final int[] crossed;
    private int crossings;
    private int breaches;
    private long evaluations;

    /**
     * Makes an empty index.
     *
     * @param health evaluates an account
     * @param prices the price of every factor, finite; copied
     * @param capacity the number of accounts that it can hold, numbered from 0; non-negative
     * @param width the largest number of factors of one account, non-negative
     * @throws IllegalArgumentException if a price is not finite, or capacity or width is negative
     */
    public CrossingIndex(AccountHealth health, double[] prices, int capacity, int width) {
        this.health = Objects.requireNonNull(health, "health");
        this.prices = prices.clone();
        for (int i = 0; i < prices.length; i++) {
            Require.finite("price of " + i, prices[i]);
        }
        if (capacity < 0 || width < 0 || 2L * capacity * Math.max(1, width) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "capacity and width must be >= 0 and 2 x capacity x width an int: " + capacity + ", " + width);
        }
        this.slopes = new AccountHealth.Slopes(width);
        this.regions = new SafeRegions(prices.length, capacity, width);
        this.breached = new boolean[capacity];
        this.touched = new int[capacity];
        this.isTouched = new boolean[capacity];
        this.crossed = new int[capacity];
    }

    /**
     * Returns an index of accounts 0 to n - 1. Costs n evaluations and the building of the heaps.
     *
     * @param health evaluates an account
     * @param prices the price of every factor, finite; copied
     * @param offsets n + 1 numbers that do not fall: account a has the factors at offsets[a] (inclusive) to offsets[a + 1]
     *     (exclusive)
     * @param factors the factors of all accounts, one account after the other, different within an account
     * @return the index
     * @throws IllegalArgumentException if a price is not finite, an offset out of order, a factor unknown or given twice to an
     *     account
     * @throws IndexOutOfBoundsException if an offset is outside the factors
     */
    public static CrossingIndex of(AccountHealth health, double[] prices, int[] offsets, int[] factors) {
        int accounts = offsets.length - 1;
        int width = 0;
        for (int account = 0; account < accounts; account++) {
            if (offsets[account + 1] < offsets[account]) {
                throw new IllegalArgumentException("offsets must not fall: " + offsets[account + 1]);
            }
            width = Math.max(width, offsets[account + 1] - offsets[account]);
        }
        CrossingIndex index = new CrossingIndex(health, prices, Math.max(0, accounts), width);
        for (int account = 0; account < accounts; account++) {
            index.regions.add(account, factors, offsets[account], offsets[account + 1] - offsets[account]);
        }
        index.rebuild();
        index.crossings = 0;
        return index;
    }

    /**
     * Adds an account and evaluates it. An account that is in breach is not reported as {@link #crossed}; see
     * {@link #isInBreach}.
     *
     * @param account its number
     * @param factors the factors that its health depends on, all different
     * @throws IndexOutOfBoundsException if the account is not below the capacity
     * @throws IllegalArgumentException if the account is already in, it has more factors than the width, or a factor is
     *     unknown or given twice
     */
    public void add(int account, int... factors) {
        Objects.checkIndex(account, breached.length);
        if (regions.has(account)) {
            throw new IllegalArgumentException("account must not be in the index: " + account);
        }
        regions.add(account, factors, 0, factors.length);
        try {
            touch(account);
        } catch (RuntimeException | Error failed) {
            regions.remove(account);
            throw failed;
        }
    }

    /**
     * Evaluates an account whose positions have changed, but not the factors that it depends on.
     *
     * @param account its number
     * @return whether it crossed, in either direction
     * @throws IllegalArgumentException if the account is not in the index
     */
    public boolean update(int account) {
        requirePresent(account);
        return touch(account);
    }

    /**
     * Takes an account out.
     *
     * @param account its number
     * @throws IllegalArgumentException if the account is not in the index
     */
    public void remove(int account) {
        requirePresent(account);
        regions.remove(account);
        mark(account, false);
    }

    /**
     * Moves one price. Does not allocate.
     *
     * @param factor the factor
     * @param price its new price, finite
     * @return the number of accounts that crossed, in either direction, to be read by {@link #crossed}
     * @throws IndexOutOfBoundsException if there is no such factor
     * @throws IllegalArgumentException if the price is not finite
     */
    public int move(int factor, double price) {
        Require.finite("price of " + factor, price);
        prices[factor] = price;
        crossings = 0;
        evaluate(collect(factor, 0));
        return crossings;
    }

    /**
     * Moves all prices at once. Does not allocate.
     *
     * @param newPrices the price of every factor, finite
     * @return the number of accounts that crossed, in either direction, to be read by {@link #crossed}
     * @throws IllegalArgumentException if the number of prices differs or one is not finite
     */
    public int move(double[] newPrices) {
        if (newPrices.length != prices.length) {
            throw new IllegalArgumentException("newPrices must be " + prices.length + " numbers: " + newPrices.length);
        }
        for (int factor = 0; factor < prices.length; factor++) {
            Require.finite("price of " + factor, newPrices[factor]);
        }
        System.arraycopy(newPrices, 0, prices, 0, prices.length);
        crossings = 0;
        int count = 0;
        for (int factor = 0; factor < prices.length; factor++) {
            count = collect(factor, count);
        }
        evaluate(count);
        return crossings;
    }

    /**
     * Evaluates all accounts and draws their regions anew: after positions of many accounts have changed, or when shares have
     * become narrow far from the line.
     *
     * @return the number of accounts that crossed, in either direction, to be read by {@link #crossed}
     */
    public int rebuild() {
        crossings = 0;
        for (int account = 0; account < breached.length; account++) {
            if (regions.has(account)) {
                report(account);
            }
        }
        return crossings;
    }

    /**
     * Returns an account that crossed in the last {@link #move} or {@link #rebuild}; {@link #isInBreach} tells the direction.
     *
     * @param index which one, from 0
     * @return its number
     * @throws IndexOutOfBoundsException if fewer crossed
     */
    public int crossed(int index) {
        return crossed[Objects.checkIndex(index, crossings)];
    }

    /**
     * Returns whether the health of an account is below 0 at the present prices.
     *
     * @param account its number
     * @throws IllegalArgumentException if the account is not in the index
     */
    public boolean isInBreach(int account) {
        requirePresent(account);
        return breached[account];
    }

    /** Returns the number of accounts in breach. */
    public int breaches() {
        return breaches;
    }

    /**
     * Returns the present price of a factor.
     *
     * @param factor the factor
     * @throws IndexOutOfBoundsException if there is no such factor
     */
    public double price(int factor) {
        return prices[factor];
    }

    /** Returns how many evaluations of an account this index has made: what it saves is the rest of the scans. */
    public long evaluations() {
        return evaluations;
    }

    /** Adds the accounts that a price of a factor may have moved across to those to be evaluated. */
    private int collect(int factor, int count) {
        int end = count;
        int found = regions.leftAt(factor, prices[factor]);
        for (int i = 0; i < found; i++) {
            int account = regions.left(i);
            if (!isTouched[account]) {
                isTouched[account] = true;
                touched[end++] = account;
            }
        }
        return end;
    }

    private void evaluate(int count) {
        // before any evaluation, which may throw
        for (int i = 0; i < count; i++) {
            isTouched[touched[i]] = false;
        }
        for (int i = 0; i < count; i++) {
            report(touched[i]);
        }
    }

    private void report(int account) {
        if (touch(account)) {
            crossed[crossings++] = account;
        }
    }

    /** Evaluates an account and returns whether it crossed. */
    private boolean touch(int account) {
        slopes.clear();
        evaluations++;
        double now = health.evaluate(account, prices, slopes);
        Require.finite("health of " + account, now);
        regions.enclose(account, now, slopes, prices);
        return mark(account, now < 0);
    }

    private boolean mark(int account, boolean breach) {
        boolean crosses = breached[account] != breach;
        if (crosses) {
            breached[account] = breach;
            breaches += breach ? 1 : -1;
        }
        return crosses;
    }

    private void requirePresent(int account) {
        if (!regions.has(Objects.checkIndex(account, breached.length))) {
            throw new IllegalArgumentException("account must be in the index: " + account);
        }
    }
}
