package io.github.garboard.examples.incidents;

import io.github.garboard.liquidation.auction.AuctionTerms;
import io.github.garboard.liquidation.auction.CollateralAuction;
import io.github.garboard.liquidation.auction.PriceCurve;
import io.github.garboard.liquidation.auction.Take;
import io.github.garboard.liquidation.auction.TakeRule;
import io.github.garboard.liquidation.loss.Redistribution;
import io.github.garboard.liquidation.loss.StabilityPool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Auctions in which the only bidder bids zero, against an auction with a falling price that is reset before it falls too far,
 * and against a pool of deposits that stands ready and borrowers who take over the rest, where nobody has to bid. The terms,
 * the pool and how large the other borrowers are, are made up.
 *
 * @param collateral the value of what was sold for nothing, in money
 * @param debt the debt behind it, in money
 * @param sales how the collateral can be sold, as it was first
 * @param outcomes what comes out for pools of some sizes, the smallest first
 */
record ZeroBids(double collateral, double debt, List<Sale> sales, List<Outcome> outcomes) {

    /** What the other borrowers hold, over the collateral that is liquidated. */
    static final long OTHERS = 10;

    /** Money is counted in cents. */
    private static final double CENTS = 100;

    private static final int QUARTERS = 4;

    /** The price starts at this multiple of the value. */
    static final double TOP = 1.2;

    /** An auction is reset where its price falls below this part of where it started. */
    static final double LOWEST = 0.4;

    /** The part of the value at which a second bidder takes the collateral. */
    static final double SECOND_BIDDER = 0.8;

    private static final int STEP_SECONDS = 90;

    private static final AuctionTerms TERMS = new AuctionTerms(
            PriceCurve.stairstep(0.99, STEP_SECONDS), Duration.ofHours(3), LOWEST, new TakeRule(BigDecimal.ZERO, 2, 4));

    /**
     * How the collateral is sold.
     *
     * @param name who bids and how
     * @param price what is paid for collateral worth 1
     * @param paid what the bidder pays, in money
     * @param sold the collateral that it gets
     * @param returned the collateral that goes back to its owners
     * @param unpaid the debt that is left
     */
    record Sale(String name, double price, double paid, double sold, double returned, double unpaid) {}

    /**
     * What comes out with a pool of one size.
     *
     * @param pool the deposits, over the debt
     * @param byPool the debt that the pool pays
     * @param toDepositors the collateral that it receives for it
     * @param byBorrowers the debt that other borrowers take over
     * @param toBorrowers the collateral that they receive with it
     * @param uncovered what nobody pays
     */
    record Outcome(
            double pool,
            double byPool,
            double toDepositors,
            double byBorrowers,
            double toBorrowers,
            double uncovered) {}

    ZeroBids {
        sales = List.copyOf(sales);
        outcomes = List.copyOf(outcomes);
    }

    static ZeroBids recorded() {
        return of(Facts.ZERO_BID_COLLATERAL, Facts.ZERO_BID_LOSS, OTHERS);
    }

    /** The others hold a multiple of the collateral; with 0 there are none. */
    static ZeroBids of(double collateral, double debt, long others) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int quarter = 0; quarter <= QUARTERS; quarter += 2) {
            outcomes.add(outcome(cents(collateral), cents(debt), others, (double) quarter / QUARTERS));
        }
        List<Sale> sales = List.of(
                new Sale("highest bid, one bidder", 0, 0, collateral, 0, debt),
                fallingPrice("falling price, one bidder", collateral, debt, 0),
                fallingPrice("falling price, a second one", collateral, debt, SECOND_BIDDER));
        return new ZeroBids(collateral, debt, sales, outcomes);
    }

    /** The collateral over the debt that it backs. */
    double coverage() {
        return collateral / debt;
    }

    /** Somebody takes the collateral when its price is low enough, or at the last moment before a reset. */
    private static Sale fallingPrice(String name, double collateral, double debt, double worth) {
        CollateralAuction auction = new CollateralAuction(
                BigDecimal.valueOf(collateral), BigDecimal.valueOf(debt), BigDecimal.valueOf(TOP), Instant.EPOCH);
        Instant now = auction.start();
        while (!auction.isResetDue(TERMS, now.plusSeconds(STEP_SECONDS))
                && auction.price(TERMS, now).doubleValue() > worth) {
            now = now.plusSeconds(STEP_SECONDS);
        }
        BigDecimal price = auction.price(TERMS, now);
        if (!(auction.take(TERMS, auction.lot(), price, now) instanceof Take.Sold sold)) {
            throw new IllegalStateException("a bid for the whole lot at its price was refused");
        }
        return new Sale(
                name,
                price.doubleValue(),
                sold.paid().doubleValue(),
                sold.bought().doubleValue(),
                sold.returned().doubleValue(),
                sold.writtenOff().doubleValue());
    }

    private static Outcome outcome(BigInteger collateral, BigInteger debt, long others, double pool) {
        StabilityPool.Offset offset =
                StabilityPool.empty().enter(cents(pool * money(debt))).pool().offset(debt, collateral);
        Redistribution.Entered other =
                Redistribution.empty().enter(collateral.multiply(BigInteger.valueOf(others)), BigInteger.ZERO);
        Redistribution.Entered due = other.after().enter(offset.collateralLeft(), offset.debtLeft());
        Redistribution.Left left = due.after().liquidate(due.borrower(), BigInteger.ZERO);
        return new Outcome(
                pool,
                money(offset.debtPaid()),
                money(offset.collateralTaken()),
                money(offset.debtLeft().subtract(left.debt())),
                money(offset.collateralLeft().subtract(left.collateral())),
                money(left.debt()));
    }

    private static BigInteger cents(double money) {
        return BigInteger.valueOf(Math.round(CENTS * money));
    }

    private static double money(BigInteger cents) {
        return cents.doubleValue() / CENTS;
    }
}
