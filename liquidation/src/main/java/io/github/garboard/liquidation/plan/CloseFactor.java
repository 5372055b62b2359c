package io.github.garboard.liquidation.plan;

/**
 * The largest part of a debt that may be repaid at once: a fixed part, or all of it where the account is weak or small.
 *
 * @param part the part of a strong, large account, in [0, 1]
 * @param wholeAtOrBelow the health factor from which down all may be repaid, finite and non-negative; 0 for never
 * @param smallBelow the value below which a side counts as small, so that all may be repaid, in money, finite and
 *     non-negative; 0 for never
 * @see "Aave v3.3: default close factor, close factor threshold, minimum base for the maximum close factor"
 */
public record CloseFactor(double part, double wholeAtOrBelow, double smallBelow) {

    /** The published setting of Aave v3.3: half, all from a health factor of 0.95 down, all below 2000 of either side. */
    public static final CloseFactor AAVE_V3_3 = new CloseFactor(0.5, 0.95, 2000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public CloseFactor {
        Checks.requireFraction("part", part);
        Checks.requireNonNegative("wholeAtOrBelow", wholeAtOrBelow);
        Checks.requireNonNegative("smallBelow", smallBelow);
    }

    /**
     * Returns the part of the account's total debt that may be repaid. Both boundaries are as published: the health factor
     * inclusive, the small values exclusive.
     *
     * @param healthFactor weighted collateral / debt of the account, non-negative
     * @param collateral the value of the collateral in question, in money, non-negative
     * @param debt the value of the debt in question, in money, non-negative
     * @return the part, in [0, 1], for {@link AmountRule#atMostFraction}
     * @throws IllegalArgumentException if an argument is negative or NaN
     */
    public double fraction(double healthFactor, double collateral, double debt) {
        if (!(healthFactor >= 0)) {
            throw new IllegalArgumentException("healthFactor must be >= 0: " + healthFactor);
        }
        Checks.requireNonNegative("collateral", collateral);
        Checks.requireNonNegative("debt", debt);
        boolean whole = healthFactor <= wholeAtOrBelow || collateral < smallBelow || debt < smallBelow;
        return whole ? 1 : part;
    }
}
