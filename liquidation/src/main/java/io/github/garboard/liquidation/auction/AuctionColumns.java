package io.github.garboard.liquidation.auction;

import java.util.Objects;

/**
 * Mutable columns of collateral auctions in whole base units, for keepers and simulations of many auctions. Not thread-safe.
 *
 * <p>A bid is settled by the rule of {@link TakeRule} with 0 decimals: the same numbers, exactly. Amounts are at most 2^53, so
 * that a double holds them. An auction is open while both its lot and its claim are positive; afterwards a lot that is left
 * goes back to the owner and a claim that is left is lost. No call allocates.
 */
public final class AuctionColumns {

    /** The largest amount, in base units. */
    public static final long MOST = 1L << 53;

    /** What {@link #take} returns where nothing is sold. */
    public static final long REFUSED = -1;

    private static final double NANOS_PER_SECOND = 1e9;

    private final long smallestClaim;
    private final long[] lot;
    private final long[] claim;
    private final double[] top;
    private final long[] start;

    /**
     * Makes auctions that are not open.
     *
     * @param size the number of auctions, non-negative
     * @param smallestClaim the smallest claim that may be left with a part of a lot, in base units of money, in [0, 2^53]
     * @throws IllegalArgumentException if a number is outside its range
     */
    public AuctionColumns(int size, long smallestClaim) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be >= 0: " + size);
        }
        requireAmount("smallestClaim", smallestClaim, 0);
        this.smallestClaim = smallestClaim;
        this.lot = new long[size];
        this.claim = new long[size];
        this.top = new double[size];
        this.start = new long[size];
    }

    /**
     * Opens an auction, or resets it. Costs O(1).
     *
     * @param index the auction
     * @param lot the collateral for sale, in its base units, in [1, 2^53]
     * @param claim what is to be raised, in base units of money, in [1, 2^53]
     * @param top the starting price, in base units of money per base unit of collateral, finite and positive
     * @param startNanos when it starts, in the caller's nanoseconds
     * @throws IndexOutOfBoundsException if there is no such auction
     * @throws IllegalArgumentException if a number is outside its range
     */
    public void open(int index, long lot, long claim, double top, long startNanos) {
        Objects.checkIndex(index, size());
        requireAmount("lot", lot, 1);
        requireAmount("claim", claim, 1);
        Checks.requirePositive("top", top);
        this.lot[index] = lot;
        this.claim[index] = claim;
        this.top[index] = top;
        this.start[index] = startNanos;
    }

    /** Returns the number of auctions, open or not. */
    public int size() {
        return lot.length;
    }

    /**
     * Returns the lot of an auction, in base units of the collateral: for sale while it is open, else what goes back.
     *
     * @param index the auction
     * @return the lot
     * @throws IndexOutOfBoundsException if there is no such auction
     */
    public long lot(int index) {
        return lot[index];
    }

    /**
     * Returns the claim of an auction, in base units of money: to be raised while it is open, else what is lost.
     *
     * @param index the auction
     * @return the claim
     * @throws IndexOutOfBoundsException if there is no such auction
     */
    public long claim(int index) {
        return claim[index];
    }

    /**
     * Returns whether an auction is open.
     *
     * @param index the auction
     * @return whether both its lot and its claim are positive
     * @throws IndexOutOfBoundsException if there is no such auction
     */
    public boolean isOpen(int index) {
        return lot[index] > 0 && claim[index] > 0;
    }

    /**
     * Returns the price of an auction: top x factor. Costs one evaluation of the curve.
     *
     * @param index the auction
     * @param curve the factor on the starting price by the seconds since the start
     * @param nowNanos the time, in the caller's nanoseconds, not before the start
     * @return base units of money per base unit of collateral
     * @throws IndexOutOfBoundsException if there is no such auction
     * @throws IllegalArgumentException if the time is before the start
     */
    public double price(int index, PriceCurve curve, long nowNanos) {
        return top[index] * curve.at((nowNanos - start[index]) / NANOS_PER_SECOND);
    }

    /**
     * Writes the prices of a range of auctions, open or not. Costs one evaluation of the curve for each.
     *
     * @param curve the factor on the starting price by the seconds since the start
     * @param nowNanos the time, in the caller's nanoseconds, not before any start
     * @param fromInclusive the first auction
     * @param toExclusive the auction after the last one
     * @param out receives the prices, each at the index of its auction
     * @throws IndexOutOfBoundsException if the range is not within the columns and the array
     * @throws IllegalArgumentException if the time is before a start
     */
    public void prices(PriceCurve curve, long nowNanos, int fromInclusive, int toExclusive, double[] out) {
        Objects.checkFromToIndex(fromInclusive, toExclusive, Math.min(size(), out.length));
        for (int i = fromInclusive; i < toExclusive; i++) {
            out[i] = price(i, curve, nowNanos);
        }
    }

    /**
     * Settles a bid. What is bought is the lot before less the lot after. Costs O(1), a few operations.
     *
     * @param index an open auction
     * @param amount the most that the bidder wants, in base units of the collateral, in [1, 2^53]
     * @param price the price of the moment, in base units of money per base unit of collateral, finite and non-negative
     * @return what the bidder pays, in base units of money, or {@link #REFUSED} if only dust would be left or less than a unit
     *     would be sold
     * @throws IndexOutOfBoundsException if there is no such auction
     * @throws IllegalArgumentException if the auction is not open or a number is outside its range
     */
    public long take(int index, long amount, double price) {
        if (!isOpen(index)) {
            throw new IllegalArgumentException("index must be an open auction: " + index);
        }
        requireAmount("amount", amount, 1);
        Checks.requireNonNegative("price", price);
        long all = lot[index];
        long due = claim[index];
        long bought = Math.min(all, amount);
        long paid = costUpTo(bought, price, due + 1);
        if (paid > due) {
            paid = due;
            bought = Math.min(bought, unitsFor(due, price));
        } else if (bought < all && paid < due && due - paid < smallestClaim) {
            if (due <= smallestClaim) {
                return REFUSED;
            }
            paid = due - smallestClaim;
            bought = Math.min(bought, unitsFor(paid, price));
        }
        if (bought == 0) {
            return REFUSED;
        }
        lot[index] = all - bought;
        claim[index] = due - paid;
        return paid;
    }

    /** Units times price, rounded up, or the limit if that is smaller. */
    private static long costUpTo(long units, double price, long limit) {
        double product = units * price;
        if (product >= limit) {
            return limit;
        }
        long up = (long) Math.ceil(product);
        // the product was rounded: onto a whole number from above only if something of it is left
        return up == product && Math.fma((double) units, price, -product) > 0 ? up + 1 : up;
    }

    /** Money over price, rounded down; the price is positive. */
    private static long unitsFor(long money, double price) {
        long units = (long) Math.floor(Math.min((double) MOST, money / price));
        return Math.fma((double) units, price, -(double) money) > 0 ? units - 1 : units;
    }

    private static void requireAmount(String name, long amount, long least) {
        if (!(amount >= least && amount <= MOST)) {
            throw new IllegalArgumentException(name + " must be in [" + least + ", " + MOST + "]: " + amount);
        }
    }
}
