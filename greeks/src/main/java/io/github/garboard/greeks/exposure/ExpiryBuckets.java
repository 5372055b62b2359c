package io.github.garboard.greeks.exposure;

import java.util.Arrays;
import java.util.List;

/**
 * The times to expiry by which vega is told apart: bucket 0 holds all up to the first bound, bucket i what is above bound i - 1
 * and up to bound i, and the last bucket what is above every bound.
 *
 * @param bounds upper bounds in years, positive, finite and ascending; none for a single bucket
 */
public record ExpiryBuckets(List<Double> bounds) {

    /**
     * Copies and checks the bounds.
     *
     * @throws IllegalArgumentException if they are not positive, finite and ascending
     */
    public ExpiryBuckets {
        bounds = List.copyOf(bounds);
        double last = 0;
        for (double bound : bounds) {
            if (!(bound > last && bound < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("bounds must be positive, finite and ascending: " + bounds);
            }
            last = bound;
        }
    }

    /** Returns the buckets between some bounds, in years. */
    public static ExpiryBuckets of(double... bounds) {
        return new ExpiryBuckets(Arrays.stream(bounds).boxed().toList());
    }

    /** Returns the number of buckets, one more than there are bounds. */
    public int count() {
        return bounds.size() + 1;
    }

    /**
     * Returns the bucket of a time to expiry.
     *
     * @param years the time in years, non-negative; infinite for what never expires
     * @throws IllegalArgumentException if years is negative or NaN
     */
    public int index(double years) {
        if (!(years >= 0)) {
            throw new IllegalArgumentException("years must be non-negative: " + years);
        }
        int index = 0;
        while (index < bounds.size() && years > bounds.get(index)) {
            index++;
        }
        return index;
    }
}
