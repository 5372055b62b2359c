package io.github.garboard.liquidation.auction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A Dutch auction of one lot of collateral that is to raise one claim: its state at rest. The price falls with time; anybody
 * may take any part of the lot at the price of the moment, until the claim is paid or the lot is gone.
 *
 * <p>Each step takes the time and returns what comes of it; the caller keeps the state that follows.
 *
 * @param lot the collateral for sale, in its units, positive
 * @param claim what is still to be raised, in money, positive
 * @param top the starting price, in money per unit of collateral, positive
 * @param start when the price was the starting price
 * @see "Maker, Liquidation 2.0 (dss, module clip)"
 */
public record CollateralAuction(BigDecimal lot, BigDecimal claim, BigDecimal top, Instant start) {

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public CollateralAuction {
        Checks.requirePositive("lot", lot);
        Checks.requirePositive("claim", claim);
        Checks.requirePositive("top", top);
        Objects.requireNonNull(start, "start");
    }

    /**
     * Returns the price: top x factor, rounded up to the money's decimals.
     *
     * @param terms the venue's terms
     * @param now the time, not before the start and at most 292 years after it
     * @return money per unit of collateral
     * @throws IllegalArgumentException if the time is before the start, or the curve of the terms returns a factor that is
     *     negative or not finite
     */
    public BigDecimal price(AuctionTerms terms, Instant now) {
        return top.multiply(new BigDecimal(factor(terms, now)))
                .setScale(terms.rule().moneyDigits(), RoundingMode.UP);
    }

    /**
     * Returns whether the auction must be reset before anything is sold: it is too old, or its price has fallen too far.
     *
     * @param terms the venue's terms
     * @param now the time, not before the start and at most 292 years after it
     * @return whether a reset is due
     * @throws IllegalArgumentException as {@link #price} does
     */
    public boolean isResetDue(AuctionTerms terms, Instant now) {
        return factor(terms, now) < terms.lowest()
                || Duration.between(start, now).compareTo(terms.longest()) > 0;
    }

    /**
     * Returns the auction started anew.
     *
     * @param terms the venue's terms
     * @param newTop the new starting price, in money per unit of collateral, positive
     * @param now the time, not before the start
     * @return the same lot and claim from the new price on, or empty if no reset is due
     * @throws IllegalArgumentException if the price is not positive, or as {@link #price} does
     */
    public Optional<CollateralAuction> reset(AuctionTerms terms, BigDecimal newTop, Instant now) {
        Checks.requirePositive("newTop", newTop);
        return isResetDue(terms, now) ? Optional.of(new CollateralAuction(lot, claim, newTop, now)) : Optional.empty();
    }

    /**
     * Returns what comes of a bid.
     *
     * @param terms the venue's terms
     * @param amount the most that the bidder wants, in units of the collateral, positive
     * @param highestPrice the bidder's limit, in money per unit of collateral, non-negative
     * @param now the time, not before the start and at most 292 years after it
     * @return the sale, or why there is none; {@link #after} gives the state that follows
     * @throws IllegalArgumentException if an argument is outside its range, or as {@link #price} does
     */
    public Take take(AuctionTerms terms, BigDecimal amount, BigDecimal highestPrice, Instant now) {
        Checks.requirePositive("amount", amount);
        Checks.requireNonNegative("highestPrice", highestPrice);
        if (isResetDue(terms, now)) {
            return new Take.Refused(Take.Reason.RESET_DUE);
        }
        BigDecimal price = price(terms, now);
        return price.compareTo(highestPrice) > 0
                ? new Take.Refused(Take.Reason.PRICE_ABOVE_LIMIT)
                : terms.rule().take(lot, claim, price, amount);
    }

    /**
     * Returns this auction after a bid on it.
     *
     * @param take what came of the bid
     * @return the auction that goes on, this one after a refusal, or empty if it is over
     */
    public Optional<CollateralAuction> after(Take take) {
        if (!(take instanceof Take.Sold sold)) {
            return Optional.of(this);
        }
        boolean over = sold.lotLeft().signum() == 0 || sold.claimLeft().signum() == 0;
        return over
                ? Optional.empty()
                : Optional.of(new CollateralAuction(sold.lotLeft(), sold.claimLeft(), top, start));
    }

    private double factor(AuctionTerms terms, Instant now) {
        if (now.isBefore(start)) {
            throw new IllegalArgumentException("now must not be before start, " + start + ": " + now);
        }
        double factor = terms.curve().at(Duration.between(start, now).toNanos() / NANOS_PER_SECOND);
        Checks.requireNonNegative("factor", factor);
        return factor;
    }
}
