package io.github.garboard.examples.report;

import java.time.Instant;
import java.util.Arrays;

/** Values over time, in the order of time; NaN is a gap. Mutable: append while replaying, then draw. Not thread-safe. */
public final class TimeSeries {

    private long[] millis = new long[64];
    private double[] values = new double[64];
    private int size;

    /**
     * Appends a value.
     *
     * @param time not before the last one; to the millisecond
     * @param value finite, or NaN where there is none
     * @return this series
     * @throws IllegalArgumentException if time goes back or the value is infinite
     */
    public TimeSeries add(Instant time, double value) {
        long milli = time.toEpochMilli();
        if (size > 0 && milli < millis[size - 1]) {
            throw new IllegalArgumentException(
                    "time must not be before " + Instant.ofEpochMilli(millis[size - 1]) + ": " + time);
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("value must be finite or NaN: " + value);
        }
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        millis[size] = milli;
        values[size] = value;
        size++;
        return this;
    }

    /** Returns the number of values, gaps included. */
    public int size() {
        return size;
    }

    /** Returns the time of one value, in milliseconds since 1970-01-01T00:00Z. */
    public long epochMilli(int index) {
        return millis[checked(index)];
    }

    /** Returns one value, NaN for a gap. */
    public double value(int index) {
        return values[checked(index)];
    }

    /** Returns a copy, so that a chart does not change when the series grows. */
    TimeSeries copy() {
        TimeSeries copy = new TimeSeries();
        copy.millis = Arrays.copyOf(millis, Math.max(1, size));
        copy.values = Arrays.copyOf(values, Math.max(1, size));
        copy.size = size;
        return copy;
    }

    /** Returns the index of the last value that is no gap, or -1. */
    int lastFinite() {
        int last = size - 1;
        while (last >= 0 && Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index must be in [0, " + size + "): " + index);
        }
        return index;
    }
}
