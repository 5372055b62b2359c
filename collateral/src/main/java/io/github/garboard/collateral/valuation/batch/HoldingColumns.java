package io.github.garboard.collateral.valuation.batch;

import io.github.garboard.collateral.valuation.Basket;
import io.github.garboard.collateral.valuation.Holding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Mutable: a view of the caller's arrays. The holdings, or the debts, of many accounts: one column of amounts for each
 * asset.
 *
 * <p>An account's value is the same, to the last bit, as the weighted value of its {@link #basket} in the readable tier:
 * sum of amount price weight, from the first asset to the last. The two sides of an account are two of these, one with
 * asset weights (or 1 - haircut, which gives the value of a basket) and one with liability weights. Weights are the same
 * for every amount.
 *
 * <p>A range [from, to) of accounts touches only its own part of the output, so that a caller gives ranges to threads.
 * Nothing is allocated.
 *
 * <pre>{@code
 * holdings.values(lowPrices, factors, 0, accounts, capacity);
 * debts.values(highPrices, liabilityWeights, 0, accounts, owed);
 * }</pre>
 */
public final class HoldingColumns {

    /** Accounts at a time: their values stay in the cache while the columns pass by in long runs. */
    private static final int BLOCK = 8192;

    private final double[][] amounts;
    private final int accounts;

    private HoldingColumns(double[][] amounts, int accounts) {
        this.amounts = amounts;
        this.accounts = accounts;
    }

    /**
     * Returns a view of columns.
     *
     * @param amounts {@code amounts[asset][account]}, in units of the asset, non-negative and finite, checked at each
     *     valuation; at least one column, all of the same length
     * @throws IllegalArgumentException if there is no column or their lengths differ
     */
    public static HoldingColumns of(double[][] amounts) {
        if (amounts.length == 0) {
            throw new IllegalArgumentException("amounts must have a column: " + amounts.length);
        }
        int accounts = amounts[0].length;
        for (double[] column : amounts) {
            if (column.length != accounts) {
                throw new IllegalArgumentException(
                        "amounts must have columns of one length: " + column.length + " and " + accounts);
            }
        }
        return new HoldingColumns(amounts, accounts);
    }

    /** Returns the number of columns. */
    public int assets() {
        return amounts.length;
    }

    /** Returns the length of each column. */
    public int accounts() {
        return accounts;
    }

    /**
     * Returns what one account holds, as the readable tier values it: the assets are the numbers of the columns, those of
     * amount 0 are left out.
     *
     * @throws IndexOutOfBoundsException if there is no such account
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public Basket<Integer> basket(int account) {
        Objects.checkIndex(account, accounts);
        List<Holding<Integer>> holdings = new ArrayList<>();
        for (int asset = 0; asset < amounts.length; asset++) {
            if (amounts[asset][account] != 0) {
                holdings.add(new Holding<>(asset, amounts[asset][account]));
            }
        }
        return new Basket<>(holdings);
    }

    /**
     * Writes the value of each account of a range: {@code out[account]} = sum over assets of amount price weight. An
     * account with an amount that is negative or not finite, or of a value beyond the largest double, gets NaN; the others
     * are right. Costs O(accounts assets), allocates nothing.
     *
     * @param prices the price of one unit of each asset, non-negative and finite
     * @param weights the weight of each asset, non-negative and finite: 1 - haircut, or a liability weight
     * @param from the first account
     * @param to the account after the last one
     * @param out the values, by account; only those of the range are written
     * @return the first account of the range that got NaN, or -1
     * @throws IllegalArgumentException if a price or weight is outside of its range, or there is not one for each asset
     * @throws IndexOutOfBoundsException if the range is not within the accounts or the output
     */
    public int values(double[] prices, double[] weights, int from, int to, double[] out) {
        requireEach("prices", prices);
        requireEach("weights", weights);
        Objects.checkFromToIndex(from, to, Math.min(accounts, out.length));
        int invalid = -1;
        for (int start = from; start < to; start += BLOCK) {
            int end = to - start > BLOCK ? start + BLOCK : to;
            Arrays.fill(out, start, end, 0);
            int asset = 0;
            for (; asset + 1 < amounts.length; asset += 2) {
                addTwo(asset, prices, weights, start, end, out);
            }
            if (asset < amounts.length) {
                addOne(asset, prices, weights, start, end, out);
            }
            int found = markInvalid(start, end, out);
            invalid = invalid < 0 ? found : invalid;
        }
        return invalid;
    }

    private void addOne(int asset, double[] prices, double[] weights, int start, int end, double[] out) {
        double[] column = amounts[asset];
        double price = prices[asset];
        double weight = weights[asset];
        for (int i = start; i < end; i++) {
            double x = column[i];
            out[i] += x * price * weight + ifInvalid(x);
        }
    }

    /** Two columns in a pass: four are no longer turned into vector instructions. */
    private void addTwo(int asset, double[] prices, double[] weights, int start, int end, double[] out) {
        double[] first = amounts[asset];
        double[] second = amounts[asset + 1];
        double firstPrice = prices[asset];
        double secondPrice = prices[asset + 1];
        double firstWeight = weights[asset];
        double secondWeight = weights[asset + 1];
        for (int i = start; i < end; i++) {
            double x = first[i];
            double y = second[i];
            out[i] = (out[i] + (x * firstPrice * firstWeight + ifInvalid(x)))
                    + (y * secondPrice * secondWeight + ifInvalid(y));
        }
    }

    /** 0 for an amount, -infinity or NaN for what is none, without a jump: x - |x| is 0 or at most -2^-1073. */
    private static double ifInvalid(double x) {
        return (x - Math.abs(x)) * Double.MAX_VALUE * Double.MAX_VALUE * Double.MAX_VALUE;
    }

    private static int markInvalid(int start, int end, double[] out) {
        int first = -1;
        for (int i = end - 1; i >= start; i--) {
            if (!(out[i] >= 0 && out[i] < Double.POSITIVE_INFINITY)) {
                out[i] = Double.NaN;
                first = i;
            }
        }
        return first;
    }

    private void requireEach(String name, double[] values) {
        if (values.length != amounts.length) {
            throw new IllegalArgumentException(
                    name + " must have one for each asset: " + values.length + " for " + amounts.length);
        }
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
            }
        }
    }
}
