package io.github.garboard.liquidation;

/**
 * An account as it stands for ordering: what it owns and owes, what it must hold, and since when it does not.
 *
 * @param id the account's number, which decides ties
 * @param assets the value of what it owns, in money, finite and non-negative
 * @param debt the value of what it owes, in money, finite and non-negative
 * @param maintenance the equity that it must hold, in money, finite and non-negative
 * @param notional the value of the positions that a liquidation would close, in money, finite and non-negative
 * @param breachedAt when its health fell below 0, in the caller's unit of time; {@link #NEVER} if it did not
 */
public record AccountView(long id, double assets, double debt, double maintenance, double notional, long breachedAt) {

    /** The time of a breach that did not happen: after all others. */
    public static final long NEVER = Long.MAX_VALUE;

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public AccountView {
        Numbers.requireNonNegative("assets of account " + id, assets);
        Numbers.requireNonNegative("debt of account " + id, debt);
        Numbers.requireNonNegative("maintenance of account " + id, maintenance);
        Numbers.requireNonNegative("notional of account " + id, notional);
    }

    /** Returns what is left of the assets after the debt, in money; negative if they do not cover it. */
    public double equity() {
        return assets - debt;
    }

    /** Returns the equity less the maintenance requirement, in money; negative is a breach. */
    public double health() {
        return equity() - maintenance;
    }

    /**
     * Returns the equity over the maintenance requirement; below 1 is a breach. Without a requirement it is +infinity for
     * equity of at least 0, else -infinity.
     */
    public double healthFactor() {
        return ratio(equity(), maintenance);
    }

    /** Returns the assets over the debt; below 1 the assets do not cover it. Without debt it is +infinity. */
    public double collateralRatio() {
        return ratio(assets, debt);
    }

    /** Returns the part of the debt that the assets do not cover, in money, max(0, -equity). */
    public double deficit() {
        return Math.max(0, -equity());
    }

    private static double ratio(double amount, double base) {
        if (base == 0) {
            return amount >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return amount / base;
    }
}
