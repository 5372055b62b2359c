package io.github.garboard.oracle.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.oracle.average.GeometricTwap;
import io.github.garboard.oracle.stabilise.CappedRatio;
import io.github.garboard.oracle.stabilise.GrowthCap;
import io.github.garboard.oracle.stabilise.PriceCap;
import io.github.garboard.oracle.stabilise.RateLimitedPrice;
import io.github.garboard.oracle.stabilise.StablePrice;
import io.github.garboard.oracle.stabilise.StablePriceLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Incidents in which the price had a past that it was not held against. */
class StabilisedReplayTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration BLOCK = Duration.ofSeconds(12);

    /** Thirteen times the price in half an hour: what may be borrowed against it hardly moves. */
    @Test
    void mangoOctober2022StaysBelowTwiceForAnHour() {
        Facts facts = Facts.of("mango-2022-10-11");
        double start = facts.number("priceStart");
        double multiple = facts.number("oracleMultipleIn30min");
        StablePrice stable = StablePrice.start(StablePriceLimits.MANGO, START, start);
        RateLimitedPrice banded = RateLimitedPrice.start(0.2, Duration.ofMinutes(5), START, start);
        double previous = start;
        for (int minute = 1; minute <= 60; minute++) {
            Instant now = START.plus(Duration.ofMinutes(minute));
            double observed = start * Math.pow(multiple, Math.min(1, minute / 30.0));
            stable = stable.step(now, observed);
            banded = banded.step(now, observed);
            assertTrue(stable.price() >= previous, "the held price follows upwards");
            previous = stable.price();
        }
        assertTrue(stable.price() < 2 * start, "held at " + stable.price() / start);
        assertTrue(banded.price() < multiple * start && banded.price() > stable.price());
        // sold again within the hour: what was never reached need not come down
        double after = facts.number("priceAfter");
        for (int minute = 61; minute <= 120; minute++) {
            stable = stable.step(START.plus(Duration.ofMinutes(minute)), after);
        }
        assertTrue(stable.price() < previous);
    }

    /** What happens inside one block has no time in which it was the price. */
    @Test
    void harvestAndBzxHappenedWithinABlock() {
        double pushed = Facts.of("bzx-2020-02-18").number("pushedTo");
        double low = 1 - Facts.of("harvest-2020-10-26").number("manipulationPct") / 100;
        for (double spot : new double[] {pushed, low}) {
            GeometricTwap before = GeometricTwap.start(START, 1);
            Instant attack = START.plus(Duration.ofMinutes(30));
            GeometricTwap moved = before.step(attack, spot);
            assertEquals(1, moved.since(before), 1e-12, "the block of the attack reads the price before it");
            GeometricTwap held = moved.step(attack.plus(BLOCK), 1);
            double afterOneBlock = held.since(before);
            assertTrue(Math.abs(afterOneBlock - 1) < 0.01 * Math.abs(spot - 1), "moved to " + afterOneBlock);
        }
        PriceCap dollar = new PriceCap(1.04);
        assertTrue(dollar.binds(pushed));
        assertEquals(1.04, dollar.capped(pushed));
    }

    /** Shares of a vault that doubled because somebody gave it money. */
    @Test
    void creamLentAgainstAShareThatDoubledInABlock() {
        double multiple = Facts.of("cream-2021-10-27").number("shareMultiple");
        GrowthCap cap = new GrowthCap(1, START, 0.2, 0.01, 0.01);
        CappedRatio checked = cap.check(multiple, START.plus(BLOCK));
        assertTrue(checked.served().orElseThrow() < 1.0001, checked::toString);
        assertEquals(CappedRatio.CAP_RULE, checked.alarm().orElseThrow().rule());
        assertTrue(cap.snapshot(multiple, START.plus(BLOCK)).isEmpty(), "the jump is no new snapshot either");
    }

    /** A cap that binds too hard prices what it protects too low; ours says so. */
    @Test
    void aaveCappedARatioThatWasRight() {
        Facts facts = Facts.of("aave-capo-2026-03-10");
        double target = facts.number("snapshotRatioTarget");
        double applied = facts.number("snapshotRatioApplied");
        double capped = facts.number("capped");
        Duration age = Duration.ofDays((long) facts.number("timestampAgeDays"));
        double yearly = (capped / applied - 1) * 365 / age.toDays();
        GrowthCap cap = new GrowthCap(applied, START, yearly, 0.02, 0.01);
        Instant now = START.plus(age);
        assertEquals(capped, cap.cap(now), 1e-4);
        CappedRatio checked = cap.check(target, now);
        double naive = Math.min(target, cap.cap(now));
        assertTrue(naive < 0.98 * target, "the naive cap serves " + naive + " without a word");
        assertEquals(CappedRatio.CAP_RULE, checked.alarm().orElseThrow().rule());
        // the ratio was limited and its time was not: ours takes both or neither
        GrowthCap previous = new GrowthCap(facts.number("previous"), START, yearly, 0.02, 0.01);
        assertTrue(previous.snapshot(target, now).isEmpty());
        assertFalse(cap.check(capped, now).alarm().isPresent());
        // and the other side: a ratio that falls is an alarm, not a price
        CappedRatio fallen = cap.check(0.97 * applied, now);
        assertTrue(fallen.served().isEmpty());
        assertEquals(CappedRatio.FLOOR_RULE, fallen.alarm().orElseThrow().rule());
    }

    /** A peg that goes: the held price comes down more slowly than the market, so what is owned counts for the lower. */
    @Test
    void ustFellFasterThanAHeldPrice() {
        StablePrice held = StablePrice.start(StablePriceLimits.MANGO, START, 1);
        Instant now = START;
        double previous = 1;
        for (JsonNode day : Facts.of("ust-2022-05").inputs().get("path")) {
            double market = day.has("low")
                    ? day.get("low").doubleValue()
                    : day.get("px").doubleValue();
            for (int minute = 0; minute < 60; minute++) {
                now = now.plus(Duration.ofMinutes(1));
                double before = held.price();
                held = held.step(now, market);
                assertTrue(held.price() >= market && held.price() >= 0.98 * before, "held " + held.price());
            }
            assertTrue(held.price() < previous, "held " + held.price() + " at " + market);
            previous = held.price();
        }
    }
}
