package io.github.garboard.greeks.exposure;

import static io.github.garboard.greeks.OptionType.CALL;
import static io.github.garboard.greeks.OptionType.PUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.contract.Perpetual;
import io.github.garboard.greeks.contract.Settlement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExposuresTest {

    private static final double EXACT = 0;
    private static final double ROUNDED = 1e-12;
    private static final double SPOT = 60_000;
    private static final ExpiryBuckets BUCKETS = ExpiryBuckets.of(1 / 12.0, 0.5);
    private static final BlackScholesMerton OPTION = new BlackScholesMerton(CALL, SPOT, 65_000, 0.25, 0.03, 0, 0.6);

    private static Holding<String, String> options(String venue, double quantity, BlackScholesMerton option) {
        return new Holding<>(venue, "BTC", quantity, SPOT, option.years(), Revaluation.of(option));
    }

    private static Holding<String, String> perpetuals(String venue, double quantity) {
        Revaluation perpetual = (spot, move) -> new Perpetual(Settlement.LINEAR, spot, spot, 0.1, SPOT);
        return new Holding<>(venue, "BTC", quantity, SPOT, Double.POSITIVE_INFINITY, perpetual);
    }

    @Test
    void exposureIsInMoney() {
        Greeks greeks = OPTION.greeks();
        PositionExposure one = options("alpha", -10, OPTION).exposure(0, 0);
        assertEquals(-10 * greeks.price(), one.value(), EXACT);
        assertEquals(-10 * greeks.delta() * SPOT, one.delta(), EXACT);
        assertEquals(-10 * greeks.vega(), one.vega(), EXACT);
        assertEquals(-10 * greeks.theta(), one.theta(), EXACT);
        double moved = options("alpha", -10, OPTION).exposure(1e-5, 0).delta();
        double unmoved = one.delta() * (1 + 1e-5);
        // gamma is the change of the delta in units, at the spot of the beginning
        assertEquals((moved - unmoved) / 1e-5 / 100, one.gammaPerPercent(), 1e-4 * Math.abs(one.gammaPerPercent()));
    }

    @Test
    void reportTellsVenuesAndExpiriesApart() {
        ExposureBook<Integer, String, String> book = new ExposureBook<>(BUCKETS);
        book.put(1, options("alpha", 10, OPTION));
        book.put(2, options("alpha", -4, OPTION.withYears(0.05)));
        book.put(3, perpetuals("beta", -2));
        ExposureReport<String, String> report = book.report();
        Exposure alpha = Objects.requireNonNull(report.venues().get("alpha"));
        Exposure beta = Objects.requireNonNull(report.venues().get("beta"));
        assertEquals(
                -4 * OPTION.withYears(0.05).greeks().vega(),
                alpha.vegaByBucket().get(0).toDouble(),
                EXACT);
        assertEquals(10 * OPTION.greeks().vega(), alpha.vegaByBucket().get(1).toDouble(), EXACT);
        assertEquals(0, alpha.vegaByBucket().get(2).toDouble(), EXACT);
        assertEquals(
                alpha.vegaByBucket().get(0).plus(alpha.vegaByBucket().get(1)),
                report.total().vega());
        assertEquals(-2 * SPOT, beta.netDelta().toDouble(), EXACT);
        assertEquals(2 * SPOT, beta.grossDelta().toDouble(), EXACT);
        assertEquals(2 * 0.1 * SPOT, beta.theta().toDouble(), EXACT);
        assertEquals(Set.of("BTC"), report.underlyings().keySet());
        assertEquals(report.total(), report.underlyings().get("BTC"));
        assertEquals(alpha.plus(beta), report.total());
    }

    @Test
    void removedPositionLeavesNothingBehind() {
        ExposureBook<Integer, String, String> book = new ExposureBook<>(BUCKETS);
        assertFalse(book.remove(1));
        book.put(1, options("alpha", 10, OPTION));
        ExposureReport<String, String> before = book.report();
        book.put(2, perpetuals("beta", 1e-9));
        book.put(2, perpetuals("gamma", 1e9));
        assertEquals(Set.of("alpha", "gamma"), book.report().venues().keySet());
        assertTrue(book.remove(2));
        assertEquals(before, book.report());
        assertEquals(1, book.size());
        assertTrue(book.remove(1));
        assertEquals(new ExposureReport<>(BUCKETS, Map.of()), book.report());
        assertEquals(Exposure.none(BUCKETS), book.report().total());
    }

    @Test
    void leverageIsExposureOverCollateral() {
        ExposureBook<Integer, String, String> book = new ExposureBook<>(BUCKETS);
        book.put(1, perpetuals("alpha", 3));
        book.put(2, perpetuals("alpha", -1));
        book.put(3, perpetuals("beta", 1));
        Map<String, Leverage> leverage = book.report().leverage(venue -> venue.equals("alpha") ? 60_000 : 0);
        Leverage alpha = Objects.requireNonNull(leverage.get("alpha"));
        assertEquals(4, alpha.gross(), EXACT);
        assertEquals(2, alpha.net(), EXACT);
        assertEquals(360_000, alpha.room(10), EXACT);
        assertEquals(-60_000, alpha.room(3), EXACT);
        assertEquals(
                Double.POSITIVE_INFINITY,
                Objects.requireNonNull(leverage.get("beta")).gross(),
                EXACT);
        assertEquals(0, new Leverage(0, 0, 0).gross(), EXACT);
    }

    @Test
    void ladderIsTheBookPricedAgain() {
        List<Holding<String, String>> book = List.of(options("alpha", -10, OPTION), perpetuals("beta", 4));
        ExposureLadder ladder = ExposureLadder.of(book, BUCKETS, List.of(-0.2, 0.0, 0.1), List.of(0.0, 0.25));
        assertEquals(0, ladder.rung(1, 0).profit().toDouble(), EXACT);
        ExposureLadder.Rung rung = ladder.rung(0, 1);
        assertEquals(-0.2, rung.spotMove(), EXACT);
        assertEquals(0.25, rung.volatilityMove(), EXACT);
        double moved = OPTION.withSpot(48_000).withVolatility(0.85).price();
        assertEquals(-10 * (moved - OPTION.price()) - 4 * 12_000, rung.profit().toDouble(), 1e-8);
        assertEquals(
                -10 * OPTION.withSpot(48_000).withVolatility(0.85).greeks().vega(),
                rung.exposure().vega().toDouble(),
                1e-9);
        assertThrows(IndexOutOfBoundsException.class, () -> ladder.rung(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> ladder.rung(3, 0));
    }

    @Test
    void volatilityNeverFallsBelowNothing() {
        assertEquals(
                OPTION.withVolatility(0).price(),
                Revaluation.of(OPTION).at(SPOT, -2).price(),
                EXACT);
    }

    @Test
    void gammaFlipsWhereTwoOptionsBalance() {
        // n(d1) of one strike is c times that of the other: linear in ln S
        double a = Math.log(50_000);
        double b = Math.log(70_000);
        double s = 0.6 * Math.sqrt(0.25);
        double flip = Math.exp(0.5 * (a + b) - 0.03 * 0.25 - 0.5 * s * s - s * s * Math.log(1.5) / (b - a));
        DoubleUnaryOperator gamma = Holding.gammaPerPercent(List.of(
                options("alpha", 100, OPTION.withStrike(50_000)), options("beta", -150, OPTION.withStrike(70_000))));
        GammaProfile profile = GammaProfile.of(gamma, new SpotRange(20_000, 150_000, 130));
        assertEquals(131, profile.points().size());
        assertEquals(1, profile.flips().size());
        assertEquals(flip, profile.flips().get(0).spot(), ROUNDED * flip);
        assertFalse(profile.flips().get(0).rising());
        assertEquals(150_000, profile.points().get(130).spot(), EXACT);
        assertEquals(gamma.applyAsDouble(20_000), profile.points().get(0).gammaPerPercent(), EXACT);
    }

    @Test
    void crossingsAreFoundToTheLastBit() {
        SpotRange range = new SpotRange(1, 10, 90);
        List<LevelCrossing> zeros = range.crossings(Math::sin, 0);
        assertEquals(3, zeros.size());
        for (int i = 0; i < 3; i++) {
            assertEquals((i + 1) * Math.PI, zeros.get(i).spot(), 2 * Math.ulp(10.0));
            assertEquals(i % 2 == 1, zeros.get(i).rising());
        }
        assertEquals(List.of(), range.crossings(x -> (x - 5) * (x - 5), 0));
        assertEquals(List.of(new LevelCrossing(5, true)), range.crossings(x -> x - 5, 0));
        // a stretch of zeros counts once, at its beginning
        assertEquals(List.of(new LevelCrossing(3, true)), range.crossings(x -> x < 3 ? -1 : x > 6 ? 1 : 0, 0));
        assertThrows(IllegalArgumentException.class, () -> range.crossings(x -> Double.NaN, 0));
    }

    @Test
    void hedgersOfANegativeGammaFollowTheMove() {
        HedgingFeedback feedback = new HedgingFeedback(spot -> -2e6, spot -> 4e6);
        assertEquals(2e6, feedback.flowPerPercent(100), EXACT);
        assertEquals(0.5, feedback.amplification(100), EXACT);
        assertEquals(2, feedback.totalMove(100), EXACT);
        HedgingFeedback damped = new HedgingFeedback(spot -> 4e6, spot -> 4e6);
        assertEquals(-1, damped.amplification(100), EXACT);
        assertEquals(0.5, damped.totalMove(100), EXACT);
    }

    @Test
    void geometricSeriesOfMovesEndsAtTheTotalMove() {
        HedgingFeedback feedback = new HedgingFeedback(spot -> -3e6, spot -> 4e6);
        double move = 0;
        double next = 1;
        for (int i = 0; i < 200; i++) {
            move += next;
            next = feedback.flowPerPercent(100) * next / 4e6;
        }
        assertEquals(feedback.totalMove(100), move, ROUNDED);
    }

    @Test
    void movesReinforceThemselvesWhereFlowExceedsDepth() {
        // depth falls with the spot; flow is constant
        HedgingFeedback thin = new HedgingFeedback(spot -> -5e6, spot -> spot * 1e5);
        SpotRange range = new SpotRange(10, 100, 30);
        List<LevelCrossing> levels = thin.criticalLevels(range);
        assertEquals(1, levels.size());
        assertEquals(50, levels.get(0).spot(), ROUNDED);
        assertFalse(levels.get(0).rising());
        assertEquals(1, thin.zones(range).size());
        assertEquals(10, thin.zones(range).get(0).low(), EXACT);
        assertEquals(50, thin.zones(range).get(0).high(), ROUNDED);
        assertEquals(Double.POSITIVE_INFINITY, thin.totalMove(40), EXACT);
        HedgingFeedback hump = new HedgingFeedback(spot -> -5e6 * Math.exp(-Math.pow(spot - 50, 2) / 200), spot -> 4e6);
        double half = Math.sqrt(200 * Math.log(1.25));
        List<HedgingFeedback.Zone> zones = hump.zones(range);
        assertEquals(1, zones.size());
        assertEquals(50 - half, zones.get(0).low(), ROUNDED * 100);
        assertEquals(50 + half, zones.get(0).high(), ROUNDED * 100);
        HedgingFeedback rising = new HedgingFeedback(spot -> -spot, spot -> 50);
        assertEquals(List.of(new HedgingFeedback.Zone(50, 100)), rising.zones(range));
    }

    @Test
    void withoutDepthAnyFlowReinforcesItself() {
        SpotRange range = new SpotRange(10, 100, 3);
        HedgingFeedback dry = new HedgingFeedback(spot -> -1, spot -> 0);
        assertEquals(Double.POSITIVE_INFINITY, dry.amplification(50), EXACT);
        assertEquals(List.of(new HedgingFeedback.Zone(10, 100)), dry.zones(range));
        HedgingFeedback still = new HedgingFeedback(spot -> 0, spot -> 0);
        assertEquals(0, still.amplification(50), EXACT);
        assertEquals(List.of(), still.zones(range));
        HedgingFeedback bad = new HedgingFeedback(spot -> 1, spot -> -1);
        assertRefused("depthPerPercent must be non-negative at spot 50.0: -1.0", () -> bad.amplification(50));
    }

    @Test
    void bucketsHoldUpToTheirBound() {
        assertEquals(0, BUCKETS.index(0));
        assertEquals(0, BUCKETS.index(1 / 12.0));
        assertEquals(1, BUCKETS.index(0.2));
        assertEquals(2, BUCKETS.index(0.6));
        assertEquals(2, BUCKETS.index(Double.POSITIVE_INFINITY));
        assertEquals(1, ExpiryBuckets.of().count());
    }

    @Test
    void badInputIsNamed() {
        assertRefused("years must be non-negative: NaN", () -> BUCKETS.index(Double.NaN));
        assertRefused("bounds must be positive, finite and ascending: [0.5, 0.5]", () -> ExpiryBuckets.of(0.5, 0.5));
        assertRefused("bounds must be positive, finite and ascending: [NaN]", () -> ExpiryBuckets.of(Double.NaN));
        assertRefused(
                "gammaPerPercent must be finite: Infinity",
                () -> options("alpha", 1, new BlackScholesMerton(PUT, SPOT, SPOT, 0, 0, 0, 0.5))
                        .exposure(0, 0));
        assertRefused("quantity must be finite: NaN", () -> options("alpha", Double.NaN, OPTION));
        assertRefused(
                "spot must be positive and finite: 0.0",
                () -> options("alpha", 1, OPTION).exposure(-1, 0));
        assertRefused("quantity must be finite: Infinity", () -> PositionExposure.of(OPTION, 1 / 0.0, SPOT, 1));
        assertRefused("years must be non-negative: -1.0", () -> new PositionExposure(0, 0, 0, 0, 0, -1));
        assertRefused(
                "spot must be positive and finite: NaN",
                () -> new Holding<>("alpha", "BTC", 1, Double.NaN, 1, Revaluation.of(OPTION)));
        assertRefused(
                "years must be non-negative: NaN",
                () -> new Holding<>("alpha", "BTC", 1, 1, Double.NaN, Revaluation.of(OPTION)));
        assertRefused("capacity must be non-negative and finite: -1.0", () -> new Leverage(0, 0, -1));
        assertRefused("limit must be non-negative and finite: NaN", () -> new Leverage(0, 0, 1).room(Double.NaN));
        assertRefused("range must be positive, finite and ascending: 2.0, 2.0", () -> new SpotRange(2, 2, 1));
        assertRefused("steps must be >= 1: 0", () -> new SpotRange(1, 2, 0));
        assertRefused(
                "rungs must be one for each pair of moves: 0",
                () -> new ExposureLadder(List.of(0.0), List.of(0.0), List.of()));
        assertRefused(
                "buckets must be as many: 3 and 1",
                () -> Exposure.none(BUCKETS).plus(Exposure.none(ExpiryBuckets.of())));
        ExposureReport<String, String> none = new ExposureReport<>(BUCKETS, Map.of());
        assertThrows(
                IllegalArgumentException.class, () -> none.plus(new ExposureReport<>(ExpiryBuckets.of(), Map.of())));
        Holding<String, String> ether = new Holding<>("alpha", "ETH", 1, 3_000, 1, Revaluation.of(OPTION));
        assertRefused(
                "holdings must be in one underlying: 2",
                () -> Holding.gammaPerPercent(List.of(perpetuals("alpha", 1), ether)));
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
