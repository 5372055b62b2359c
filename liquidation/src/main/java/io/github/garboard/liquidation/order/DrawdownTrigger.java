package io.github.garboard.liquidation.order;

/**
 * Starts and stops automatic deleveraging by the drawdown of an insurance fund's result in one contract.
 *
 * <p>The drawdown ratio is (result - highest result) / highest fund, both highs over the venue's window (eight hours at the
 * source), which the caller keeps. Deleveraging starts when the ratio falls below {@code start} while the fund holds more
 * than {@code threshold}, goes on until the ratio is back at {@code stop} or above, and also stops when the fund is down at
 * the threshold. Equality does not start it and does stop it: the source leaves both open.
 *
 * @param start the ratio below which deleveraging starts, finite and negative; -0.3 at the source
 * @param stop the ratio from which on it stops, in [start, 0]; -0.25 at the source
 * @param threshold the balance of the fund above which this trigger applies, in money, finite and non-negative
 * @see "Bybit API v5, ADL Alert: contract result drawdown"
 */
public record DrawdownTrigger(double start, double stop, double threshold) {

    /**
     * What the trigger says at one moment.
     *
     * @param ratio the drawdown ratio, at most 0
     * @param active whether positions are deleveraged
     * @param contribution what counterparties bear: the loss beyond {@code start}, in money; 0 while not active
     */
    public record Reading(double ratio, boolean active, double contribution) {}

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DrawdownTrigger {
        if (!(start < 0 && start > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("start must be finite and < 0: " + start);
        }
        if (!(stop >= start && stop <= 0)) {
            throw new IllegalArgumentException("stop must be in [" + start + ", 0]: " + stop);
        }
        Amounts.requireNonNegative("threshold", threshold);
    }

    /**
     * Returns what the trigger says.
     *
     * @param active whether positions were deleveraged until now
     * @param result the fund's result in the contract, in money, finite
     * @param highestResult the highest result of the window, this one included, in money, finite
     * @param highestFund the highest balance of the fund in the window, in money, finite and positive
     * @param balance the fund's balance, in money, finite
     * @return the reading; its {@code active} is the argument of the next call
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Reading read(boolean active, double result, double highestResult, double highestFund, double balance) {
        Amounts.requireFinite("result", result);
        Amounts.requireFinite("highestResult", highestResult);
        if (!(highestResult >= result)) {
            throw new IllegalArgumentException("highestResult must be >= result, " + result + ": " + highestResult);
        }
        Amounts.requirePositive("highestFund", highestFund);
        Amounts.requireFinite("balance", balance);
        double ratio = (result - highestResult) / highestFund;
        boolean now = balance > threshold && (active ? ratio < stop : ratio < start);
        return new Reading(ratio, now, now ? Math.max(0, start - ratio) * highestFund : 0);
    }
}
