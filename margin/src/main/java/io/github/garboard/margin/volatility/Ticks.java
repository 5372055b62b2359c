package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;

/**
 * Prices at irregular times, in columns, oldest first. The arrays are the caller's and are not copied.
 *
 * <p>Two ways make moves of them: {@link #moves()} from price to price, in the time of the trades; {@link #moves(long, long,
 * int)} over equal steps of the clock, each with the last price known then. Both are logarithmic.
 */
public final class Ticks {

    private final long[] nanos;
    private final double[] prices;

    private Ticks(long[] nanos, double[] prices) {
        this.nanos = nanos;
        this.prices = prices;
    }

    /**
     * Returns ticks over the caller's arrays.
     *
     * @param nanos when each price was seen, in nanoseconds from an origin of the caller's, never going back
     * @param prices the prices, positive and finite
     * @throws IllegalArgumentException if the columns differ in length, there is no tick, time goes back or a price breaks its
     *     rule
     */
    public static Ticks of(long[] nanos, double[] prices) {
        if (nanos.length != prices.length || nanos.length == 0) {
            throw new IllegalArgumentException(
                    "nanos and prices must be of one length >= 1: " + nanos.length + " and " + prices.length);
        }
        for (int i = 0; i < nanos.length; i++) {
            Checks.requirePositive("price " + i, prices[i]);
            if (i > 0 && nanos[i] < nanos[i - 1]) {
                throw new IllegalArgumentException(
                        "time " + i + " must not be before the last time, " + nanos[i - 1] + ": " + nanos[i]);
            }
        }
        return new Ticks(nanos, prices);
    }

    /** Returns the moves from each price to the next, one less than prices, a new array. */
    public double[] moves() {
        double[] moves = new double[prices.length - 1];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = LogRatio.of(prices[i + 1], prices[i]);
        }
        return moves;
    }

    /**
     * Returns the moves over equal steps of the clock, by the last price seen at or before each time. A step without a tick
     * has the move 0. Before the first tick its price is taken, so that steps before it have the move 0 too.
     *
     * @param start the start of the first step, in nanoseconds from the same origin
     * @param step the length of a step in nanoseconds, positive
     * @param count the number of steps, non-negative
     * @return one move per step, a new array
     * @throws IllegalArgumentException if step or count break their rule
     * @throws ArithmeticException if the end of the last step is beyond the range of a long
     * @see "Dacorogna, Gençay, Müller, Olsen, Pictet, An Introduction to High-Frequency Finance, 2001:
     *     previous-tick interpolation"
     */
    public double[] moves(long start, long step, int count) {
        if (step <= 0) {
            throw new IllegalArgumentException("step must be > 0: " + step);
        }
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0: " + count);
        }
        Math.addExact(start, Math.multiplyExact(step, (long) count));
        double[] moves = new double[count];
        int tick = lastAt(start, 0);
        for (int i = 0; i < count; i++) {
            int next = lastAt(start + step * (i + 1), tick);
            moves[i] = LogRatio.of(prices[next], prices[tick]);
            tick = next;
        }
        return moves;
    }

    /** Returns the last tick at or before a time, looking from one on; that one if there is none. */
    private int lastAt(long time, int tick) {
        int last = tick;
        while (last + 1 < nanos.length && nanos[last + 1] <= time) {
            last++;
        }
        return last;
    }
}
