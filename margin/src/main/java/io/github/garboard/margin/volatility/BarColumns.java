package io.github.garboard.margin.volatility;

import java.util.List;
import java.util.Objects;

/**
 * Bars in columns, oldest first. The arrays are the caller's and are not copied; prices in them are not checked, so bars that
 * break the rules of {@link Bar} give a variance without meaning: NaN where a price is not positive and finite.
 */
public final class BarColumns {

    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    private BarColumns(double[] open, double[] high, double[] low, double[] close) {
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
    }

    /**
     * Returns bars over the caller's arrays.
     *
     * @param open the first price of each bar
     * @param high the highest price of each bar
     * @param low the lowest price of each bar
     * @param close the last price of each bar
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static BarColumns of(double[] open, double[] high, double[] low, double[] close) {
        int size = open.length;
        if (high.length != size || low.length != size || close.length != size) {
            throw new IllegalArgumentException("columns must be of one length, " + size + ": " + high.length + ", "
                    + low.length + ", " + close.length);
        }
        return new BarColumns(open, high, low, close);
    }

    /**
     * Returns the columns of a list of bars.
     *
     * @param bars the bars, oldest first
     */
    public static BarColumns of(List<Bar> bars) {
        return new BarColumns(
                bars.stream().mapToDouble(Bar::open).toArray(),
                bars.stream().mapToDouble(Bar::high).toArray(),
                bars.stream().mapToDouble(Bar::low).toArray(),
                bars.stream().mapToDouble(Bar::close).toArray());
    }

    /** Returns the first price of each bar: the caller's array. */
    public double[] open() {
        return open;
    }

    /** Returns the highest price of each bar: the caller's array. */
    public double[] high() {
        return high;
    }

    /** Returns the lowest price of each bar: the caller's array. */
    public double[] low() {
        return low;
    }

    /** Returns the last price of each bar: the caller's array. */
    public double[] close() {
        return close;
    }

    /** Returns the number of bars. */
    public int size() {
        return open.length;
    }

    /**
     * Returns one bar.
     *
     * @param index its index
     * @throws IndexOutOfBoundsException if there is no such bar
     * @throws IllegalArgumentException if its prices break a rule of {@link Bar}
     */
    public Bar bar(int index) {
        Objects.checkIndex(index, size());
        return new Bar(open[index], high[index], low[index], close[index]);
    }
}
