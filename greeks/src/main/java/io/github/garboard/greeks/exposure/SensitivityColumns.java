package io.github.garboard.greeks.exposure;

/**
 * Value and sensitivities of one unit of each position's contract, in columns and in the units of
 * {@link io.github.garboard.greeks.Greek}. The arrays are the caller's and are not copied.
 *
 * @param price the values
 * @param delta per unit of the underlying's price
 * @param gamma the derivatives of delta
 * @param vega per 1.0 of volatility
 * @param theta per year
 */
@SuppressWarnings("ArrayRecordComponent") // batch columns are the caller's arrays
public record SensitivityColumns(double[] price, double[] delta, double[] gamma, double[] vega, double[] theta) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ
     */
    public SensitivityColumns {
        int size = price.length;
        if (delta.length != size || gamma.length != size || vega.length != size || theta.length != size) {
            throw new IllegalArgumentException("columns must have the same length: " + size + ", " + delta.length + ", "
                    + gamma.length + ", " + vega.length + ", " + theta.length);
        }
    }

    /** Returns the number of positions. */
    public int size() {
        return price.length;
    }
}
