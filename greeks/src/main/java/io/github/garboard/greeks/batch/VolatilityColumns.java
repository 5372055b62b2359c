package io.github.garboard.greeks.batch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view of the columns that receive implied volatilities, their statuses and, if wanted, their conditions.
 *
 * <p>The arrays are the caller's. A {@link BatchImpliedVolatility} writes every element of the view and nothing beside it. Where
 * there is no volatility it and the condition are NaN, and the status says why.
 */
public final class VolatilityColumns {

    private final double[] volatility;
    private final byte[] status;

    private final double @Nullable [] condition;

    private final int offset;
    private final int length;

    private VolatilityColumns(
            double[] volatility, byte[] status, double @Nullable [] condition, int offset, int length) {
        this.volatility = volatility;
        this.status = status;
        this.condition = condition;
        this.offset = offset;
        this.length = length;
    }

    /**
     * Returns a view of two arrays.
     *
     * @param volatility receives the volatilities, decimal per square root of a year
     * @param status receives the codes of {@link VolatilityStatus}, as long
     * @throws IllegalArgumentException if the lengths differ
     */
    public static VolatilityColumns of(double[] volatility, byte[] status) {
        requireLength("status", volatility.length, status.length);
        return new VolatilityColumns(volatility, status, null, 0, volatility.length);
    }

    /**
     * Returns a view of new arrays, without conditions.
     *
     * @throws NegativeArraySizeException if the length is negative
     */
    public static VolatilityColumns allocate(int length) {
        return of(new double[length], new byte[length]);
    }

    /**
     * Returns a view of these columns and one that receives conditions: |price / (vega volatility)|, as
     * {@link io.github.garboard.greeks.ImpliedVolatility.Found} has it.
     *
     * @param column an array as long as the others
     * @throws IllegalArgumentException if the length differs
     */
    public VolatilityColumns withCondition(double[] column) {
        requireLength("condition", volatility.length, column.length);
        return new VolatilityColumns(volatility, status, column, offset, length);
    }

    private static void requireLength(String name, int expected, int got) {
        if (got != expected) {
            throw new IllegalArgumentException(
                    "length of " + name + " must be that of volatility " + expected + ": " + got);
        }
    }

    /**
     * Returns a view of a part of this one.
     *
     * @param from the first element
     * @param count how many elements
     * @throws IndexOutOfBoundsException if the part is not within this view
     */
    public VolatilityColumns range(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return new VolatilityColumns(volatility, status, condition, offset + from, count);
    }

    /** Returns the number of elements. */
    public int length() {
        return length;
    }

    /**
     * Returns the volatility of an element, NaN if it has none.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double volatility(int index) {
        return volatility[offset + Objects.checkIndex(index, length)];
    }

    /**
     * Returns what became of an element.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public VolatilityStatus status(int index) {
        return VolatilityStatus.of(status[offset + Objects.checkIndex(index, length)]);
    }

    /** Returns whether conditions are wanted. */
    boolean wantsCondition() {
        return condition != null;
    }

    /** Copies the results of a block to where they go. */
    void write(VolatilityBlock block, int to, int count) {
        System.arraycopy(block.volatility, 0, volatility, offset + to, count);
        System.arraycopy(block.status, 0, status, offset + to, count);
        if (condition != null) {
            System.arraycopy(block.condition, 0, condition, offset + to, count);
        }
    }
}
