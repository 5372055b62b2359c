package io.github.garboard.margin.dynamic;

/**
 * Where the slope along a line rises, and by how much. Mutable, and used again for each line: the next costs no allocation.
 */
final class BreakPoints {

    private final double[] times;
    private final double[] weights;
    private final int[] rows;
    private int size;

    BreakPoints(int capacity) {
        times = new double[capacity];
        weights = new double[capacity];
        rows = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(double time, double weight, int row) {
        times[size] = time;
        weights[size] = weight;
        rows[size++] = row;
    }

    /** Returns the row at whose time the weights up to it add up to a sum, the last row if they do not: by quickselect. */
    int rowAt(double sum) {
        int from = 0;
        int to = size;
        double left = sum;
        while (to - from > 1) {
            double middle = times[from + (to - from) / 2];
            int below = split(from, to, middle, false);
            int upTo = split(below, to, middle, true);
            double less = weight(from, below);
            double equal = weight(below, upTo);
            if (left <= less && below > from) {
                to = below;
            } else if (left <= less + equal || upTo == to) {
                return rows[below];
            } else {
                left -= less + equal;
                from = upTo;
            }
        }
        return rows[from];
    }

    /** Puts the times below a limit, or at it too, first; returns where the others start. */
    private int split(int from, int to, double limit, boolean inclusive) {
        int at = from;
        for (int i = from; i < to; i++) {
            if (times[i] < limit || (inclusive && times[i] == limit)) {
                swap(i, at++);
            }
        }
        return at;
    }

    private void swap(int i, int j) {
        double time = times[i];
        double weight = weights[i];
        int row = rows[i];
        times[i] = times[j];
        weights[i] = weights[j];
        rows[i] = rows[j];
        times[j] = time;
        weights[j] = weight;
        rows[j] = row;
    }

    private double weight(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
