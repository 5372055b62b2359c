package io.github.garboard.collateral.haircut;

import io.github.garboard.collateral.Haircut;

/**
 * The weights of an asset for opening a position and for keeping it.
 *
 * <p>The initial weight is the smaller one, so that a position that has just been opened is not at once at its limit:
 * loan-to-value and liquidation threshold, borrow and liquidate collateral factor are such pairs.
 *
 * @param initial the weight for opening, in [0, 1], at most the maintenance weight
 * @param maintenance the weight for keeping, in [0, 1]
 */
public record WeightPair(double initial, double maintenance) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is not in [0, 1], or the initial weight above the maintenance weight
     */
    public WeightPair {
        Haircut.requireFraction("initial", initial);
        Haircut.requireFraction("maintenance", maintenance);
        if (initial > maintenance) {
            throw new IllegalArgumentException(
                    "initial must be at most maintenance: " + initial + " and " + maintenance);
        }
    }

    /** Returns 1 - initial weight; not below the maintenance haircut. */
    public double initialHaircut() {
        return 1 - initial;
    }

    /** Returns 1 - maintenance weight. */
    public double maintenanceHaircut() {
        return 1 - maintenance;
    }
}
