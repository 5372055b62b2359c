package io.github.garboard.oracle.internal;

import java.util.Arrays;

/**
 * Mutable and not thread-safe: the order of values that are finite and not negative, found without a branch on the data,
 * so that no comparison is guessed wrong. The values are sorted into runs that grow until two are left; a rank is then
 * looked up in both. For a few dozen values this is faster than {@link Select}, though it costs O(n log n).
 *
 * <p>Such values are in the order of their bits, read as integers, and the difference of two of these does not overflow:
 * its sign is the comparison. The values must hold no negative zero.
 *
 * @see "K. E. Batcher, Sorting networks and their applications (1968): the odd-even merge of short runs"
 */
public final class SortedRuns {

    /** The length of the shortest runs: two triples. */
    private static final int BLOCK = 6;

    private double[] values = {};
    private double[] spare = {};
    private double[] firstRun = values;
    private double[] secondRun = values;
    private int first;
    private int second;

    /** Returns an array to fill with n values; what comes behind them may be overwritten. */
    public double[] room(int n) {
        int padded = 2 * (n + BLOCK); // both runs, or the one of all values, are shorter
        if (values.length < padded) {
            values = new double[padded];
            spare = new double[padded];
        }
        return values;
    }

    /** Sorts the first n values, n at least 1, and returns an array that starts with them in their order. */
    public double[] sort(int n) {
        first = BLOCK * powerOfTwo((n + BLOCK - 1) / BLOCK);
        second = 0;
        sortTriples(n);
        mergeTriples();
        return firstRun;
    }

    /** Sorts the first n values, n at least 1, as far as {@link #at} needs. */
    public void rank(int n) {
        split(n);
        sortTriples(n);
        mergeTriples();
    }

    /** As {@link #rank}, for values of which the first three are sorted, the next three, and so on to the last three. */
    public void rankTriples(int n) {
        split(n);
        Arrays.fill(values, n, first + second, Double.MAX_VALUE);
        mergeTriples();
    }

    /** Returns the value of a rank, from 0 for the smallest, of the values ranked last. */
    public double at(int rank) {
        int inFirst = inFirst(firstRun, first, secondRun, second, rank);
        int inSecond = first + rank - inFirst;
        if (inFirst == first) {
            return secondRun[inSecond];
        }
        if (inSecond == first + second) {
            return firstRun[inFirst];
        }
        return Math.min(firstRun[inFirst], secondRun[inSecond]);
    }

    /** Makes two runs of a power of two of blocks, of which the first is not the shorter one. */
    private void split(int n) {
        int blocks = (n + BLOCK - 1) / BLOCK;
        int larger = Math.max(1, Integer.highestOneBit(blocks - 1));
        first = BLOCK * larger;
        second = BLOCK * powerOfTwo(blocks - larger);
    }

    /** Returns the smallest power of two that is not below the number, and 0 for 0. */
    private static int powerOfTwo(int atLeast) {
        return atLeast < 2 ? atLeast : 2 * Integer.highestOneBit(atLeast - 1);
    }

    private void sortTriples(int n) {
        Arrays.fill(values, n, first + second, Double.MAX_VALUE);
        for (int i = 0; i < n; i += 3) {
            order(values, i, i + 1);
            order(values, i + 1, i + 2);
            order(values, i, i + 1);
        }
    }

    private void mergeTriples() {
        for (int i = 0; i < first + second; i += BLOCK) {
            mergeTriples(values, i, 1);
        }
        firstRun = mergeBlocks(values, spare, 0, first);
        secondRun = mergeBlocks(values, spare, first, second);
    }

    /** Merges two sorted triples of values that are so many elements apart. */
    private static void mergeTriples(double[] values, int from, int step) {
        order(values, from, from + 3 * step);
        order(values, from + 2 * step, from + 5 * step);
        order(values, from + step, from + 4 * step);
        order(values, from + step, from + 3 * step);
        order(values, from + 2 * step, from + 4 * step);
        order(values, from + 2 * step, from + 3 * step);
    }

    /** Merges blocks into one run, in place at first, then from one array to the other and back; returns the one that has it. */
    private static double[] mergeBlocks(double[] values, double[] spare, int from, int length) {
        for (int i = from; i + BLOCK < from + length; i += 2 * BLOCK) {
            mergeTriples(values, i, 2);
            mergeTriples(values, i + 1, 2);
            order(values, i + 1, i + 2);
            order(values, i + 3, i + 4);
            order(values, i + 5, i + 6);
            order(values, i + 7, i + 8);
            order(values, i + 9, i + 10);
        }
        double[] in = values;
        double[] out = spare;
        for (int run = 2 * BLOCK; run < length; run *= 2) {
            for (int low = from; low < from + length; low += 2 * run) {
                merge(in, low, run, out);
            }
            double[] merged = out;
            out = in;
            in = merged;
        }
        return in;
    }

    /** Puts the smaller of two values first. */
    private static void order(double[] values, int i, int j) {
        long x = Double.doubleToRawLongBits(values[i]);
        long y = Double.doubleToRawLongBits(values[j]);
        long less = (y - x) & ((y - x) >> 63);
        values[i] = Double.longBitsToDouble(x + less);
        values[j] = Double.longBitsToDouble(y - less);
    }

    /** Merges two neighbouring runs from both ends at once: neither can be used up before the loop ends. */
    private static void merge(double[] from, int low, int run, double[] to) {
        int a = low;
        int b = low + run;
        int lastA = b - 1;
        int lastB = b + run - 1;
        int end = lastB;
        for (int i = 0; i < run; i++) {
            long x = Double.doubleToRawLongBits(from[a]);
            long more = Double.doubleToRawLongBits(from[b]) - x;
            long sign = more >> 63;
            to[low + i] = Double.longBitsToDouble(x + (more & sign));
            a += 1 + (int) sign;
            b -= (int) sign;
            long y = Double.doubleToRawLongBits(from[lastB]);
            more = y - Double.doubleToRawLongBits(from[lastA]);
            sign = more >> 63;
            to[end - i] = Double.longBitsToDouble(y - (more & sign));
            lastA += (int) sign;
            lastB -= 1 + (int) sign;
        }
    }

    /** Returns how many of the smallest values, as many as the rank, are in the first run; the second starts behind it. */
    private static int inFirst(double[] firstRun, int first, double[] secondRun, int second, int rank) {
        int low = Math.max(0, rank - second);
        int half;
        for (int left = Math.min(rank, first) - low; left > 0; left -= half) {
            half = (left + 1) >>> 1;
            long more = Double.doubleToRawLongBits(firstRun[low + half - 1])
                    - Double.doubleToRawLongBits(secondRun[first + rank - low - half]);
            low += half & (int) (more >> 63);
        }
        return low;
    }
}
