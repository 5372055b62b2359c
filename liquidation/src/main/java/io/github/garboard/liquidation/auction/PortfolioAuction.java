package io.github.garboard.liquidation.auction;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A Dutch auction of an account's portfolio in two phases: its state at rest.
 *
 * <p>While the account is solvent, bidders pay for it: a discount curve times its value. If that phase passes, or nothing in
 * the account is worth paying for, the account is insolvent: the bid falls linearly from min(0, value) to the maintenance
 * health, and a fund pays it to the bidder; what the fund has not is a loss for others.
 *
 * <p>Each step takes the time and the value of the moment. The insolvent phase begins with the step that finds it due, so that
 * a fund never pays more because nobody looked; the source starts it by a call, too.
 *
 * @param phase the phase
 * @param start when the phase began
 * @param reserved the cash that bids have brought and that is not for sale, in money, finite and non-negative
 * @see "Derive v2, Dutch auction"
 */
public record PortfolioAuction(Phase phase, Instant start, double reserved) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** The phases of an auction. */
    public enum Phase {

        /** Bidders pay for the portfolio. */
        SOLVENT,

        /** Bidders are paid for taking it. */
        INSOLVENT
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the cash is negative or not finite
     */
    public PortfolioAuction {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(start, "start");
        Checks.requireNonNegative("reserved", reserved);
    }

    /**
     * Returns an auction that begins: solvent, with nothing reserved. {@link #at} makes it insolvent at once if it is.
     *
     * @param start when it begins
     * @return the auction
     */
    public static PortfolioAuction of(Instant start) {
        return new PortfolioAuction(Phase.SOLVENT, start, 0);
    }

    /**
     * Returns the auction at a time: the same, or insolvent from now on if the solvent phase has passed or the value is not
     * above the cash reserved. An insolvent auction stays insolvent.
     *
     * @param terms the venue's terms
     * @param value what the portfolio is worth now
     * @param now the time, not before the start and at most 292 years after it
     * @return the auction
     * @throws IllegalArgumentException if the time is before the start
     */
    public PortfolioAuction at(PortfolioTerms terms, PortfolioValue value, Instant now) {
        boolean over = elapsed(now).compareTo(terms.solvent()) >= 0 || !(value.markToMarket() > reserved);
        return phase == Phase.SOLVENT && over ? new PortfolioAuction(Phase.INSOLVENT, now, reserved) : this;
    }

    /**
     * Returns the price of the whole portfolio but the cash reserved: discount x (value - reserved) while solvent, else the bid
     * between min(0, value) and the maintenance health. It is that of this state: {@link #at} first brings the state to the
     * time.
     *
     * @param terms the venue's terms
     * @param value what the portfolio is worth now
     * @param now the time, not before the start and at most 292 years after it
     * @return money, positive where a bidder pays, negative where it is paid; 0 in the insolvent phase of a healthy account
     * @throws IllegalArgumentException if the time is before the start or the curve of the terms is outside [0, 1]
     */
    public double price(PortfolioTerms terms, PortfolioValue value, Instant now) {
        double seconds = elapsed(now).toNanos() / NANOS_PER_SECOND;
        if (phase == Phase.SOLVENT) {
            double discount = terms.discount().at(seconds);
            Checks.requireFraction("discount", discount);
            return discount * Math.max(0, value.markToMarket() - reserved);
        }
        double first = Math.min(0, value.markToMarket());
        double length = terms.insolvent().toNanos() / NANOS_PER_SECOND;
        return PriceCurve.linear(first, Math.min(first, value.maintenance()), length)
                .at(seconds);
    }

    /**
     * Returns what comes of a bid.
     *
     * @param terms the venue's terms
     * @param value what the portfolio is worth now
     * @param fraction the part asked for, in (0, 1]
     * @param largest the largest part that may be sold while the account is solvent, in [0, 1]: what restores it, 0 when it
     *     is restored; an insolvent account is sold to the end
     * @param highestPrice the bidder's limit on the price of the whole portfolio, in money; negative for the least it wants to
     *     be paid; not NaN
     * @param fund the money in the fund, finite and non-negative
     * @param now the time, not before the start and at most 292 years after it
     * @return the part that changes hands and who pays, or why none does
     * @throws IllegalArgumentException if an argument is outside its range, or as {@link #price} does
     */
    public PortfolioBid bid(
            PortfolioTerms terms,
            PortfolioValue value,
            double fraction,
            double largest,
            double highestPrice,
            double fund,
            Instant now) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be in (0, 1]: " + fraction);
        }
        Checks.requireFraction("largest", largest);
        Checks.requireNonNegative("fund", fund);
        if (Double.isNaN(highestPrice)) {
            throw new IllegalArgumentException("highestPrice must not be NaN: " + highestPrice);
        }
        PortfolioAuction current = at(terms, value, now);
        boolean insolvent = current.phase == Phase.INSOLVENT;
        double part = insolvent ? fraction : Math.min(fraction, largest);
        if (part == 0 || value.maintenance() >= 0) {
            return new PortfolioBid.Refused(PortfolioBid.Reason.NOT_DUE);
        }
        double price = current.price(terms, value, now);
        if (price > highestPrice) {
            return new PortfolioBid.Refused(PortfolioBid.Reason.PRICE_ABOVE_LIMIT);
        }
        double cash = part * price;
        double owed = Math.max(0, -cash);
        double paidByFund = Math.min(fund, owed);
        PortfolioAuction after = insolvent ? current : new PortfolioAuction(Phase.SOLVENT, start, reserved + cash);
        return new PortfolioBid.Filled(part, cash, paidByFund, owed - paidByFund, after);
    }

    private Duration elapsed(Instant now) {
        if (now.isBefore(start)) {
            throw new IllegalArgumentException("now must not be before start, " + start + ": " + now);
        }
        return Duration.between(start, now);
    }
}
