package io.github.garboard.liquidation.order;

/**
 * A position on the winning side of a bankrupt one, which automatic deleveraging may close against it. Values are signed as
 * the quantity is: those of a short are negative, so that mark value less entry value is the profit on both sides.
 *
 * @param id the account's number, which decides ties
 * @param size what can be closed, in units of the contract, finite and positive
 * @param markValue the value of the position at the mark price, in money, finite and not 0
 * @param entryValue its value at the price of entry, in money, finite and of the same sign
 * @param equity what the account has behind the position, profit included, in money, finite
 * @param maintenance the equity that it must hold, in money, finite and non-negative
 */
public record Counterparty(
        long id, double size, double markValue, double entryValue, double equity, double maintenance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Counterparty {
        Amounts.requirePositive("size of counterparty " + id, size);
        Amounts.requirePositive("|markValue| of counterparty " + id, Math.abs(markValue));
        if (!(entryValue / markValue > 0 && Math.abs(entryValue) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("entryValue of counterparty " + id
                    + " must be finite and of the sign of markValue, " + markValue + ": " + entryValue);
        }
        Amounts.requireFinite("equity of counterparty " + id, equity);
        Amounts.requireNonNegative("maintenance of counterparty " + id, maintenance);
    }

    /** Returns the profit of the position, mark value less entry value, in money; negative is a loss. */
    public double profit() {
        return markValue - entryValue;
    }

    /** Returns the profit over the absolute entry value, as a fraction. */
    public double returnOnEntry() {
        return profit() / Math.abs(entryValue);
    }

    /** Returns the absolute mark value over the equity; +infinity where the equity is not positive. */
    public double effectiveLeverage() {
        return equity > 0 ? Math.abs(markValue) / equity : Double.POSITIVE_INFINITY;
    }
}
