package io.github.garboard.liquidation.loss;

/**
 * The price at which closing a position leaves its equity at exactly 0: a winner that is deleveraged at this price gives up
 * the loser's deficit and nothing else.
 *
 * <p>For a position that shares its equity with others pass its {@link CrossMargin#equityOf share}.
 */
public final class BankruptcyPrice {

    private BankruptcyPrice() {}

    /**
     * Returns the bankruptcy price of a position with value and equity in the currency of the price: equity + q (p - price) =
     * 0. It is below 0 where no price does: a long with more equity than value, or a short that owes more than its value.
     *
     * @param quantity the signed quantity q, in units of the underlying, finite and not 0
     * @param price the price now, finite and positive
     * @param equity the equity of the position at this price, in money, finite; negative for a deficit
     * @return price - equity / q
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double linear(double quantity, double price, double equity) {
        check(quantity, price, equity);
        return price - equity / quantity;
    }

    /**
     * Returns the bankruptcy price of an inverse position, a number of units of the quote currency with value and equity in
     * the underlying: equity + q (1 / price - 1 / p) = 0. It is +infinity where no price does: a short with more equity than
     * value, or a long that owes more than its value.
     *
     * @param quantity the signed quantity q, in units of the quote currency, finite and not 0
     * @param price the price now, finite and positive
     * @param equity the equity of the position at this price, in the underlying, finite; negative for a deficit
     * @return q / (q / price + equity)
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Bybit, What is Auto-Deleveraging (ADL): entry x leverage / (leverage + 1) for a long at entry"
     */
    public static double inverse(double quantity, double price, double equity) {
        check(quantity, price, equity);
        double reciprocal = 1 / price + equity / quantity;
        return reciprocal > 0 ? 1 / reciprocal : Double.POSITIVE_INFINITY;
    }

    private static void check(double quantity, double price, double equity) {
        Prices.requireQuantity(quantity);
        Prices.requirePositive("price", price);
        Prices.requireFinite("equity", equity);
    }
}
