package io.github.garboard.liquidation.loss;

import java.math.BigInteger;

/**
 * The part of all gains that is there to be paid out, the same for every winner: variation-margin gains haircutting, and
 * deleveraging without a queue. It is two numbers, whatever the number of winners; each payout is rounded down, so that
 * together they are at most the backing.
 *
 * @param backing what is there for gains, in units, in [0, gains]
 * @param gains the sum of all gains, in units, non-negative
 * @see "D. Elliott, Central counterparty loss-allocation rules, Bank of England Financial Stability Paper 20 (2013)"
 */
public record GainHaircut(BigInteger backing, BigInteger gains) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public GainHaircut {
        Units.requireNonNegative("gains", gains);
        Units.requireAtMost("backing", backing, gains);
    }

    /**
     * Returns the haircut that covers a loss from gains: it is loss / gains, and whole if the loss is larger.
     *
     * @param loss the loss that other layers left, in units, non-negative
     * @param gains the sum of all gains, in units, non-negative
     * @return the haircut
     * @throws IllegalArgumentException if an argument is negative
     */
    public static GainHaircut covering(BigInteger loss, BigInteger gains) {
        Units.requireNonNegative("loss", loss);
        return new GainHaircut(gains.subtract(loss).max(BigInteger.ZERO), gains);
    }

    /**
     * Returns the haircut of a vault that owes its depositors first: what is left for gains is max(0, vault - capital -
     * insurance), at most the gains.
     *
     * @param vault what the vault holds, in units, non-negative
     * @param capital what it owes to depositors, in units, non-negative
     * @param insurance the insurance fund in it, in units, non-negative
     * @param gains the sum of all gains that could be withdrawn, in units, non-negative
     * @return the haircut
     * @throws IllegalArgumentException if an argument is negative
     * @see "Percolator, README: Residual = V - C_tot - I, h = min(Residual, PNL+) / PNL+"
     */
    public static GainHaircut ofVault(BigInteger vault, BigInteger capital, BigInteger insurance, BigInteger gains) {
        Units.requireNonNegative("vault", vault);
        Units.requireNonNegative("capital", capital);
        Units.requireNonNegative("insurance", insurance);
        BigInteger residual = vault.subtract(capital).subtract(insurance).max(BigInteger.ZERO);
        return new GainHaircut(residual.min(gains), gains);
    }

    /** Returns the part of every gain that is paid, backing / gains, a fraction; 1 if there is no gain. */
    public double paidFraction() {
        return gains.signum() == 0 ? 1 : backing.doubleValue() / gains.doubleValue();
    }

    /**
     * Returns what is paid of the profit of one account: profit x backing / gains, rounded down.
     *
     * @param profit in units, at most the gains; a loss is paid nothing
     * @return units
     * @throws IllegalArgumentException if the profit is above the gains
     */
    public BigInteger payout(BigInteger profit) {
        BigInteger gain = profit.max(BigInteger.ZERO);
        Units.requireAtMost("profit", gain, gains);
        return gain.signum() == 0 ? BigInteger.ZERO : gain.multiply(backing).divide(gains);
    }
}
