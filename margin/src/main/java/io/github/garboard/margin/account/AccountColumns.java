package io.github.garboard.margin.account;

import java.util.Objects;

/**
 * The batch tier of account health: linear positions of many accounts, in the caller's arrays, which are not copied. A view;
 * it does not change, and may be shared if the arrays do not change.
 *
 * <p>The positions of account a are those from {@code starts[a]} to {@code starts[a + 1]}. Excess is cash + sum of q p - sum
 * of |q| m over them, with p the price of the instrument and m its requirement per unit. One pass over the positions, nothing
 * is allocated, and a range of accounts is a partition for a thread of the caller's.
 */
public final class AccountColumns {

    private final int[] starts;
    private final int[] instruments;
    private final double[] quantities;
    private final double[] cash;

    private AccountColumns(int[] starts, int[] instruments, double[] quantities, double[] cash) {
        this.starts = starts;
        this.instruments = instruments;
        this.quantities = quantities;
        this.cash = cash;
    }

    /**
     * Returns a view of columns.
     *
     * @param starts where the positions of each account start, and last where those of the last one end: ascending, one more
     *     than accounts
     * @param instruments the index of the instrument of each position
     * @param quantities the units of each position, negative for a short
     * @param cash the cash of each account, in the unit of money
     * @throws IllegalArgumentException if the lengths do not fit or the starts do not ascend within the positions
     */
    public static AccountColumns of(int[] starts, int[] instruments, double[] quantities, double[] cash) {
        if (starts.length != cash.length + 1) {
            throw new IllegalArgumentException(
                    "starts must be one more than accounts, " + (cash.length + 1) + ": " + starts.length);
        }
        if (instruments.length != quantities.length) {
            throw new IllegalArgumentException(
                    "instruments must be one per position, " + quantities.length + ": " + instruments.length);
        }
        int last = 0;
        for (int start : starts) {
            if (start < last || start > quantities.length) {
                throw new IllegalArgumentException(
                        "starts must ascend from 0 to at most " + quantities.length + ", after " + last + ": " + start);
            }
            last = start;
        }
        return new AccountColumns(starts, instruments, quantities, cash);
    }

    /** Returns the number of accounts. */
    public int accounts() {
        return cash.length;
    }

    /**
     * Writes the excess of a range of accounts: equity less requirement, negative in breach.
     *
     * <p>A position whose instrument has the price or requirement NaN makes the excess of its account NaN and of no other.
     *
     * @param from the first account
     * @param to the account after the last one
     * @param prices the price of each instrument, in the unit of money
     * @param requirements the requirement of one unit of each instrument, long or short, in the unit of money
     * @param excess where the results go: account a at index a
     * @throws IndexOutOfBoundsException if the range is not within the accounts, excess is shorter than it, or a position has
     *     an instrument without a price or requirement
     */
    public void excess(int from, int to, double[] prices, double[] requirements, double[] excess) {
        Objects.checkFromToIndex(from, to, Math.min(cash.length, excess.length));
        for (int account = from; account < to; account++) {
            double sum = cash[account];
            for (int position = starts[account]; position < starts[account + 1]; position++) {
                int instrument = instruments[position];
                double quantity = quantities[position];
                sum += quantity * prices[instrument] - Math.abs(quantity) * requirements[instrument];
            }
            excess[account] = sum;
        }
    }
}
