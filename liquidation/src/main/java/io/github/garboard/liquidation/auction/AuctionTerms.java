package io.github.garboard.liquidation.auction;

import java.time.Duration;
import java.util.Objects;

/**
 * The terms on which a venue auctions collateral.
 *
 * @param curve the factor on the starting price by the seconds since the start, non-negative
 * @param longest the time after which an auction must be reset, positive; exactly at it, it need not
 * @param lowest the factor below which it must be reset, in [0, 1]; exactly at it, it need not. Above 0 nothing is ever sold
 *     for nothing
 * @param rule how a bid is settled
 * @see "Maker, Liquidation 2.0 (dss, module clip): tail and cusp"
 */
public record AuctionTerms(PriceCurve curve, Duration longest, double lowest, TakeRule rule) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public AuctionTerms {
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(rule, "rule");
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest must be positive: " + longest);
        }
        Checks.requireFraction("lowest", lowest);
    }
}
