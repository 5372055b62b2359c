package io.github.garboard.liquidation.trigger;

import java.util.Objects;

/**
 * Mutable columns of linear positions in one underlying, each with its own collateral, for scanning all of them.
 *
 * <p>The health of a position at a price p is collateral + quantity (p - entry) - maintenanceRate |quantity| p. It is kept as
 * constant + slope p, which is 16 bytes and two operations for each position; it differs from the longer formula by the
 * rounding of collateral and |quantity| entry. Safe for concurrent readers while nobody sets.
 */
public final class IsolatedPositions {

    private final double[] constant;
    private final double[] slope;

    /**
     * Makes positions of quantity 0 and health 0.
     *
     * @param size the number of positions, non-negative
     * @throws IllegalArgumentException if the size is negative
     */
    public IsolatedPositions(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be >= 0: " + size);
        }
        this.constant = new double[size];
        this.slope = new double[size];
    }

    /**
     * Sets a position. Costs O(1) and does not allocate.
     *
     * @param index the position
     * @param quantity signed, in units of the underlying, finite
     * @param entry the price at which it was opened, finite
     * @param collateral in money, finite
     * @param maintenanceRate the requirement as a fraction of the value, in [0, 1)
     * @throws IndexOutOfBoundsException if there is no such position
     * @throws IllegalArgumentException if a number is outside its range, or quantity x entry overflows
     */
    public void set(int index, double quantity, double entry, double collateral, double maintenanceRate) {
        Objects.checkIndex(index, size());
        Require.finite("quantity", quantity);
        Require.finite("entry", entry);
        Require.finite("collateral", collateral);
        Require.maintenanceRate(maintenanceRate);
        double atZero = collateral - quantity * entry;
        Require.finite("collateral - quantity x entry", atZero);
        constant[index] = atZero;
        slope[index] = quantity - maintenanceRate * Math.abs(quantity);
    }

    /** Returns the number of positions. */
    public int size() {
        return constant.length;
    }

    /**
     * Returns the health of one position.
     *
     * @param index the position
     * @param price the price
     * @return its health, in money
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public double health(int index, double price) {
        return constant[index] + slope[index] * price;
    }

    /**
     * Scans a range for positions with a health below 0. Costs O(1) for each position and does not allocate. A
     * {@link LiquidationPriceIndex} finds the same without scanning.
     *
     * @param price the price, finite and positive
     * @param fromInclusive the first position
     * @param toExclusive the position after the last one
     * @param out receives the indexes of the positions found, rising, from its start on; at least as long as the range
     * @return how many were found
     * @throws IllegalArgumentException if the price is not finite and positive or the array is shorter than the range
     * @throws IndexOutOfBoundsException if the range is not within the columns
     */
    public int breachedAt(double price, int fromInclusive, int toExclusive, int[] out) {
        Require.positive("price", price);
        Objects.checkFromToIndex(fromInclusive, toExclusive, size());
        if (out.length < toExclusive - fromInclusive) {
            throw new IllegalArgumentException(
                    "out must have a length >= " + (toExclusive - fromInclusive) + ": " + out.length);
        }
        int found = 0;
        for (int i = fromInclusive; i < toExclusive; i++) {
            if (constant[i] + slope[i] * price < 0) {
                out[found++] = i;
            }
        }
        return found;
    }
}
