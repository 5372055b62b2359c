package io.github.garboard.oracle.internal;

/** Sorts indices by what they stand for: merge sort, stable, O(n log n). */
public final class IndexSort {

    /** Ranges up to this length are sorted by insertion. */
    private static final int SMALL = 8;

    private IndexSort() {}

    /** An order of indices. */
    @FunctionalInterface
    public interface Order {

        /** Returns whether index a must come before index b. */
        boolean before(int a, int b);
    }

    /**
     * Fills {@code indices[0..n)} with 0 to n - 1, sorted.
     *
     * @param spare an array of at least n elements, overwritten
     */
    public static void sort(int[] indices, int n, int[] spare, Order order) {
        for (int i = 0; i < n; i++) {
            indices[i] = i;
        }
        sort(indices, 0, n, spare, order);
    }

    private static void sort(int[] indices, int from, int to, int[] spare, Order order) {
        if (to - from <= SMALL) {
            insertionSort(indices, from, to, order);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(indices, from, middle, spare, order);
        sort(indices, middle, to, spare, order);
        System.arraycopy(indices, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int k = from; left < middle; k++) {
            if (right < to && order.before(indices[right], spare[left])) {
                indices[k] = indices[right++];
            } else {
                indices[k] = spare[left++];
            }
        }
    }

    private static void insertionSort(int[] indices, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int index = indices[i];
            int j = i;
            while (j > from && order.before(index, indices[j - 1])) {
                indices[j] = indices[j - 1];
                j--;
            }
            indices[j] = index;
        }
    }
}
