package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.garboard.liquidation.auction.PortfolioAuction.Phase;
import io.github.garboard.liquidation.plan.PortfolioSlice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PortfolioAuctionTest {

    /** A few roundings of amounts in the thousands. */
    private static final double ROUNDING = 1e-9;

    private static final Instant START = Instant.parse("2024-03-05T12:00:00Z");
    private static final PortfolioTerms TERMS = new PortfolioTerms(
            PriceCurve.linear(1, 0.8, 600).then(600, PriceCurve.linear(0.8, 0, 7200)),
            Duration.ofMinutes(130),
            Duration.ofMinutes(10));
    private static final PortfolioValue SOLVENT = new PortfolioValue(300, -100);
    private static final PortfolioValue UNDER = new PortfolioValue(-100, -300);
    private static final PortfolioAuction AUCTION = PortfolioAuction.of(START);
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void solventPriceIsTheDiscountTimesTheValueWithoutTheCash() {
        assertEquals(270, AUCTION.price(TERMS, SOLVENT, after(300)), ROUNDING);
        PortfolioAuction later = new PortfolioAuction(Phase.SOLVENT, START, 50);
        assertEquals(0.4 * 250, later.price(TERMS, SOLVENT, after(4200)), ROUNDING);
    }

    /** The figures of Derive's test of the largest part: 341 per mille, 92. */
    @Test
    void solventBidTakesAtMostThePartThatRestoresAndReservesTheCash() {
        double largest = new PortfolioSlice(-100, 300, 0.1, 0.9, 0).largestFraction();
        PortfolioBid.Filled filled = assertInstanceOf(
                PortfolioBid.Filled.class, AUCTION.bid(TERMS, SOLVENT, 1, largest, NO_LIMIT, 0, after(300)));
        assertEquals(0.3415, filled.fraction(), 1e-4);
        assertEquals(92.195, filled.cash(), 1e-3);
        assertEquals(0, filled.paidByFund() + filled.uncovered());
        assertEquals(new PortfolioAuction(Phase.SOLVENT, START, filled.cash()), filled.after());
    }

    @Test
    void solventPhaseEndsWithItsTimeOrItsValue() {
        assertSame(AUCTION, AUCTION.at(TERMS, SOLVENT, after(7799)));
        PortfolioAuction late = AUCTION.at(TERMS, SOLVENT, after(9000));
        assertEquals(new PortfolioAuction(Phase.INSOLVENT, after(9000), 0), late);
        PortfolioAuction worthless = AUCTION.at(TERMS, UNDER, after(10));
        assertEquals(new PortfolioAuction(Phase.INSOLVENT, after(10), 0), worthless);
        assertSame(worthless, worthless.at(TERMS, SOLVENT, after(20)));
        PortfolioAuction reserved = new PortfolioAuction(Phase.SOLVENT, START, 300);
        assertEquals(Phase.INSOLVENT, reserved.at(TERMS, SOLVENT, after(10)).phase());
    }

    @Test
    void insolventBidFallsFromTheValueToTheMaintenanceHealth() {
        PortfolioAuction insolvent = new PortfolioAuction(Phase.INSOLVENT, START, 0);
        assertEquals(-100, insolvent.price(TERMS, UNDER, START));
        assertEquals(-200, insolvent.price(TERMS, UNDER, after(300)));
        assertEquals(-300, insolvent.price(TERMS, UNDER, after(6000)));
        assertEquals(0, insolvent.price(TERMS, SOLVENT, START));
        assertEquals(0, insolvent.price(TERMS, new PortfolioValue(10, 5), after(600)));
    }

    @Test
    void fundPaysAnInsolventBidAndTheRestIsUncovered() {
        PortfolioAuction insolvent = new PortfolioAuction(Phase.INSOLVENT, START, 0);
        PortfolioBid.Filled filled = assertInstanceOf(
                PortfolioBid.Filled.class, insolvent.bid(TERMS, UNDER, 0.5, 0, NO_LIMIT, 70, after(300)));
        assertEquals(new PortfolioBid.Filled(0.5, -100, 70, 30, insolvent), filled);
        PortfolioBid rich = insolvent.bid(TERMS, UNDER, 0.5, 0, NO_LIMIT, 1e6, after(300));
        assertEquals(new PortfolioBid.Filled(0.5, -100, 100, 0, insolvent), rich);
    }

    @Test
    void bidFindsThePhaseOfItsTime() {
        PortfolioBid.Filled filled =
                assertInstanceOf(PortfolioBid.Filled.class, AUCTION.bid(TERMS, UNDER, 1, 0, NO_LIMIT, 1000, after(60)));
        assertEquals(-100, filled.cash());
        assertEquals(new PortfolioAuction(Phase.INSOLVENT, after(60), 0), filled.after());
    }

    @Test
    void bidAboveTheLimitOrOnARestoredAccountIsRefused() {
        PortfolioBid.Refused dear = new PortfolioBid.Refused(PortfolioBid.Reason.PRICE_ABOVE_LIMIT);
        PortfolioBid.Refused notDue = new PortfolioBid.Refused(PortfolioBid.Reason.NOT_DUE);
        assertEquals(dear, AUCTION.bid(TERMS, SOLVENT, 1, 0.5, 269, 0, after(300)));
        PortfolioAuction insolvent = new PortfolioAuction(Phase.INSOLVENT, START, 0);
        assertEquals(dear, insolvent.bid(TERMS, UNDER, 1, 0, -250, 1000, after(300)));
        assertEquals(notDue, AUCTION.bid(TERMS, SOLVENT, 1, 0, NO_LIMIT, 0, after(300)));
        assertEquals(notDue, AUCTION.bid(TERMS, new PortfolioValue(300, 0), 1, 1, NO_LIMIT, 0, after(300)));
        assertEquals(notDue, insolvent.bid(TERMS, new PortfolioValue(3, 1), 1, 1, NO_LIMIT, 0, after(300)));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        PriceCurve curve = TERMS.discount();
        Duration second = Duration.ofSeconds(1);
        assertRefused("solvent must be positive: PT0S", () -> new PortfolioTerms(curve, Duration.ZERO, second));
        assertRefused("insolvent must be positive: PT-1S", () -> new PortfolioTerms(curve, second, second.negated()));
        assertRefused("markToMarket must be finite: NaN", () -> new PortfolioValue(Double.NaN, 0));
        assertRefused("maintenance must be finite and <= markToMarket, 1.0: 2.0", () -> new PortfolioValue(1, 2));
        assertRefused("reserved must be finite and >= 0: -1.0", () -> new PortfolioAuction(Phase.SOLVENT, START, -1));
        assertRefused(
                "now must not be before start, 2024-03-05T12:00:00Z: 2024-03-05T11:59:59Z",
                () -> AUCTION.at(TERMS, SOLVENT, after(-1)));
        assertRefused("fraction must be in (0, 1]: 0.0", () -> AUCTION.bid(TERMS, SOLVENT, 0, 1, 0, 0, START));
        assertRefused("largest must be in [0, 1]: 2.0", () -> AUCTION.bid(TERMS, SOLVENT, 1, 2, 0, 0, START));
        assertRefused(
                "highestPrice must not be NaN: NaN", () -> AUCTION.bid(TERMS, SOLVENT, 1, 1, Double.NaN, 0, START));
        assertRefused("fund must be finite and >= 0: -1.0", () -> AUCTION.bid(TERMS, SOLVENT, 1, 1, 0, -1, START));
        PortfolioTerms broken = new PortfolioTerms(elapsed -> 2, second, second);
        assertRefused("discount must be in [0, 1]: 2.0", () -> AUCTION.price(broken, SOLVENT, START));
    }
}
