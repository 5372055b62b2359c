package io.github.garboard.oracle;

/**
 * A price with its two conservative ends: what is owned counts for the low, what is owed for the high.
 *
 * <p>All methods keep 0 &lt;= low &lt;= mid &lt;= high, cost O(1), and never narrow the interval but for {@link
 * #scaled(double)} below 1. A number beyond the largest double becomes the largest double.
 *
 * <p>Source: the strict price of Drift (the smaller of price and five-minute average for assets, the larger for debts),
 * the asset and liability prices of Mango v4, and Pyth's advice to price collateral at price - confidence.
 *
 * @param low the price for assets, non-negative
 * @param mid the price itself, at least low
 * @param high the price for debts, at least mid, finite
 */
public record SidedPrice(double low, double mid, double high) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= mid &lt;= high and high is finite
     */
    public SidedPrice {
        if (!(low >= 0 && low <= mid && mid <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "low, mid and high must be non-negative, finite and ascending: " + low + ", " + mid + ", " + high);
        }
    }

    /** Returns the price on a side. */
    public double at(PriceSide side) {
        return switch (side) {
            case LOW -> low;
            case MID -> mid;
            case HIGH -> high;
        };
    }

    /**
     * Returns this price with its low or high moved out to another opinion of the value: an average over time, a
     * redemption value, another venue. The mid stays; an opinion inside the interval changes nothing.
     *
     * @param value the other opinion, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public SidedPrice widenedTo(double value) {
        requireNumber("value", value);
        return new SidedPrice(Math.min(low, value), mid, Math.max(high, value));
    }

    /**
     * Returns the cross price: A in B, times B in C, side by side, is A in C.
     *
     * @param other the price of what this price is counted in
     */
    public SidedPrice times(SidedPrice other) {
        return new SidedPrice(finite(low * other.low), finite(mid * other.mid), finite(high * other.high));
    }

    /**
     * Returns every side times a factor: a redemption ratio, a contract size, a change of unit.
     *
     * @param factor the factor, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    public SidedPrice scaled(double factor) {
        requireNumber("factor", factor);
        return new SidedPrice(finite(low * factor), finite(mid * factor), finite(high * factor));
    }

    static double finite(double value) {
        return Math.min(value, Double.MAX_VALUE);
    }

    private static void requireNumber(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
