package io.github.garboard.liquidation.plan;

/**
 * The closing of a linear perpetual or future at the mark price, against a liquidator's and an insurance fee.
 *
 * <p>A unit closed frees the margin on it and costs the fees: relief = price (quotePrice (marginRatio - liquidatorFee) -
 * insuranceFee). A margin ratio that does not exceed the fees cannot be cured by closing.
 *
 * @param price the price of a unit in the quote asset, finite and non-negative
 * @param quotePrice the price of the quote asset in the money of the health, finite and positive
 * @param marginRatio the margin asked per notional, a fraction, finite and non-negative
 * @param liquidatorFee the liquidator's fee per notional, a fraction, finite and non-negative
 * @param insuranceFee the insurance fund's fee per notional in the quote asset at a price of 1, a fraction, finite and
 *     non-negative
 * @see "Drift protocol v2, base asset amount to cover the margin shortage"
 */
public record PerpetualClosing(
        double price, double quotePrice, double marginRatio, double liquidatorFee, double insuranceFee)
        implements LinearRelief {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public PerpetualClosing {
        Checks.requireNonNegative("price", price);
        Checks.requirePositive("quotePrice", quotePrice);
        Checks.requireNonNegative("marginRatio", marginRatio);
        Checks.requireNonNegative("liquidatorFee", liquidatorFee);
        Checks.requireNonNegative("insuranceFee", insuranceFee);
    }

    @Override
    public double perUnit() {
        return price * (quotePrice * (marginRatio - liquidatorFee) - insuranceFee);
    }
}
