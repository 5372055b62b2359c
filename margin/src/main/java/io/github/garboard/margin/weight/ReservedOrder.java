package io.github.garboard.margin.weight;

import io.github.garboard.margin.internal.Checks;

/**
 * What open spot orders of one market have reserved: it may come back as base or as quote, and counts as the worse of the two.
 *
 * @param baseToken the index of the base token in its account
 * @param quoteToken the index of the quote token, another one
 * @param asBase all of it in base, if everything is bought, in units, non-negative and finite
 * @param asQuote all of it in quote, if everything is sold, in units, non-negative and finite
 */
public record ReservedOrder(int baseToken, int quoteToken, double asBase, double asQuote) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if an index is negative, both are one token, or an amount is negative or not finite
     */
    public ReservedOrder {
        if (baseToken < 0 || quoteToken < 0 || baseToken == quoteToken) {
            throw new IllegalArgumentException(
                    "baseToken and quoteToken must be different indexes >= 0: " + baseToken + ", " + quoteToken);
        }
        Checks.requireNonNegative("asBase", asBase);
        Checks.requireNonNegative("asQuote", asQuote);
    }

    /**
     * Returns the order that has reserved amounts of both.
     *
     * @param baseToken the index of the base token
     * @param quoteToken the index of the quote token
     * @param reservedBase the base reserved by asks, non-negative
     * @param reservedQuote the quote reserved by bids, non-negative
     * @param quotePerBase the price at which the reserved base would sell, such as the lowest ask, positive
     * @param basePerQuote the base that one unit of reserved quote would buy, such as the inverse of the highest bid, positive
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static ReservedOrder of(
            int baseToken,
            int quoteToken,
            double reservedBase,
            double reservedQuote,
            double quotePerBase,
            double basePerQuote) {
        Checks.requireNonNegative("reservedBase", reservedBase);
        Checks.requireNonNegative("reservedQuote", reservedQuote);
        Checks.requirePositive("quotePerBase", quotePerBase);
        Checks.requirePositive("basePerQuote", basePerQuote);
        return new ReservedOrder(
                baseToken,
                quoteToken,
                reservedBase + reservedQuote * basePerQuote,
                reservedQuote + reservedBase * quotePerBase);
    }
}
