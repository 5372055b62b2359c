package io.github.garboard.greeks.exposure;

/**
 * Exposure against the collateral that stands behind it, in money.
 *
 * @param netDelta the net delta
 * @param grossDelta the gross delta, non-negative
 * @param capacity the collateral, non-negative
 */
public record Leverage(double netDelta, double grossDelta, double capacity) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if gross delta or capacity is negative, NaN or infinite
     */
    public Leverage {
        requireNonNegative("grossDelta", grossDelta);
        requireNonNegative("capacity", capacity);
    }

    /**
     * Returns the leverage of an exposure.
     *
     * @param exposure the exposure
     * @param capacity the collateral behind it, in money, non-negative
     * @throws IllegalArgumentException if capacity is negative, NaN or infinite
     */
    public static Leverage of(Exposure exposure, double capacity) {
        return new Leverage(
                exposure.netDelta().toDouble(), exposure.grossDelta().toDouble(), capacity);
    }

    /** Returns gross delta over capacity; infinite without collateral, 0 without exposure. */
    public double gross() {
        return ratio(grossDelta);
    }

    /** Returns the absolute net delta over capacity; infinite without collateral, 0 without exposure. */
    public double net() {
        return ratio(Math.abs(netDelta));
    }

    /**
     * Returns how much gross delta may be added up to a limit of leverage, negative if it is beyond.
     *
     * @param limit the largest gross leverage, non-negative and finite
     * @throws IllegalArgumentException if the limit is out of its range
     */
    public double room(double limit) {
        requireNonNegative("limit", limit);
        return limit * capacity - grossDelta;
    }

    private double ratio(double exposure) {
        return exposure == 0 ? 0 : exposure / capacity;
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
