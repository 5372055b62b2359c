package io.github.garboard.greeks.numerical;

/**
 * The numbers from a lower to an upper bound, both included.
 *
 * <p>A bound that is not included is the double next to it: see {@link #open}.
 *
 * @param lower the lower bound, below the upper one; minus infinity for none
 * @param upper the upper bound; infinity for none
 */
public record Interval(double lower, double upper) {

    /** Every finite number. */
    public static final Interval REAL = new Interval(-Double.MAX_VALUE, Double.MAX_VALUE);

    /** Every finite number from 0: a time to expiry. */
    public static final Interval NON_NEGATIVE = new Interval(0, Double.MAX_VALUE);

    /** Every finite number above 0: a strike. */
    public static final Interval POSITIVE = new Interval(Double.MIN_VALUE, Double.MAX_VALUE);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the lower bound is not below the upper one
     */
    public Interval {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must be below upper: " + lower + ", " + upper);
        }
    }

    /**
     * Returns the numbers strictly between two bounds.
     *
     * @param lowerExclusive the lower bound
     * @param upperExclusive the upper bound
     * @throws IllegalArgumentException if fewer than two doubles lie between them
     */
    public static Interval open(double lowerExclusive, double upperExclusive) {
        return new Interval(Math.nextUp(lowerExclusive), Math.nextDown(upperExclusive));
    }

    /** Returns whether a number lies within the bounds; NaN does not. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
