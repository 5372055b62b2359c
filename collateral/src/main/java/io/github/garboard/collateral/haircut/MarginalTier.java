package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;

/**
 * A slice of an amount with its haircut.
 *
 * @param upTo where the slice ends, as an amount of the asset, above 0; infinite for the last one
 * @param fraction the haircut of the slice, in [0, 1]; 1 for an amount that does not count at all
 */
public record MarginalTier(double upTo, double fraction) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the end is not above 0 or the haircut not in [0, 1]
     */
    public MarginalTier {
        if (!(upTo > 0)) {
            throw new IllegalArgumentException("upTo must be above 0: " + upTo);
        }
        Haircut.requireFraction("fraction", fraction);
    }

    /** Returns the slice of everything beyond the slices before it. */
    public static MarginalTier beyond(double fraction) {
        return new MarginalTier(Double.POSITIVE_INFINITY, fraction);
    }
}
