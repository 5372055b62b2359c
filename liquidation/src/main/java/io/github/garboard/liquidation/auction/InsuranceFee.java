package io.github.garboard.liquidation.auction;

/**
 * The largest fee that an insurance fund may take of a liquidation so that the liquidation still cures the account.
 *
 * <p>Closing value brings relief; what of the relief the shortage does not need may be the fund's: fee = part x (relief per
 * value - shortage / value), at least 0 and at most {@code most}.
 *
 * @param most the largest fee, a fraction of the value closed, finite and non-negative
 * @param part the part of the spare relief that is taken, in [0, 1]
 * @see "Drift protocol v2: insurance fee of perpetuals, part 0.95, and of spot, part 1"
 */
public record InsuranceFee(double most, double part) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public InsuranceFee {
        Checks.requireNonNegative("most", most);
        Checks.requireFraction("part", part);
    }

    /**
     * Returns the fee.
     *
     * @param relief the health that closing a unit of value brings after the liquidator's fee, finite; negative where closing
     *     does harm
     * @param shortage the health that is missing, in money, finite and non-negative
     * @param value the value of the position that may be closed, in money, finite and non-negative
     * @return a fraction of the value closed, in [0, most]; 0 for a value of 0 or a relief that is not positive
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double rate(double relief, double shortage, double value) {
        Checks.requireFinite("relief", relief);
        Checks.requireNonNegative("shortage", shortage);
        Checks.requireNonNegative("value", value);
        if (value == 0 || relief <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(most, part * (relief - shortage / value)));
    }
}
