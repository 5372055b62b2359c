package io.github.garboard.oracle.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.PriceSide;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.SidedPrice;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.aggregate.Mean;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.aggregate.ThreeVote;
import io.github.garboard.oracle.guard.AtBound;
import io.github.garboard.oracle.guard.Bounds;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Dispersion;
import io.github.garboard.oracle.guard.LeaveOneOut;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.ReferencePrice;
import io.github.garboard.oracle.guard.Staleness;
import io.github.garboard.oracle.guard.VolatilityRatio;
import io.github.garboard.oracle.resilience.BreakdownPoint;
import io.github.garboard.oracle.resilience.ConstantProduct;
import io.github.garboard.oracle.resilience.Influence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Incidents replayed: the rule that was in force lets the price through, a composition of the module refuses or holds it.
 * Prices per venue and second are not public, so the order of the prices and the refusals are asserted, not paths. Figures
 * come from the facts; where these have none, several are tried or the choice is said.
 */
class IncidentReplayTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** A wide confidence: the price reached up to 600, the guard of a tenth of the price was there and not applied. */
    @ParameterizedTest
    @ValueSource(doubles = {150, 200, 250, 300})
    void mangoDecember2021HadAConfidenceThatNobodyRead(double market) {
        double faulty = Facts.of("mango-2021-12-04").number("faultyPriceUpTo");
        List<Quote> quotes = List.of(
                Quote.of("a", market, 0.001 * market, NOW),
                Quote.of("b", market, 0.001 * market, NOW),
                Quote.of("c", faulty, 0.001 * faulty, NOW),
                Quote.of("d", faulty, 0.001 * faulty, NOW));
        AggregatePrice price = ThreeVote.of().aggregate(quotes);
        assertTrue(price.price() >= 1.3 * market, () -> "the naive reader takes " + price.price());
        assertAllowed(PriceGuard.positive(), price, Use.LIQUIDATE);
        assertRefused(new ConfidenceWidth(0.1), price, Use.LIQUIDATE, ConfidenceWidth.RULE);
        // one wrong publisher in four stays without effect
        AggregatePrice held = ThreeVote.of()
                .aggregate(List.of(
                        quotes.get(0), quotes.get(1), Quote.of("e", market, 0.001 * market, NOW), quotes.get(2)));
        assertTrue(held.price() <= 1.0011 * market, () -> "held at " + held.price());
    }

    /** Two of three venues were moved, which is what it takes to move a median. */
    @Test
    void mangoOctober2022WasMovedOnMostOfItsVenues() {
        Facts facts = Facts.of("mango-2022-10-11");
        double start = facts.number("priceStart");
        assertEquals("+100% (banded)", facts.inputs().at("/venueIndexMoves/FTX").asText());
        assertEquals("+900%", facts.inputs().at("/venueIndexMoves/someVenues").asText());
        List<Quote> before = board(start, start, start);
        AggregatePrice price = Median.of().aggregate(board(2 * start, 10 * start, 10 * start));
        assertEquals(10 * start, price.price(), "the median follows the two that were moved");
        assertEquals(
                new BreakdownPoint(2, (int) facts.number("venuesInOracle")),
                BreakdownPoint.search(Median.of(), before));
        assertFalse(Influence.search(Median.of(), before, 2).isBounded());
        assertRefused(new Dispersion(0.2), price, Use.WITHDRAW, Dispersion.RULE);
        assertRefused(new LeaveOneOut(Median.of(), 0.2), price, Use.WITHDRAW, LeaveOneOut.RULE);
        assertRefused(new VolatilityRatio(ReferencePrice.of(start), 5), price, Use.OPEN, VolatilityRatio.RULE);
        assertAllowed(new Dispersion(0.2).except(Use.MARK, PriceGuard.positive()), price, Use.MARK);
    }

    /** One venue and an anchor with a wide tolerance, which moved along. */
    @Test
    void compoundDaiTookOneVenueForTheMarket() {
        Facts facts = Facts.of("compound-dai-2020-11-26");
        double coinbase = facts.number("venues/Coinbase Pro");
        double tolerance = facts.number("anchorTolerance");
        double others = 1.0;
        // the reporter's price passed its anchor: an anchor just within the tolerance
        double anchor = coinbase * (1 - 0.9 * tolerance);
        AggregatePrice reported = AggregatePrice.of(Quote.of("Coinbase Pro", coinbase, 0, NOW));
        assertAllowed(new Deviation(ReferencePrice.of(anchor), tolerance), reported, Use.LIQUIDATE);
        AggregatePrice three = Median.of()
                .aggregate(List.of(
                        Quote.of("Coinbase Pro", coinbase, 0, NOW),
                        Quote.of("Kraken", others, 0, NOW),
                        Quote.of("Bitfinex", others, 0, NOW)));
        assertEquals(others, three.price());
        assertRefused(new Quorum(3), reported, Use.LIQUIDATE, Quorum.RULE);
        assertRefused(new Deviation(ReferencePrice.of(three.price()), 0.05), reported, Use.LIQUIDATE, Deviation.RULE);
    }

    /** The feed stood at its own minimum, paused, while the market fell on. */
    @Test
    void venusLunaLentAgainstAFeedAtItsBound() {
        Facts facts = Facts.of("venus-luna-2022-05-12");
        double minimum = facts.number("feed/minAnswer");
        double frozen = facts.number("feed/frozenAt");
        double market = facts.number("market");
        assertTrue(facts.inputs().get("feedPaused").booleanValue());
        Duration heartbeat = Duration.ofHours(24);
        AggregatePrice feed = AggregatePrice.of(
                Quote.of("feed", frozen, 0, NOW.minus(heartbeat).minusSeconds(60)));
        assertAllowed(new Bounds(minimum, Double.POSITIVE_INFINITY), feed, Use.OPEN);
        assertRefused(new AtBound(1.1 * minimum, Double.POSITIVE_INFINITY), feed, Use.OPEN, AtBound.RULE);
        assertRefused(Staleness.of(heartbeat), feed, Use.OPEN, Staleness.RULE);
        PriceGuard elsewhere = new Deviation(ReferencePrice.of(market), 0.1);
        assertRefused(elsewhere, feed, Use.OPEN, Deviation.RULE);
        PriceGuard all = PriceGuard.worstOf(
                new AtBound(1.1 * minimum, Double.POSITIVE_INFINITY), Staleness.of(heartbeat), elsewhere);
        assertEquals(3, all.check(feed, Use.OPEN, NOW).reasons().size());
    }

    /** Two sources of more than two designed were alive, one of them a thousand times too high. */
    @Test
    void synthetixWonTookTheMeanOfTwo() {
        JsonNode reports = Facts.of("synthetix-skrw-2019-06-24").inputs().get("reports");
        List<Quote> alive = board(reports.get(0).doubleValue(), reports.get(1).doubleValue());
        AggregatePrice mean = new Mean().aggregate(alive);
        assertEquals(500.5, mean.price());
        assertAllowed(PriceGuard.positive(), mean, Use.SETTLE);
        for (AggregatePrice price : List.of(mean, Median.of().aggregate(alive))) {
            assertRefused(new Quorum(3), price, Use.SETTLE, Quorum.RULE);
            assertRefused(new Dispersion(0.05), price, Use.SETTLE, Dispersion.RULE);
            assertRefused(new LeaveOneOut(Median.of(), 0.05), price, Use.SETTLE, LeaveOneOut.RULE);
        }
        List<Quote> asDesigned =
                board(reports.get(0).doubleValue(), reports.get(1).doubleValue(), 1);
        assertEquals(1, Median.of().aggregate(asDesigned).price());
    }

    /** One pool was the price; a swap moved it to almost three times the market. */
    @Test
    void bzxFebruary15ReadThePriceOfThePoolThatWasMoved() {
        Facts facts = Facts.of("bzx-2020-02-15");
        double implied = facts.number("swap/ethIn") / facts.number("swap/wbtcOut");
        assertEquals(facts.number("impliedPrice"), implied, 0.1);
        double market = 38.5;
        AggregatePrice spot = AggregatePrice.of(Quote.of("pool", implied, 0, NOW));
        assertAllowed(Staleness.of(Duration.ofSeconds(15)), spot, Use.OPEN);
        assertRefused(new VolatilityRatio(ReferencePrice.of(market), 2), spot, Use.OPEN, VolatilityRatio.RULE);
        AggregatePrice three = Median.of().aggregate(board(implied, market, market));
        assertEquals(market, three.price());
        // the move was paid for by the reader of the price: alone it loses
        assertTrue(new ConstantProduct(1000, 0.003).moving(market, implied).loss() > 0);
    }

    /** A dollar that is bought up to two. */
    @Test
    void bzxFebruary18TookADollarForTwo() {
        double pushed = Facts.of("bzx-2020-02-18").number("pushedTo");
        AggregatePrice spot = AggregatePrice.of(Quote.of("pool", pushed, 0, NOW));
        assertAllowed(Staleness.of(Duration.ofSeconds(15)), spot, Use.OPEN);
        assertRefused(new Deviation(ReferencePrice.of(1), 0.05), spot, Use.OPEN, Deviation.RULE);
    }

    /** A move of one percent, thirty times, below the tolerance of three. */
    @Test
    void harvestToleratedMoreThanTheAttackNeeded() {
        Facts facts = Facts.of("harvest-2020-10-26");
        double move = facts.number("manipulationPct") / 100;
        double gain = facts.number("redeemUsdc") / facts.number("depositUsdc") - 1;
        assertEquals(facts.expected().get("profitPerLoopUsdc").doubleValue(), gain * facts.number("depositUsdc"), 1e-3);
        assertTrue(gain > 0 && gain < move, () -> "gained " + gain + " a loop");
        AggregatePrice moved = AggregatePrice.of(Quote.of("pool", 1 - move, 0, NOW));
        ReferencePrice startOfBlock = ReferencePrice.of(1);
        assertAllowed(new Deviation(startOfBlock, 0.03), moved, Use.WITHDRAW);
        assertRefused(new Deviation(startOfBlock, gain / 2), moved, Use.WITHDRAW, Deviation.RULE);
    }

    /** A peg that broke in days: what is owned counts for less the further it is gone. */
    @Test
    void ustWasADollarUntilItWasNot() {
        List<Double> path = new ArrayList<>();
        for (JsonNode day : Facts.of("ust-2022-05").inputs().get("path")) {
            path.add(
                    day.has("low")
                            ? day.get("low").doubleValue()
                            : day.get("px").doubleValue());
        }
        PriceGuard peg = new Deviation(ReferencePrice.of(1), 0.02)
                .except(Use.LIQUIDATE, PriceGuard.positive())
                .except(Use.MARK, PriceGuard.positive());
        double discount = 0;
        for (double market : path) {
            SidedPrice sided = new SidedPrice(1, 1, 1).widenedTo(market);
            assertTrue(1 - sided.low() > discount, () -> "discount at " + market);
            assertEquals(1, sided.high(), "who owes it still owes a dollar");
            discount = 1 - sided.low();
            AggregatePrice price = AggregatePrice.of(Quote.of("market", market, 0, NOW));
            assertEquals(market >= 0.985, peg.validity(price, NOW).allows(Use.OPEN), () -> "open at " + market);
            assertAllowed(peg, price, Use.LIQUIDATE);
        }
        assertTrue(discount > 0.5);
    }

    /** A claim on ether that trades below it: its market price and its redemption value are both kept. */
    @Test
    void stakedEtherWasNotEther() {
        double discount = 0;
        for (JsonNode day : Facts.of("steth-2022-05-06").inputs().get("path")) {
            double market = day.get("px").doubleValue();
            SidedPrice sided = PriceGuard.positive()
                    .check(AggregatePrice.of(Quote.of("market", market, 0.001, NOW)), Use.MARGIN, NOW)
                    .orElseThrow()
                    .sided(1)
                    .widenedTo(1);
            assertTrue(sided.at(PriceSide.LOW) < market && sided.at(PriceSide.HIGH) == 1, sided::toString);
            assertEquals(market, sided.mid());
            assertTrue(1 - sided.low() > discount);
            discount = 1 - sided.low();
        }
        assertTrue(discount > 0.06);
    }

    /** One venue's book was empty and its price was everyone's mark. */
    @Test
    void octoberTenthWasOneVenue() {
        Facts facts = Facts.of("usde-wbeth-bnsol-2025-10-10");
        double binance = facts.number("venues/USDe/Binance");
        double others = 0.90;
        List<Quote> quotes = List.of(
                Quote.of("Binance", binance, 0, NOW), Quote.of("b", others, 0, NOW), Quote.of("c", others, 0, NOW));
        assertAllowed(Staleness.of(Duration.ofSeconds(5)), AggregatePrice.of(quotes.get(0)), Use.LIQUIDATE);
        assertEquals(others, Median.of().aggregate(quotes).price());
        AggregatePrice mean = new Mean().aggregate(quotes);
        Refusal refusal = new LeaveOneOut(new Mean(), 0.05)
                .check(mean, Use.LIQUIDATE, NOW)
                .reasons()
                .get(0);
        assertTrue(refusal.detail().contains("Binance"), refusal::toString);

        double wbeth = facts.number("venues/WBETH/Binance");
        double eth = facts.number("venues/WBETH/ethUsdt");
        assertEquals(facts.expected().get("discountWbeth").doubleValue(), 1 - wbeth / eth, 1e-12);
        AggregatePrice marked = AggregatePrice.of(Quote.of("Binance", wbeth, 0, NOW));
        // it redeems for at least one ether: half of it is no price
        PriceGuard redemption = new Bounds(0.5 * eth, Double.POSITIVE_INFINITY);
        assertRefused(redemption, marked, Use.LIQUIDATE, Bounds.RULE);
        assertRefused(new VolatilityRatio(ReferencePrice.of(eth), 2), marked, Use.LIQUIDATE, VolatilityRatio.RULE);
    }

    private static List<Quote> board(double... prices) {
        List<Quote> quotes = new ArrayList<>();
        for (double price : prices) {
            quotes.add(Quote.of("venue-" + quotes.size(), price, 0, NOW));
        }
        return quotes;
    }

    private static void assertAllowed(PriceGuard guard, AggregatePrice price, Use use) {
        assertEquals(List.of(), guard.check(price, use, NOW).reasons());
    }

    private static void assertRefused(PriceGuard guard, AggregatePrice price, Use use, String rule) {
        assertEquals(
                List.of(rule),
                guard.check(price, use, NOW).reasons().stream()
                        .map(Refusal::rule)
                        .toList());
    }
}
