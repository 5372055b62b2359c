package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.Haircut;

/**
 * What remains of an exposure after its collateral: E* = max(0, E (1 + H_e) - C max(0, 1 - H_c - H_fx)).
 *
 * <p>Where H_c + H_fx exceeds 1 the collateral counts for nothing; without that floor it would add to the exposure.
 *
 * <p>Source: Basel comprehensive approach (CRE22), as in the CBB rulebook, CA-4.3.3.
 *
 * @param exposure E, the exposure, in the unit of account, non-negative and finite
 * @param exposureHaircut H_e, by which the exposure itself may grow (securities lent), non-negative and finite; 0 for
 *     cash
 * @param collateral C, the market value of the collateral, in the unit of account, non-negative and finite
 * @param collateralHaircut H_c, the haircut of the collateral, in [0, 1]
 * @param mismatchHaircut H_fx, the add-on where the collateral is in another currency than the exposure, in [0, 1];
 *     else 0
 */
public record ExposureAfterMitigation(
        double exposure, double exposureHaircut, double collateral, double collateralHaircut, double mismatchHaircut) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside of its range
     */
    public ExposureAfterMitigation {
        requireNonNegative("exposure", exposure);
        requireNonNegative("exposureHaircut", exposureHaircut);
        requireNonNegative("collateral", collateral);
        Haircut.requireFraction("collateralHaircut", collateralHaircut);
        Haircut.requireFraction("mismatchHaircut", mismatchHaircut);
    }

    /** Returns E (1 + H_e). */
    public double grownExposure() {
        return exposure * (1 + exposureHaircut);
    }

    /** Returns C max(0, 1 - H_c - H_fx). */
    public double collateralValue() {
        return collateral * Math.max(0, 1 - collateralHaircut - mismatchHaircut);
    }

    /** Returns E*, non-negative. */
    public double remaining() {
        return Math.max(0, grownExposure() - collateralValue());
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
