package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginModel;
import io.github.garboard.margin.MarginRequirement;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.stress.ReverseStress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnifiedAccountTest {

    private static final ScenarioSet SET = ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("down")));

    private static final ScenarioMargin NETTING = new ScenarioMargin(
            SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 2.0));

    private static final MarginLevel LEVEL = MarginLevel.MAINTENANCE;

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    /** Two standard deviations, at a latency that is fixed. */
    private static final BufferTerms TWO = new BufferTerms(2, 0.99);

    /** A year of 365 days over 10,000: its square root is a hundredth of that of a year. */
    private static final Duration HUNDREDTH = Duration.ofMillis(365L * 86_400_000 / 10_000);

    /** A few roundings of figures up to 100. */
    private static final double ROUNDING = 1e-12;

    /** A venue that requires a tenth of what is held there, by a lambda of the caller. */
    private static final MarginModel<Double> TENTH = (notional, level) ->
            MarginRequirement.of(level, List.of(MarginComponent.of("tenth", notional / 10)), Optional.empty());

    private static VenueState<String, Double> venue(String name, double pnl, double notional, double equity) {
        return new VenueState<>(
                new VenueLink<>(name, TENTH, SettlementLatency.fixed(Duration.ZERO), 0, 0),
                notional,
                PnlVector.of(SET, pnl, -pnl),
                500,
                equity,
                Math.max(0, equity),
                NOON);
    }

    /** Long 100 here, short 80 there: 20 netted, 50 + 40 apart. */
    private static UnifiedAccount<String> hedged(Duration latency) {
        SettlementLatency fixed = SettlementLatency.fixed(latency);
        return new UnifiedAccount<>(
                NETTING,
                List.of(
                        venue("alpha", 100, 500, 60).withLatency(fixed),
                        venue("beta", -80, 400, 10).withLatency(fixed)),
                TWO);
    }

    @Test
    void instantTransfersLeaveWhatIsNetted() {
        assertEquals(20, hedged(Duration.ZERO).requirement(LEVEL).total());
        assertEquals(90, hedged(Duration.ZERO).separate(LEVEL));
        assertEquals(4.5, hedged(Duration.ZERO).capitalEfficiency(LEVEL));
    }

    @Test
    void bufferOfEachVenueIsItsLossOnTheWay() {
        // 2 x 500 x 1/100 = 10 each
        MarginRequirement requirement = hedged(HUNDREDTH).requirement(LEVEL);
        assertEquals(40, requirement.total(), ROUNDING);
        MarginComponent buffers = requirement.components().get(1);
        assertEquals(UnifiedAccount.LATENCY, buffers.name());
        assertEquals(
                List.of("alpha", "beta"),
                buffers.parts().stream().map(MarginComponent::name).toList());
        assertEquals(10, buffers.parts().get(0).amount(), ROUNDING);
        assertEquals(Optional.of("down"), requirement.bindingScenario());
    }

    @Test
    void buffersAreCutAlikeWhereVenuesAskForLess() {
        MarginRequirement requirement = hedged(Duration.ofDays(365)).requirement(LEVEL);
        assertEquals(90, requirement.total(), 1e-12);
        assertEquals(35, requirement.components().get(1).parts().get(0).amount(), 1e-12);
    }

    @Test
    void commonModelThatAsksForMoreThanTheVenuesCountsAsTheirSum() {
        UnifiedAccount<String> lax = new UnifiedAccount<>(NETTING, List.of(venue("alpha", 100, 500, 60)), TWO);
        assertEquals(100, lax.netted(LEVEL).total());
        assertEquals(50, lax.requirement(LEVEL).total());
        assertEquals(1, lax.capitalEfficiency(LEVEL));
    }

    @Test
    void equityCountsAfterHaircutAndDefaultAndTrappedOnlyUpToTheVenuesNeed() {
        VenueState<String, Double> state = new VenueState<>(
                new VenueLink<>("alpha", TENTH, SettlementLatency.fixed(Duration.ZERO), 0.1, 0.5),
                500.0,
                PnlVector.of(SET, 0, 0),
                0,
                300,
                100,
                NOON);
        UnifiedAccount<String> account = new UnifiedAccount<>(NETTING, List.of(state), TWO);
        // 200 may not leave, of which the venue needs 50; 100 may: 0.9 x 0.5 of it
        assertEquals(50 + 45, account.equity(LEVEL).amount(), 1e-12);
    }

    @Test
    void debtCountsInFull() {
        UnifiedAccount<String> account =
                new UnifiedAccount<>(NETTING, List.of(venue("alpha", 0, 0, 60), venue("beta", 0, 0, -70)), TWO);
        assertEquals(-10, account.equity(LEVEL).amount());
        assertTrue(account.health(LEVEL).isBreached());
    }

    @Test
    void oldSnapshotIsChargedTheWorstCaseSinceItWasTaken() {
        VenueState<String, Double> old = venue("alpha", 100, 500, 60);
        VenueState<String, Double> older =
                new VenueState<>(old.link(), old.positions(), old.pnl(), 500, 60, 60, NOON.minus(HUNDREDTH));
        UnifiedAccount<String> account =
                new UnifiedAccount<>(NETTING, List.of(older, venue("beta", -80, 400, 10)), TWO);
        assertEquals(HUNDREDTH, account.skew());
        assertEquals(NOON, account.seenAt());
        MarginComponent equity = account.equity(LEVEL);
        assertEquals(70 - 10, equity.amount(), ROUNDING);
        assertEquals(UnifiedAccount.STALENESS, equity.parts().get(2).name());
        assertEquals(-10, equity.parts().get(2).parts().get(0).amount(), ROUNDING);
        assertEquals(0, equity.parts().get(2).parts().get(1).amount());
    }

    @Test
    void distanceIsTheExcessInStandardDeviations() {
        UnifiedAccount<String> account = hedged(Duration.ZERO);
        assertEquals((70 - 20) / 25.0, account.distance(LEVEL, 25));
        assertEquals((70 - 40) / 25.0, account.distance(MarginLevel.INITIAL, 25));
    }

    @Test
    void leverageIsExposureOverTheRequirement() {
        assertEquals(45, hedged(Duration.ZERO).maximumLeverage(LEVEL, 900));
        UnifiedAccount<String> empty = new UnifiedAccount<>(NETTING, List.of(venue("alpha", 0, 0, 60)), TWO);
        assertEquals(Double.POSITIVE_INFINITY, empty.maximumLeverage(LEVEL, 0));
        assertEquals(1, empty.capitalEfficiency(LEVEL));
    }

    @Test
    void distanceAlongADirectionIsTheReverseStressOfTheMovedAccount() {
        // the account loses 20 of its 70 per full move down and must keep 20: it breaks at 2.5 moves
        ReverseStress breach = ReverseStress.along(
                        move -> new UnifiedAccount<>(
                                        NETTING,
                                        List.of(
                                                venue("alpha", 100, 500, 60 - 100 * move[0]),
                                                venue("beta", -80, 400, 10 + 80 * move[0])),
                                        TWO)
                                .health(LEVEL)
                                .excess(),
                        new double[] {1},
                        10)
                .orElseThrow();
        assertEquals(2.5, breach.distance(), 1e-9);
    }

    @Test
    void solventAccountFailsWhereAVenueCannotBeFedInTime() {
        UnifiedAccount<String> account = hedged(Duration.ZERO);
        assertFalse(account.health(LEVEL).isBreached());
        // beta lacks 30
        assertEquals(
                new Liquidity.Fed<>(Map.of("beta", 30.0)),
                account.liquidity(LEVEL, venue -> Duration.ofHours(1), (venue, within, promised) -> 30));
        Liquidity<String> slow = account.liquidity(
                LEVEL,
                venue -> Duration.ofHours(1),
                (venue, within, promised) -> within.compareTo(Duration.ofHours(2)) < 0 ? 29 : 100);
        assertEquals(new Liquidity.Unfed<>("beta", NOON.plusSeconds(3600), 30, 29), slow);
        assertFalse(slow.isFed());
    }

    @Test
    void whatIsPromisedToAnEarlierVenueIsGone() {
        UnifiedAccount<String> account = new UnifiedAccount<>(
                NETTING, List.of(venue("late", 0, 400, 0), venue("early", 0, 200, 0), venue("rich", 0, 0, 100)), TWO);
        Deliverability<String> shared = (venue, within, promised) ->
                50 - promised.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Duration> graces =
                Map.of("late", Duration.ofHours(2), "early", Duration.ofHours(1), "rich", Duration.ZERO);
        assertEquals(
                new Liquidity.Unfed<>("late", NOON.plusSeconds(7200), 40, 30),
                account.liquidity(LEVEL, graces::get, shared));
    }

    @Test
    void graceThatIsOverDeliversNothing() {
        assertEquals(
                new Liquidity.Unfed<>("beta", NOON.minusSeconds(1), 30, 0),
                hedged(Duration.ZERO)
                        .liquidity(LEVEL, venue -> Duration.ofSeconds(-1), (venue, within, promised) -> 100));
    }

    @Test
    void rejectsWhatBreaksARule() {
        VenueState<String, Double> alpha = venue("alpha", 1, 1, 1);
        ScenarioSet other = ScenarioSet.of(List.of(), List.of(Scenario.of("x")));
        VenueState<String, Double> foreign =
                new VenueState<>(venue("beta", 1, 1, 1).link(), 1.0, PnlVector.of(other, 1), 1, 1, 1, NOON);
        assertRefused("venues must not be empty: []", () -> new UnifiedAccount<>(NETTING, List.of(), TWO));
        assertRefused(
                "venues must be distinct: alpha", () -> new UnifiedAccount<>(NETTING, List.of(alpha, alpha), TWO));
        assertRefused(
                "pnl of venue beta must be over the scenario set of the first venue: ScenarioSet[factors [], 1 scenarios]",
                () -> new UnifiedAccount<>(NETTING, List.of(alpha, foreign), TWO));
        assertRefused("transferable must be <= equity, 1.0: 2.0", () -> state(alpha, 1, 1, 2));
        assertRefused("volatility must be finite and >= 0: -1.0", () -> state(alpha, -1, 1, 1));
        assertRefused("equity must be finite: NaN", () -> state(alpha, 1, Double.NaN, 0));
        assertRefused(
                "haircut must be in [0, 1]: 2.0",
                () -> new VenueLink<>("x", TENTH, SettlementLatency.fixed(Duration.ZERO), 2, 0));
        assertRefused("latencyLevel must be in (0, 1): 1.0", () -> new BufferTerms(1, 1));
        assertRefused(
                "deviation must be finite and > 0: 0.0",
                () -> hedged(Duration.ZERO).distance(LEVEL, 0));
        assertRefused(
                "deliverable to beta must be >= 0: NaN",
                () -> hedged(Duration.ZERO)
                        .liquidity(LEVEL, venue -> Duration.ZERO, (venue, within, promised) -> Double.NaN));
    }

    private static VenueState<String, Double> state(
            VenueState<String, Double> like, double volatility, double equity, double transferable) {
        return new VenueState<>(like.link(), 1.0, like.pnl(), volatility, equity, transferable, NOON);
    }
}
