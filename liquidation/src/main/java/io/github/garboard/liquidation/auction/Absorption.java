package io.github.garboard.liquidation.auction;

import java.util.List;
import java.util.Objects;

/**
 * A protocol takes over an account: all its collateral against all its debt, at once, and sells the collateral later.
 *
 * <p>The account is credited with the value of each collateral times its liquidation factor. What that leaves after the debt is
 * the account's; the debt that it does not reach is the protocol's loss, for a balance never stays negative.
 *
 * @param debt the debt of the account, in money, finite and non-negative
 * @param seized what the collateral is worth, before the factors, in money
 * @param credited what the account is credited with for it, in money, at most {@code seized}
 * @see "Compound III, absorb"
 */
public record Absorption(double debt, double seized, double credited) {

    /**
     * A collateral of the account.
     *
     * @param value what it is worth, in money, finite and non-negative
     * @param factor the part of its value that the account is credited with, in [0, 1]
     */
    public record Collateral(double value, double factor) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is outside its range
         */
        public Collateral {
            Checks.requireNonNegative("value", value);
            Checks.requireFraction("factor", factor);
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Absorption {
        Checks.requireNonNegative("debt", debt);
        Checks.requireNonNegative("seized", seized);
        if (!(credited >= 0 && credited <= seized)) {
            throw new IllegalArgumentException("credited must be in [0, " + seized + "]: " + credited);
        }
    }

    /**
     * Returns the take-over of an account.
     *
     * @param debt the debt of the account, in money, finite and non-negative
     * @param collateral its collaterals; may be empty
     * @return the take-over; costs O(number of collaterals)
     * @throws IllegalArgumentException if the debt is outside its range or the values overflow
     */
    public static Absorption of(double debt, List<Collateral> collateral) {
        Objects.requireNonNull(collateral, "collateral");
        double seized = 0;
        double credited = 0;
        for (Collateral one : collateral) {
            seized += one.value();
            credited += one.value() * one.factor();
        }
        return new Absorption(debt, seized, credited);
    }

    /** Returns what the account has afterwards, in money: max(0, credited - debt). */
    public double balance() {
        return Math.max(0, credited - debt);
    }

    /** Returns what the protocol's reserves pay for the collateral, in money: the debt and the balance that is left. */
    public double paid() {
        return Math.max(debt, credited);
    }

    /** Returns what the reserves lose if the collateral sells at its value, in money: paid - seized, negative for a gain. */
    public double loss() {
        return paid() - seized;
    }
}
