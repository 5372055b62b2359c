package io.github.garboard.liquidation.loss;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A loss that everyone bears in proportion to an exposure, as a charge per unit that is added to an index once, whatever the
 * number of accounts: each account settles its own part when it is next touched.
 *
 * <p>The charge per unit and every account's part are rounded up: together they are at least the loss.
 *
 * @param charge what one unit of exposure pays, in units of money over {@code unit}, non-negative
 * @param unit how many times the charge is scaled, positive
 * @see "Drift protocol v2, liquidation: loss x base precision / (long + |short|) on the funding rates; cumulative deposit
 *     interest x loss / deposits on deposits"
 */
public record SocialisedLoss(BigInteger charge, BigInteger unit) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the charge is negative or the unit is not positive
     */
    public SocialisedLoss {
        Units.requireNonNegative("charge", charge);
        Units.requirePositive("unit", unit);
    }

    /**
     * Returns the charge that covers a loss: ceil(loss x unit / exposure). For open interest the exposure is that of longs and
     * shorts together and the unit is its precision; for deposits the unit is their index, and the charge comes off it.
     *
     * @param loss the loss, in units of money, non-negative
     * @param exposure what everyone holds together, in its units, non-negative
     * @param unit how many times the charge is scaled, positive
     * @return the charge; nothing if there is no exposure: nobody is there to bear the loss
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Optional<SocialisedLoss> over(BigInteger loss, BigInteger exposure, BigInteger unit) {
        Units.requireNonNegative("loss", loss);
        Units.requireNonNegative("exposure", exposure);
        Units.requirePositive("unit", unit);
        return exposure.signum() == 0
                ? Optional.empty()
                : Optional.of(new SocialisedLoss(Units.divideUp(loss.multiply(unit), exposure), unit));
    }

    /**
     * Returns what an account pays: ceil(charge x exposure / unit).
     *
     * @param exposure of the account, in its units, non-negative
     * @return units of money
     * @throws IllegalArgumentException if the exposure is negative
     */
    public BigInteger paidBy(BigInteger exposure) {
        Units.requireNonNegative("exposure", exposure);
        return Units.divideUp(charge.multiply(exposure), unit);
    }
}
