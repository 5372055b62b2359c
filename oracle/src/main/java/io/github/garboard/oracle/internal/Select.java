package io.github.garboard.oracle.internal;

import java.util.Arrays;

/**
 * Order statistics by selection in place. The values must hold no NaN and no negative zero.
 *
 * <p>C. A. R. Hoare, "Algorithm 65: Find" (1961). The partition has no branch on the data: the sign bit of a difference
 * moves its boundary, so that a mispredicted comparison costs nothing.
 */
public final class Select {

    /** Ranges up to this length are sorted by insertion. */
    private static final int SMALL = 6;

    /** Element steps per value before a range is sorted instead: random values need about 3, hostile ones more. */
    private static final int PATIENCE = 12;

    /** Ranges from this length on are worth the comparisons that choose a better pivot. */
    private static final int MANY = 40;

    private Select() {}

    /**
     * Returns the value that would be at index k if {@code values[from..to)} were sorted. Afterwards it is there, none
     * before it in the range is larger, and none after it is smaller. Costs O(n) for most orders of the values and O(n
     * log n) for all.
     */
    public static double select(double[] values, int from, int to, int k) {
        int low = from;
        int high = to - 1;
        long steps = (long) PATIENCE * (to - from);
        while (high - low >= SMALL) {
            steps -= high - low;
            if (steps < 0) {
                Arrays.sort(values, low, high + 1);
                return values[k];
            }
            int pivot = partition(values, low, high);
            if (k < pivot) {
                high = pivot - 1;
            } else if (k == pivot) {
                return values[k];
            } else if (pivot > low) {
                low = pivot + 1;
            } else {
                // the pivot is the smallest: its equals go with it, or many of them would take one round each
                low = equals(values, low, high);
                if (k < low) {
                    return values[k];
                }
            }
        }
        insertionSort(values, low, high);
        return values[k];
    }

    /** Moves values below a pivot in front of it and returns its index. */
    private static int partition(double[] values, int low, int high) {
        double pivot = pivotToEnd(values, low, high);
        int boundary = low;
        for (int i = low; i < high; i++) {
            double value = values[i];
            values[i] = values[boundary];
            values[boundary] = value;
            boundary += below(value, pivot);
        }
        values[high] = values[boundary];
        values[boundary] = pivot;
        return boundary;
    }

    /** Moves the equals of the first value, which is the smallest, behind it; returns the index after the last. */
    private static int equals(double[] values, int low, int high) {
        double smallest = values[low];
        int boundary = low + 1;
        for (int i = low + 1; i <= high; i++) {
            double value = values[i];
            values[i] = values[boundary];
            values[boundary] = value;
            boundary += 1 - below(smallest, value);
        }
        return boundary;
    }

    /** Puts the middle value last, in a long range the median of the first, middle and last one, and returns it. */
    private static double pivotToEnd(double[] values, int low, int high) {
        int middle = (low + high) >>> 1;
        if (high - low < MANY) {
            double pivot = values[middle];
            values[middle] = values[high];
            values[high] = pivot;
            return pivot;
        }
        double a = values[low];
        double b = values[middle];
        double c = values[high];
        int at = (a < b) == (b < c) ? middle : (a < b) == (c < a) ? low : high;
        double pivot = values[at];
        values[at] = c;
        values[high] = pivot;
        return pivot;
    }

    /** Returns 1 if a &lt; b, else 0: the sign of a - b, which is right for infinite and subnormal differences too. */
    private static int below(double a, double b) {
        return (int) (Double.doubleToRawLongBits(a - b) >>> 63);
    }

    private static void insertionSort(double[] values, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            double value = values[i];
            int j = i;
            while (j > low && values[j - 1] > value) {
                values[j] = values[j - 1];
                j--;
            }
            values[j] = value;
        }
    }
}
