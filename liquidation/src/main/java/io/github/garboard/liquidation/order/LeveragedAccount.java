package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;

/**
 * An account with one position and money, as {@link PolicyComparison} replays it: a margin loan, a perpetual or a
 * collateralised debt.
 *
 * @param id the account's number
 * @param quantity the position, in units, finite: positive is long, negative short
 * @param cash the money, finite; negative is a debt
 * @param maintenanceRate the equity that it must hold, as a fraction of the position's value, in [0, 1)
 */
public record LeveragedAccount(long id, double quantity, double cash, double maintenanceRate) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public LeveragedAccount {
        Amounts.requireFinite("quantity of account " + id, quantity);
        Amounts.requireFinite("cash of account " + id, cash);
        if (!(maintenanceRate >= 0 && maintenanceRate < 1)) {
            throw new IllegalArgumentException(
                    "maintenanceRate of account " + id + " must be in [0, 1): " + maintenanceRate);
        }
    }

    /**
     * Returns the account that holds a position of some leverage at a price.
     *
     * @param id the account's number
     * @param quantity the position, in units, finite: positive is long, negative short
     * @param price the price, in money per unit, finite and positive
     * @param leverage the value of the position over the equity, finite and positive
     * @param maintenanceRate the equity that it must hold, as a fraction of the position's value, in [0, 1)
     * @return the account, with equity |quantity| price / leverage
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static LeveragedAccount of(long id, double quantity, double price, double leverage, double maintenanceRate) {
        Amounts.requirePositive("price", price);
        Amounts.requirePositive("leverage", leverage);
        return new LeveragedAccount(
                id, quantity, Math.abs(quantity) * price / leverage - quantity * price, maintenanceRate);
    }

    /**
     * Returns the equity at a price, cash + quantity x price, in money.
     *
     * @param price the price, in money per unit
     * @return the equity; negative if the assets do not cover the debt
     */
    public double equity(double price) {
        return cash + quantity * price;
    }

    /**
     * Returns the account as orders see it.
     *
     * @param price the price, in money per unit, finite and positive
     * @param breachedAt when its health fell below 0, in the caller's unit; {@link AccountView#NEVER} if it did not
     * @return the view: positive parts of position and cash are assets, negative ones debt
     */
    public AccountView view(double price, long breachedAt) {
        double value = quantity * price;
        return new AccountView(
                id,
                Math.max(0, value) + Math.max(0, cash),
                Math.max(0, -value) + Math.max(0, -cash),
                maintenanceRate * Math.abs(value),
                Math.abs(value),
                breachedAt);
    }
}
