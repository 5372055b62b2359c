package io.github.garboard.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.oracle.stabilise.CappedRatio;
import io.github.garboard.oracle.stabilise.ClampedTwap;
import io.github.garboard.oracle.stabilise.DelayedPrice;
import io.github.garboard.oracle.stabilise.GrowthCap;
import io.github.garboard.oracle.stabilise.PriceCap;
import io.github.garboard.oracle.stabilise.StablePrice;
import io.github.garboard.oracle.stabilise.StablePriceLimits;
import io.github.garboard.oracle.stabilise.UpdateTrigger;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The published figures of stabilised prices. */
final class StabiliseCases {

    private StabiliseCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("clamped-twap-update", StabiliseCases::clampedTwap)
                .model("deviation-trigger", StabiliseCases::deviationTrigger)
                .model("delayed-feed-osm", StabiliseCases::delayedFeed)
                .model("stable-price", StabiliseCases::stablePrice)
                .model("ratio-cap-growth", StabiliseCases::ratioGrowth)
                .model("ratio-cap-incident-2026-03-10", StabiliseCases::ratioIncident)
                .model("stable-price-cap", StabiliseCases::priceCap);
    }

    private static Map<String, Double> clampedTwap(Case c) {
        double price = ClampedTwap.towards(c.number("oracle"), c.number("confidence"), c.number("reservePrice"));
        ClampedTwap last = new ClampedTwap(
                seconds(c, "periodSeconds"), 1 / c.number("clampDenominator"), Instant.EPOCH, c.number("lastTwap"));
        return Map.of(
                "twap",
                last.step(Instant.EPOCH.plus(seconds(c, "sinceLastSeconds")), price)
                        .twap());
    }

    private static boolean deviationTrigger(Case c) {
        return new UpdateTrigger((long) c.number("thresholdPpb"), Duration.ofDays(1))
                .deviates(new BigInteger(c.text("old")), new BigInteger(c.text("new")));
    }

    private static Map<String, @Nullable Object> delayedFeed(Case c) {
        DelayedPrice price = DelayedPrice.start(seconds(c, "hop"));
        OptionalDouble source = OptionalDouble.empty();
        for (JsonNode event : c.inputs().get("events")) {
            if (event.has("source")) {
                source = OptionalDouble.of(event.get("source").doubleValue());
            } else {
                price = price.step(Instant.ofEpochSecond(event.get("t").longValue()), source);
            }
        }
        Map<String, @Nullable Object> prices = new HashMap<>();
        prices.put("current", orNull(price.served()));
        prices.put("next", orNull(price.upcoming()));
        return prices;
    }

    private static Map<String, ?> stablePrice(Case c) {
        StablePriceLimits limits = new StablePriceLimits(
                (int) c.number("delayIntervals"),
                seconds(c, "delayIntervalSeconds"),
                c.number("delayGrowthLimit"),
                c.number("stableGrowthLimitPerSecond"),
                seconds(c, "minDt"),
                seconds(c, "maxDt"));
        StablePrice stable = StablePrice.start(limits, Instant.EPOCH, c.number("start"));
        for (JsonNode phase : c.inputs().get("phases")) {
            for (int i = 0; i < phase.get("steps").intValue(); i++) {
                stable = stable.step(
                        stable.time().plusSeconds(phase.get("stepSeconds").longValue()),
                        phase.get("price").doubleValue());
            }
        }
        return Map.of(
                "stable", stable.price(),
                "delayPrice0", stable.delayPrices().get(0),
                "lastIndex", stable.interval());
    }

    /** The figure is an integer in units of 1 / scaling. */
    private static Map<String, Long> ratioGrowth(Case c) {
        double yearly = c.number("maxYearlyGrowthBps") / 1e4;
        GrowthCap cap = new GrowthCap(c.number("snapshotRatio"), Instant.EPOCH, yearly, 0, 0);
        return Map.of("growthPerSecondScaled", (long) (cap.growthPerSecond() * c.number("scaling")));
    }

    private static Map<String, Double> ratioIncident(Case c) {
        Instant now = Instant.EPOCH.plus(Duration.ofDays((long) c.number("snapshotAgeDays")));
        CappedRatio ratio = new GrowthCap(
                        c.number("snapshotRatio"), Instant.EPOCH, c.number("maxYearlyGrowthPct") / 100, 0, 0.01)
                .check(c.number("marketRatio"), now);
        return Map.of(
                "cappedRatio",
                ratio.served().orElseThrow(),
                "shortfallPct",
                ratio.alarm().orElseThrow().found() * 100);
    }

    private static Map<String, ?> priceCap(Case c) {
        PriceCap cap = new PriceCap(c.number("cap"));
        return Map.of("answer", cap.capped(c.number("price")), "capped", cap.binds(c.number("price")));
    }

    private static @Nullable Double orNull(OptionalDouble price) {
        return price.isPresent() ? price.getAsDouble() : null;
    }

    private static Duration seconds(Case c, String name) {
        return Duration.ofSeconds((long) c.number(name));
    }
}
