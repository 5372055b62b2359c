package io.github.garboard.margin.charge;

import io.github.garboard.margin.internal.Checks;

/**
 * What a short option must hold beside its value, as a part of the underlying's price: the full rate at the money, less by
 * what the option is out of the money, down to a minimum: max(minimum, full - otm / spot).
 *
 * <p>The strategy-based rules of the American exchanges (20 % less the amount out of the money, at least 10 %) and the
 * standard margin of the crypto options venues (15 %, at least 10 %) have this form.
 *
 * @param full the rate at and in the money, in [minimum, 1]
 * @param minimum the rate far out of the money, non-negative
 * @see "FINRA Rule 4210(f)(2); derivexyz/v2-core 7736900d, standard risk manager (read 2026)"
 */
public record ShortOptionRate(double full, double minimum) {

    /**
     * Checks the rates.
     *
     * @throws IllegalArgumentException if a rate is outside its range
     */
    public ShortOptionRate {
        Checks.requireFraction("minimum", minimum);
        if (!(full >= minimum && full <= 1)) {
            throw new IllegalArgumentException("full must be in [minimum, 1], minimum " + minimum + ": " + full);
        }
    }

    /**
     * Returns the rate of an option.
     *
     * @param outOfTheMoney by how much the option is out of the money: max(0, strike - spot) for a call, max(0, spot - strike)
     *     for a put; non-negative, finite
     * @param spot the underlying's price, positive, finite
     * @return the part of the spot price that one short option must hold
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public double rate(double outOfTheMoney, double spot) {
        Checks.requireNonNegative("outOfTheMoney", outOfTheMoney);
        Checks.requirePositive("spot", spot);
        return Math.max(minimum, full - outOfTheMoney / spot);
    }
}
