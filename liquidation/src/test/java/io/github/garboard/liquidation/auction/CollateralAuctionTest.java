package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.plan.VaultLimit;
import io.github.garboard.liquidation.plan.WindowLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollateralAuctionTest {

    private static final Instant START = Instant.parse("2020-03-12T18:00:00Z");
    private static final BigDecimal ANY_PRICE = new BigDecimal("1e9");
    private static final AuctionTerms TERMS = new AuctionTerms(
            PriceCurve.linear(1, 0, 3600), Duration.ofMinutes(50), 0.25, TakeRule.of(new BigDecimal("20")));
    private static final CollateralAuction AUCTION =
            new CollateralAuction(new BigDecimal("40"), new BigDecimal("110"), new BigDecimal("8"), START);

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static Take take(CollateralAuction auction, String amount, long seconds) {
        return auction.take(TERMS, new BigDecimal(amount), ANY_PRICE, after(seconds));
    }

    @Test
    void priceFallsWithTimeAndIsRoundedUp() {
        assertEquals(0, AUCTION.price(TERMS, START).compareTo(new BigDecimal("8")));
        assertEquals(0, AUCTION.price(TERMS, after(1800)).compareTo(new BigDecimal("4")));
        BigDecimal exact = new BigDecimal("8")
                .multiply(new BigDecimal(PriceCurve.linear(1, 0, 3600).at(1234)));
        assertEquals(exact.setScale(TakeRule.DIGITS, RoundingMode.CEILING), AUCTION.price(TERMS, after(1234)));
    }

    @Test
    void auctionGoesOnWithWhatIsLeftAtTheSamePriceCurve() {
        Take first = take(AUCTION, "10", 1800);
        CollateralAuction left = AUCTION.after(first).orElseThrow();
        assertEquals(0, left.lot().compareTo(new BigDecimal("30")));
        assertEquals(0, left.claim().compareTo(new BigDecimal("70")));
        assertEquals(AUCTION.price(TERMS, after(2000)), left.price(TERMS, after(2000)));
        Take second = take(left, "30", 1800);
        assertEquals(Optional.empty(), left.after(second));
        assertEquals(0, assertInstanceOf(Take.Sold.class, second).returned().compareTo(new BigDecimal("12.5")));
    }

    @Test
    void auctionIsOverWhenTheLotIsGone() {
        Take all = take(AUCTION, "40", 2700);
        assertEquals(Optional.empty(), AUCTION.after(all));
        assertEquals(0, assertInstanceOf(Take.Sold.class, all).writtenOff().compareTo(new BigDecimal("30")));
    }

    @Test
    void priceAboveTheLimitOfTheBidderIsRefused() {
        Take bid = AUCTION.take(TERMS, BigDecimal.ONE, new BigDecimal("3.99"), after(1800));
        assertEquals(new Take.Refused(Take.Reason.PRICE_ABOVE_LIMIT), bid);
        assertEquals(Optional.of(AUCTION), AUCTION.after(bid));
        assertInstanceOf(Take.Sold.class, AUCTION.take(TERMS, BigDecimal.ONE, new BigDecimal("4"), after(1800)));
    }

    @Test
    void priceThatHasFallenTooFarSellsNothingUntilItIsReset() {
        assertFalse(AUCTION.isResetDue(TERMS, after(2700)));
        assertTrue(AUCTION.isResetDue(TERMS, after(2701)));
        assertEquals(new Take.Refused(Take.Reason.RESET_DUE), take(AUCTION, "40", 2701));
        CollateralAuction reset =
                AUCTION.reset(TERMS, new BigDecimal("5"), after(2701)).orElseThrow();
        assertEquals(new CollateralAuction(AUCTION.lot(), AUCTION.claim(), new BigDecimal("5"), after(2701)), reset);
        assertEquals(Optional.empty(), AUCTION.reset(TERMS, new BigDecimal("5"), after(2700)));
    }

    @Test
    void auctionThatIsTooOldIsResetAfterItsLongestTime() {
        AuctionTerms slow = new AuctionTerms(PriceCurve.exponential(1), Duration.ofMinutes(1), 0, TERMS.rule());
        assertFalse(AUCTION.isResetDue(slow, after(60)));
        assertTrue(AUCTION.isResetDue(slow, after(60).plusNanos(1)));
    }

    @Test
    void roomOfAVenueLimitsWhatAVaultPutsUpAndEveryTakeMakesRoom() {
        AuctionRooms<String> rooms = AuctionRooms.of(
                new BigDecimal("200"), Map.of("ETH", new BigDecimal("120"), "BAT", new BigDecimal("150")));
        rooms = rooms.opened("BAT", new BigDecimal("110"));
        assertEquals(new BigDecimal("90"), rooms.room("ETH"));
        VaultLimit limit =
                new VaultLimit(rooms.room("ETH"), BigDecimal.ONE, new BigDecimal("1.125"), new BigDecimal("10"));
        VaultLimit.Taken taken = limit.take(new BigDecimal("40"), new BigDecimal("100"));
        rooms = rooms.opened("ETH", taken.claim());
        assertEquals(0, rooms.room("ETH").signum());
        CollateralAuction auction =
                new CollateralAuction(taken.collateral(), taken.claim(), new BigDecimal("4"), START);
        Take.Sold sold = assertInstanceOf(Take.Sold.class, take(auction, "10", 0));
        rooms = rooms.settled("ETH", sold.settled());
        assertEquals(0, rooms.room("ETH").compareTo(new BigDecimal("40")));
    }

    @Test
    void windowOfAMarketLimitsWhatABidTakes() {
        WindowLimit window = new WindowLimit(8, Duration.ofMinutes(1));
        Take.Sold first = assertInstanceOf(Take.Sold.class, take(AUCTION, "5", 0));
        WindowLimit.Use use = new WindowLimit.Use(START, first.bought().doubleValue());
        BigDecimal room = new BigDecimal(window.room(List.of(use), after(30)));
        CollateralAuction left = AUCTION.after(first).orElseThrow();
        Take.Sold second = assertInstanceOf(Take.Sold.class, left.take(TERMS, room, ANY_PRICE, after(30)));
        assertEquals(0, second.bought().compareTo(new BigDecimal("3")));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        TakeRule rule = TERMS.rule();
        PriceCurve curve = TERMS.curve();
        assertRefused("longest must be positive: PT0S", () -> new AuctionTerms(curve, Duration.ZERO, 0, rule));
        assertRefused(
                "longest must be positive: PT-1S", () -> new AuctionTerms(curve, Duration.ofSeconds(-1), 0, rule));
        assertRefused("lowest must be in [0, 1]: 1.5", () -> new AuctionTerms(curve, Duration.ofSeconds(1), 1.5, rule));
        assertRefused(
                "top must be > 0: 0",
                () -> new CollateralAuction(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, START));
        assertRefused(
                "now must not be before start, 2020-03-12T18:00:00Z: 2020-03-12T17:59:59Z",
                () -> AUCTION.price(TERMS, after(-1)));
        assertRefused("newTop must be > 0: 0", () -> AUCTION.reset(TERMS, BigDecimal.ZERO, START));
        assertRefused("amount must be > 0: 0", () -> take(AUCTION, "0", 0));
        assertRefused(
                "highestPrice must be >= 0: -1",
                () -> AUCTION.take(TERMS, BigDecimal.ONE, new BigDecimal("-1"), START));
        AuctionTerms broken = new AuctionTerms(elapsed -> Double.NaN, Duration.ofSeconds(1), 0, rule);
        assertRefused("factor must be finite and >= 0: NaN", () -> AUCTION.price(broken, START));
    }
}
