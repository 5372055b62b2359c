package io.github.garboard.oracle;

import static io.github.garboard.oracle.CaseInputs.NOW;
import static io.github.garboard.oracle.CaseInputs.quotes;
import static io.github.garboard.oracle.CaseInputs.seconds;
import static io.github.garboard.oracle.CaseInputs.single;

import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.Bounds;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.ReferencePrice;
import io.github.garboard.oracle.guard.Staleness;
import io.github.garboard.oracle.guard.ToleranceLadder;
import io.github.garboard.oracle.guard.ToleranceLadder.Rung;
import io.github.garboard.oracle.guard.VolatilityRatio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compositions of guards that reproduce the rules of the peers. */
final class GuardCases {

    private static final Duration ANY = Duration.ofSeconds(Long.MAX_VALUE);

    private GuardCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("medianizer-min-quorum", GuardCases::medianizer)
                .model("ocr-upper-median", GuardCases::upperMedian)
                .model("byzantine-config", GuardCases::byzantineConfig)
                .model("anchor-bounds", GuardCases::anchorBounds)
                .model("slot-staleness", GuardCases::slotStaleness)
                .model("read-guard", GuardCases::readGuard)
                .model("confidence-filter", GuardCases::confidenceFilter)
                .model("oracle-validity-ladder", GuardCases::validityLadder)
                .model("mark-oracle-divergence", GuardCases::divergence);
    }

    private static Map<String, @Nullable Object> medianizer(Case c) {
        GuardedPrice guarded =
                new Quorum((int) c.number("min")).check(Median.of().aggregate(quotes(c, "values")), Use.MARK, NOW);
        Map<String, @Nullable Object> result = new HashMap<>();
        result.put("has", guarded.usable().isPresent());
        result.put("value", guarded.<@Nullable Object>fold(Usable::price, refused -> null));
        return result;
    }

    private static Object upperMedian(Case c) {
        Quorum moreThanFaulty = new Quorum((int) c.number("f") + 1);
        Bounds bounds = new Bounds(c.number("minAnswer"), c.number("maxAnswer"));
        return moreThanFaulty
                .and(bounds)
                .check(Median.of(EvenCount.UPPER).aggregate(quotes(c, "observations")), Use.MARK, NOW)
                .fold(
                        usable -> (Object) usable.price(),
                        refused -> Map.of(Quorum.RULE, "TOO_FEW", Bounds.RULE, "OUT_OF_RANGE")
                                .getOrDefault(refused.reasons().get(0).rule(), "REFUSED"));
    }

    private static boolean byzantineConfig(Case c) {
        List<Quote> oneOfEach = new ArrayList<>();
        for (int i = 0; i < (int) c.number("n"); i++) {
            oneOfEach.add(Quote.of("node-" + i, 1, 0, NOW));
        }
        try {
            return Quorum.byzantine((int) c.number("f"))
                    .check(Median.of().aggregate(oneOfEach), Use.MARK, NOW)
                    .usable()
                    .isPresent();
        } catch (IllegalArgumentException noFaultsIsNoConfiguration) {
            return false;
        }
    }

    private static Map<String, ?> anchorBounds(Case c) {
        Quote anchor = Quote.of("anchor", c.number("anchor"), 0, NOW);
        AggregatePrice reported = new AggregatePrice(c.number("reporter"), 0, List.of(anchor));
        boolean accepted = Deviation.fromSource("anchor", c.number("tolerance"))
                .check(reported, Use.MARK, NOW)
                .usable()
                .isPresent();
        return Map.of("accepted", accepted);
    }

    private static String slotStaleness(Case c) {
        long slots = (long) c.number("nowSlot") - (long) c.number("lastUpdateSlot");
        PriceGuard guard = c.number("maxStalenessSlots") < 0
                ? PriceGuard.positive()
                : Staleness.of(seconds(c, "maxStalenessSlots"), ANY);
        return guard.check(single(1, 0, slots), Use.MARK, NOW).fold(usable -> "ok", refused -> "stale");
    }

    private static String readGuard(Case c) {
        PriceGuard guard = new ConfidenceWidth(c.number("maxConfBps") / 1e4)
                .and(Staleness.of(seconds(c, "maxStalenessSeconds"), seconds(c, "maxAheadSeconds")));
        return guard.check(single(c.number("price"), c.number("conf"), (long) c.number("ageSeconds")), Use.MARK, NOW)
                .fold(usable -> "ok", refused -> "InvalidAnswer");
    }

    private static String confidenceFilter(Case c) {
        return new ConfidenceWidth(c.number("confFilter"))
                .check(single(c.number("price"), c.number("deviation"), 0), Use.MARK, NOW)
                .fold(usable -> "ok", refused -> "confidence");
    }

    private static String validityLadder(Case c) {
        double exponent = c.number("priceExponent");
        AggregatePrice price = AggregatePrice.of(
                Quote.of("feed", at(c, "price", exponent), at(c, "confidence", exponent), NOW.minusSeconds((long)
                        c.number("delaySlots"))));
        return ladder(c, ReferencePrice.of(at(c, "lastTwap", exponent)))
                .rung(price, Use.MARGIN, NOW)
                .map(Rung::name)
                .orElse("Valid");
    }

    /** The grades of Drift with a tier's multiple of the confidence; slots count as seconds. */
    private static ToleranceLadder ladder(Case c, ReferencePrice average) {
        // the peer floors the ratio, so that everything below the next integer passes
        double ratio = Math.nextDown(c.number("tooVolatileRatio") + 1);
        double confidence = c.number("maxConfidencePct") * c.number("tierMultiplier", 1);
        Set<Use> all = EnumSet.allOf(Use.class);
        Set<Use> voluntary = EnumSet.of(Use.OPEN, Use.WITHDRAW, Use.MARGIN);
        return new ToleranceLadder(List.of(
                new Rung("NonPositive", PriceGuard.positive(), all),
                new Rung("TooVolatile", new VolatilityRatio(average, ratio), all),
                new Rung("TooUncertain", new ConfidenceWidth(confidence), voluntary),
                new Rung("StaleForMargin", Staleness.of(seconds(c, "staleForMarginSlots"), ANY), voluntary),
                new Rung("StaleForAMM", Staleness.of(seconds(c, "staleForAmmSlots"), ANY), EnumSet.of(Use.OPEN))));
    }

    private static double at(Case c, String name, double exponent) {
        return FixedPoint.of((long) c.number(name), (int) exponent).at(PriceSide.MID);
    }

    private static Map<String, ?> divergence(Case c) {
        AggregatePrice mark = single(c.number("markPrice"), 0, 0);
        ReferencePrice average = ReferencePrice.of(c.number("oracleTwap5min"));
        GuardedPrice guarded = new Deviation(average, c.number("maxDivergence")).check(mark, Use.OPEN, NOW);
        return Map.of(
                "spreadPct",
                average.divergence(mark).orElseThrow(),
                "tooDivergent",
                guarded.usable().isEmpty());
    }
}
