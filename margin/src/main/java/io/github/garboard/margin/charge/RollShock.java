package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * What positions of one expiry may lose against those of another when the basis moves: |delta| max(minimum move, annualised
 * move T). A perpetual has T = 0 and is charged the minimum.
 *
 * @param minimumMove the move that counts however near the expiry, as a part of the price, non-negative and finite
 * @param annualisedMove the move per year to expiry, as a part of the price, non-negative and finite
 * @see "Deribit, Portfolio margin: roll shock (read 2026)"
 */
public record RollShock(double minimumMove, double annualisedMove) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public RollShock {
        Checks.requireNonNegative("minimumMove", minimumMove);
        Checks.requireNonNegative("annualisedMove", annualisedMove);
    }

    /**
     * Returns the charge of one expiry; the charges of all are added.
     *
     * @param delta the net delta of the expiry, in the unit in which the charge is wanted, finite
     * @param years the time to expiry, in years, non-negative and finite
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double charge(double delta, double years) {
        Checks.requireFinite("delta", delta);
        Checks.requireNonNegative("years", years);
        return Math.abs(delta) * Math.max(minimumMove, annualisedMove * years);
    }
}
