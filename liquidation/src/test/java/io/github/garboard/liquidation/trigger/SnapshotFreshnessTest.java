package io.github.garboard.liquidation.trigger;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.trigger.Freshness.Ahead;
import io.github.garboard.liquidation.trigger.Freshness.Changed;
import io.github.garboard.liquidation.trigger.Freshness.Fresh;
import io.github.garboard.liquidation.trigger.Freshness.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotFreshnessTest {

    private static final Instant NOON = Instant.parse("2025-10-10T12:00:00Z");
    private static final SnapshotFreshness RULE = new SnapshotFreshness(Duration.ofSeconds(5), Duration.ofSeconds(1));

    private static Freshness at(int... secondsAfterNoon) {
        List<Instant> times =
                Arrays.stream(secondsAfterNoon).mapToObj(NOON::plusSeconds).toList();
        return RULE.check(Snapshot.of(7, times), 7, NOON);
    }

    @Test
    void oldestPriceOfTheVenuesCounts() {
        assertEquals(new Fresh(Duration.ofSeconds(5)), at(0, -5, -1));
        assertEquals(new Stale(Duration.ofSeconds(6), Duration.ofSeconds(5)), at(0, -6, -1));
        assertTrue(at(-5).isFresh());
        assertFalse(at(-6).isFresh());
    }

    @Test
    void priceOfTheFutureIsRefusedBeyondTheLimit() {
        assertEquals(new Fresh(Duration.ZERO), at(1));
        assertEquals(new Ahead(Duration.ofSeconds(2), Duration.ofSeconds(1)), at(2, -60));
    }

    @Test
    void changedAccountIsRefused() {
        assertEquals(new Changed(7, 8), RULE.check(Snapshot.of(7, List.of(NOON)), 8, NOON));
    }

    @Test
    void badInputIsNamed() {
        assertRefused("priceTimes must not be empty: []", () -> Snapshot.of(1, List.of()));
        Instant before = NOON.minusSeconds(1);
        assertRefused("newest must not be before oldest, " + NOON + ": " + before, () -> new Snapshot(1, NOON, before));
        Duration negative = Duration.ofNanos(-1);
        assertRefused("maximumAge must be >= 0: PT-0.000000001S", () -> new SnapshotFreshness(negative, Duration.ZERO));
        assertRefused(
                "maximumAhead must be >= 0: PT-0.000000001S", () -> new SnapshotFreshness(Duration.ZERO, negative));
    }
}
