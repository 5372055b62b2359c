package io.github.garboard.liquidation.order;

import java.util.Arrays;

/**
 * Ranks millions of accounts by two columns of keys. Not thread-safe: it works in arrays of its own, which grow to the
 * largest number of accounts seen (24 bytes each) and serve the next call.
 *
 * <p>The ranking is that of {@code AccountOrder.ascending(first).thenBy(AccountOrder.ascending(second))}: ascending by the
 * first key, then the second, then the account's number; 0 and -0 are equal. For a descending order negate the key. Accounts
 * of equal numbers, which a book should not have, keep their places.
 *
 * <p>It is a radix sort, from the last digit to the first, by one key; only among accounts that are equal in it the next key
 * is looked at. Costs O(n) where few are equal, at most three times that, and allocates nothing in proportion to n after the
 * arrays have grown.
 *
 * @see "D. E. Knuth, The Art of Computer Programming 3 (1998), 5.2.5, algorithm R"
 */
public final class AccountSort {

    private static final int DIGIT = 8;
    private static final int DIGITS = Long.SIZE / DIGIT;
    private static final int VALUES = 1 << DIGIT;

    /** Below this number of accounts an insertion sort needs fewer steps than clearing and adding up counts. */
    private static final int SMALL = 48;

    private final int[] counts = new int[DIGITS * VALUES];
    private long[] keys = {};
    private long[] otherKeys = {};
    private int[] otherOrder = {};

    /** Creates a sorter without arrays. */
    public AccountSort() {}

    /**
     * Ranks accounts.
     *
     * @param first the key that decides first, by account; not NaN
     * @param second the key that decides among equal first ones; not NaN
     * @param ids the accounts' numbers, which decide among equal keys
     * @param order receives the indexes of the accounts, the first to be liquidated first; its length is the number of
     *     accounts
     * @throws IllegalArgumentException if a column is shorter than the order, or a key is NaN; the order is then unchanged
     */
    public void rank(double[] first, double[] second, long[] ids, int[] order) {
        int size = order.length;
        requireKeys("first", first, size);
        requireKeys("second", second, size);
        requireLength("ids", ids.length, size);
        if (keys.length < size) {
            keys = new long[size];
            otherKeys = new long[size];
            otherOrder = new int[size];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        sort(new Columns(first, second, ids, order), 0, size, 0);
    }

    private static void requireKeys(String name, double[] column, int size) {
        requireLength(name, column.length, size);
        for (int i = 0; i < size; i++) {
            if (Double.isNaN(column[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must not be NaN: " + column[i]);
            }
        }
    }

    private static void requireLength(String name, int length, int size) {
        if (length < size) {
            throw new IllegalArgumentException(
                    name + " must have at least " + size + " elements, the length of order: " + length);
        }
    }

    /** Sorts a range whose accounts are equal in all keys before the level. */
    private void sort(Columns columns, int from, int to, int level) {
        if (to - from < SMALL) {
            columns.insertionSort(from, to, level);
            return;
        }
        for (int i = from; i < to; i++) {
            keys[i] = columns.key(level, columns.order[i]);
        }
        radixSort(columns.order, from, to);
        if (level < Columns.LAST) {
            int start = from;
            for (int i = from + 1; i <= to; i++) {
                if (i == to || keys[i] != keys[start]) {
                    sort(columns, start, i, level + 1);
                    start = i;
                }
            }
        }
    }

    /** Sorts keys and order together, from the last digit to the first; a digit that all share is passed over. */
    private void radixSort(int[] order, int from, int to) {
        count(from, to);
        long[] source = keys;
        long[] target = otherKeys;
        int[] sourceOrder = order;
        int[] targetOrder = otherOrder;
        for (int digit = 0; digit < DIGITS; digit++) {
            int base = digit * VALUES;
            int shift = digit * DIGIT;
            if (counts[base + (int) ((source[from] >>> shift) & (VALUES - 1))] == to - from) {
                continue;
            }
            int position = from;
            for (int value = base; value < base + VALUES; value++) {
                int count = counts[value];
                counts[value] = position;
                position += count;
            }
            for (int i = from; i < to; i++) {
                int place = counts[base + (int) ((source[i] >>> shift) & (VALUES - 1))]++;
                target[place] = source[i];
                targetOrder[place] = sourceOrder[i];
            }
            long[] sorted = target;
            target = source;
            source = sorted;
            int[] sortedOrder = targetOrder;
            targetOrder = sourceOrder;
            sourceOrder = sortedOrder;
        }
        if (source != keys) {
            System.arraycopy(source, from, keys, from, to - from);
            System.arraycopy(sourceOrder, from, order, from, to - from);
        }
    }

    private void count(int from, int to) {
        Arrays.fill(counts, 0);
        for (int i = from; i < to; i++) {
            long key = keys[i];
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit * VALUES + (int) ((key >>> (digit * DIGIT)) & (VALUES - 1))]++;
            }
        }
    }

    /** The columns of one call, and their keys as numbers whose unsigned order is that of the keys. */
    private static final class Columns {

        private static final int LAST = 2;

        private final double[] first;
        private final double[] second;
        private final long[] ids;
        private final int[] order;

        private Columns(double[] first, double[] second, long[] ids, int[] order) {
            this.first = first;
            this.second = second;
            this.ids = ids;
            this.order = order;
        }

        private long key(int level, int account) {
            return switch (level) {
                case 0 -> sortable(first[account]);
                case 1 -> sortable(second[account]);
                default -> ids[account] ^ Long.MIN_VALUE;
            };
        }

        /** Turns all bits of a negative number and the sign of a positive one. Adding 0 turns -0 into 0. */
        private static long sortable(double value) {
            long bits = Double.doubleToRawLongBits(value + 0.0);
            return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
        }

        private void insertionSort(int from, int to, int level) {
            for (int i = from + 1; i < to; i++) {
                int account = order[i];
                int place = i;
                while (place > from && precedes(account, order[place - 1], level)) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = account;
            }
        }

        private boolean precedes(int account, int other, int fromLevel) {
            for (int level = fromLevel; level <= LAST; level++) {
                int compared = Long.compareUnsigned(key(level, account), key(level, other));
                if (compared != 0) {
                    return compared < 0;
                }
            }
            return false;
        }
    }
}
