package io.github.garboard.collateral.valuation;

/**
 * The most that one asset, or one issuer, may count for in a basket: in value after haircuts, and as a share of what the
 * whole basket counts for.
 *
 * @param value the largest value, in the unit of account, non-negative; infinite for none
 * @param share the largest share, in [0, 1]; 1 for none
 */
public record ConcentrationLimit(double value, double share) {

    /** No limit. */
    public static final ConcentrationLimit NONE = new ConcentrationLimit(Double.POSITIVE_INFINITY, 1);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public ConcentrationLimit {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("value must be non-negative: " + value);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1]: " + share);
        }
    }

    /** Returns a limit of value alone. */
    public static ConcentrationLimit ofValue(double value) {
        return new ConcentrationLimit(value, 1);
    }

    /** Returns a limit of share alone. */
    public static ConcentrationLimit ofShare(double share) {
        return new ConcentrationLimit(Double.POSITIVE_INFINITY, share);
    }
}
