package io.github.garboard.liquidation.auction;

/**
 * What a liquidator repays of a debt and what it gets for that of one collateral, all as values in one money. Quantities are
 * values over prices.
 *
 * @param repaid the debt repaid, finite and non-negative
 * @param seized the collateral taken from the account, finite and non-negative: repaid x (1 + premium), to the last bit not
 *     more than there is
 * @param fee the part of it that goes to the protocol, in [0, seized]
 */
public record Seizure(double repaid, double seized, double fee) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Seizure {
        Checks.requireNonNegative("repaid", repaid);
        Checks.requireNonNegative("seized", seized);
        if (!(fee >= 0 && fee <= seized)) {
            throw new IllegalArgumentException("fee must be in [0, " + seized + "]: " + fee);
        }
    }

    /**
     * Returns the exchange of a debt against a collateral. If the collateral is not worth the debt and the premium, all of it
     * is taken and only collateral / (1 + premium) of the debt is repaid, rounded so that repaid x (1 + premium) does not
     * exceed it.
     *
     * @param debt the debt that the liquidator wants to repay, in money, finite and non-negative
     * @param collateral what the collateral is worth, in money, finite and non-negative
     * @param premium the liquidator's premium, a fraction of the debt, finite and non-negative
     * @param feePart the protocol's part of the premium, in [0, 1]; its fee is that part of seized - seized / (1 + premium)
     * @return the exchange
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Aave v3, liquidation: available collateral to liquidate; Euler v2, vault kit: check of a liquidation"
     */
    public static Seizure of(double debt, double collateral, double premium, double feePart) {
        Checks.requireNonNegative("debt", debt);
        Checks.requireNonNegative("collateral", collateral);
        Checks.requireNonNegative("premium", premium);
        Checks.requireFraction("feePart", feePart);
        double factor = 1 + premium;
        boolean enough = debt * factor <= collateral;
        double repaid = enough ? debt : Math.min(debt, collateral / factor);
        while (repaid * factor > collateral) {
            repaid = Math.nextDown(repaid);
        }
        double seized = enough ? repaid * factor : collateral;
        return new Seizure(repaid, seized, feePart * (seized - seized / factor));
    }

    /** Returns what the liquidator keeps of the collateral, seized - fee. */
    public double toLiquidator() {
        return seized - fee;
    }
}
