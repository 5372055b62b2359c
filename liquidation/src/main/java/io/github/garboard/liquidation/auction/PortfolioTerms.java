package io.github.garboard.liquidation.auction;

import java.time.Duration;
import java.util.Objects;

/**
 * The terms on which a venue auctions the portfolios of accounts.
 *
 * @param discount what a bidder pays for a unit of value while the account is solvent, by the seconds since the start, in
 *     [0, 1]
 * @param solvent how long the solvent phase lasts, positive
 * @param insolvent how long the bid of the insolvent phase takes to reach the maintenance health, positive
 * @see "Derive v2, Dutch auction: fast and slow phase of a solvent auction, insolvent auction"
 */
public record PortfolioTerms(PriceCurve discount, Duration solvent, Duration insolvent) {

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public PortfolioTerms {
        Objects.requireNonNull(discount, "discount");
        requirePositive("solvent", solvent);
        requirePositive("insolvent", insolvent);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
