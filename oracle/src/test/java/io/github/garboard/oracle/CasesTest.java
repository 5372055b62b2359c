package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseReport;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.aggregate.EvenCount;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.Bounds;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.ReferencePrice;
import io.github.garboard.oracle.guard.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration ANY = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    void everyCaseIsReproduced() {
        CaseReport report = AggregateCases.on(CaseSuite.of("oracle"))
                .model("medianizer-min-quorum", CasesTest::medianizer)
                .model("ocr-upper-median", CasesTest::upperMedian)
                .model("byzantine-config", CasesTest::byzantineConfig)
                .model("price-deviation-breaker", CasesTest::deviationBreaker)
                .model("anchor-bounds", CasesTest::anchorBounds)
                .model("staleness-breaker", CasesTest::stalenessBreaker)
                .model("slot-staleness", CasesTest::slotStaleness)
                .model("read-guard", CasesTest::readGuard)
                .model("confidence-filter", CasesTest::confidenceFilter)
                .model("conservative-price", CasesTest::conservativePrice)
                .notYet(
                        "amm-manipulation-cost",
                        "chained-tick-price",
                        "clamped-twap-update",
                        "delayed-feed-osm",
                        "deviation-trigger",
                        "fixed-point-rescale",
                        "geometric-twap-spot-multiple",
                        "mark-oracle-divergence",
                        "oracle-validity-ladder",
                        "pyth-ema-inverse-confidence",
                        "quote-at-tick",
                        "ratio-cap-*",
                        "reducer",
                        "round-twap-mean",
                        "stable-price*",
                        "strict-price-min-max",
                        "tick-*",
                        "weighted-mean-tick")
                .run(System.out);
        assertEquals(List.of(), report.failures());
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

    private static Map<String, ?> deviationBreaker(Case c) {
        Deviation guard = new Deviation(ReferencePrice.of(c.number("comparison")), c.number("tolerance"));
        return guard.check(single(c.number("primary"), 0, 0), Use.MARK, NOW)
                .fold(
                        usable -> Map.of("price", usable.price()),
                        refused -> c.inputs().hasNonNull("fallback")
                                ? Map.of("price", c.number("fallback"))
                                : Map.of("error", "DeviationToleranceExceeded"));
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

    private static Map<String, ?> stalenessBreaker(Case c) {
        double price = Staleness.of(seconds(c, "tolerance"), ANY)
                .check(single(c.number("price"), 0, (long) c.number("ageSeconds")), Use.MARK, NOW)
                .fold(Usable::price, refused -> c.number("fallback"));
        return Map.of("price", price);
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

    private static Map<String, ?> conservativePrice(Case c) {
        Usable usable = PriceGuard.positive()
                .check(single(c.number("price"), c.number("conf"), 0), Use.MARGIN, NOW)
                .orElseThrow();
        return Map.of(
                "collateralPrice", usable.at(PriceSide.LOW, c.number("k")),
                "liabilityPrice", usable.at(PriceSide.HIGH, c.number("k")));
    }

    private static AggregatePrice single(double price, double confidence, long ageSeconds) {
        return AggregatePrice.of(Quote.of("feed", price, confidence, NOW.minusSeconds(ageSeconds)));
    }

    /** One quote for each value; a feed without one has null and is not asked. */
    private static List<Quote> quotes(Case c, String name) {
        List<JsonNode> values = StreamSupport.stream(c.inputs().get(name).spliterator(), false)
                .filter(node -> !node.isNull())
                .toList();
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode value : values) {
            quotes.add(Quote.of("feed-" + quotes.size(), value.doubleValue(), 0, NOW));
        }
        return quotes;
    }

    private static Duration seconds(Case c, String name) {
        return Duration.ofSeconds((long) c.number(name));
    }
}
