package io.github.garboard.liquidation.plan;

/**
 * The sale of the same fraction of everything that an account holds, at a discount to its mark-to-market value.
 *
 * <p>The buyer of a fraction f takes the fraction of the positions with its margin and pays f x the bid price. The largest
 * fraction that may be sold brings the buffered margin to 0: f = B / (B - d V - R (1 - d)), B = M + k (M - V), with M the
 * health under maintenance margin, V the mark-to-market value, d the price factor, R the cash reserved and k the buffer.
 *
 * @param maintenance the health under maintenance margin, finite; negative when it is breached
 * @param markToMarket the value of the portfolio, finite and not below the maintenance health and the cash reserved
 * @param buffer the part of the gap between the two that is to be restored beyond the maintenance margin, finite and
 *     non-negative
 * @param priceFactor what a buyer pays for a unit of value, a fraction, in [0, 1]
 * @param reserved cash from earlier bids, not for sale, finite and non-negative
 * @see "Derive v2, solvent auctions: largest proportion of a portfolio"
 */
public record PortfolioSlice(
        double maintenance, double markToMarket, double buffer, double priceFactor, double reserved) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public PortfolioSlice {
        Checks.requireFinite("maintenance", maintenance);
        Checks.requireFinite("markToMarket", markToMarket);
        Checks.requireNonNegative("buffer", buffer);
        Checks.requireFraction("priceFactor", priceFactor);
        Checks.requireNonNegative("reserved", reserved);
        if (!(markToMarket >= Math.max(maintenance, reserved))) {
            throw new IllegalArgumentException("markToMarket must be >= maintenance, " + maintenance
                    + ", and reserved, " + reserved + ": " + markToMarket);
        }
    }

    /** Returns the health that is missing, with the buffer: max(0, -B). */
    public double shortage() {
        return Math.max(0, -(maintenance + buffer * (maintenance - markToMarket)));
    }

    /** Returns the largest fraction that may be sold: 0 without shortage, 1 for a portfolio that nobody pays for. */
    public double largestFraction() {
        double missing = shortage();
        return missing == 0 ? 0 : missing / (missing + priceFactor * markToMarket + reserved * (1 - priceFactor));
    }

    /** Returns the price of the whole portfolio but the cash reserved: d (V - R). */
    public double bidPrice() {
        return priceFactor * (markToMarket - reserved);
    }

    /**
     * Returns what a bidder pays who asks for a fraction: the price of that fraction, or of the largest one.
     *
     * @param fraction the fraction asked for, in [0, 1]
     * @return money
     * @throws IllegalArgumentException if the fraction is outside its range
     */
    public double cash(double fraction) {
        Checks.requireFraction("fraction", fraction);
        return Math.min(fraction, largestFraction()) * bidPrice();
    }
}
