package io.github.garboard.collateral.haircut;

/**
 * What a pool has of one token: deposited (or borrowed) now, and what open orders may bring in when they fill.
 *
 * @param now the tokens in the pool now, non-negative and finite
 * @param inOpenOrders the tokens that open orders may add, non-negative and finite
 */
public record PooledTokens(double now, double inOpenOrders) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public PooledTokens {
        requireTokens("now", now);
        requireTokens("inOpenOrders", inOpenOrders);
    }

    /** Returns tokens of a pool without open orders. */
    public static PooledTokens of(double now) {
        return new PooledTokens(now, 0);
    }

    /**
     * Returns the value of all tokens: (now + in open orders) price.
     *
     * @param price the price of a token, in the unit of account, non-negative and finite
     * @throws IllegalArgumentException if the price is negative or not finite, or the value beyond the largest double
     */
    public double value(double price) {
        requireTokens("price", price);
        double value = (now + inOpenOrders) * price;
        requireTokens("value", value);
        return value;
    }

    private static void requireTokens(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be non-negative and finite: " + value);
        }
    }
}
