package io.github.garboard.liquidation.auction;

/**
 * What a portfolio under auction is worth at a moment.
 *
 * @param markToMarket its value at market prices, with the cash that bids have brought, in money, finite
 * @param maintenance its health under maintenance margin, in money, finite and at most the value; negative while it is in
 *     breach
 */
public record PortfolioValue(double markToMarket, double maintenance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public PortfolioValue {
        Checks.requireFinite("markToMarket", markToMarket);
        if (!(maintenance <= markToMarket && maintenance > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "maintenance must be finite and <= markToMarket, " + markToMarket + ": " + maintenance);
        }
    }
}
