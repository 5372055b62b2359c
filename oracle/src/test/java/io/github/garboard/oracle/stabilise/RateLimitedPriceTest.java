package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.laws.PricePath;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RateLimitedPriceTest {

    /** An exponential a step. */
    private static final double TOLERANCE = 1e-14;

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final RateLimitedPrice BANDED = RateLimitedPrice.start(0.2, Duration.ofMinutes(5), NOON, 100);

    @Test
    void movesAtMostByTheBandWithinItsTime() {
        assertEquals(120, BANDED.step(NOON.plusSeconds(300), 1_000).price(), 120 * TOLERANCE);
        assertEquals(100 / 1.2, BANDED.step(NOON.plusSeconds(300), 1).price(), 100 * TOLERANCE);
        assertEquals(
                100 * Math.sqrt(1.2), BANDED.step(NOON.plusSeconds(150), 1_000).price(), 120 * TOLERANCE);
    }

    @Test
    void priceWithinReachIsTakenAsItIs() {
        assertEquals(110.1, BANDED.step(NOON.plusSeconds(300), 110.1).price());
        assertEquals(100, BANDED.step(NOON, 1_000).price());
    }

    @Test
    void riseAndFallTakeTheSameTime() {
        RateLimitedPrice up = BANDED.step(NOON.plusSeconds(77), 1e9);
        assertEquals(100, up.step(NOON.plusSeconds(154), 1e-9).price(), 100 * TOLERANCE);
    }

    @Property
    void limitDoesNotDependOnHowOftenAPriceIsObserved(
            @ForAll PricePath path,
            @ForAll @LongRange(max = 100_000) long first,
            @ForAll @LongRange(max = 100_000) long then) {
        for (double observed : path.prices()) {
            double once = BANDED.step(NOON.plusSeconds(first + then), observed).price();
            RateLimitedPrice halfway = BANDED.step(NOON.plusSeconds(first), observed);
            assertEquals(
                    once, halfway.step(NOON.plusSeconds(first + then), observed).price(), once * 1e-12);
        }
    }

    @Test
    void longTimeReachesAnyPrice() {
        Instant late = NOON.plus(Duration.ofDays(365_000));
        assertEquals(Double.MAX_VALUE, BANDED.step(late, Double.MAX_VALUE).price());
        assertEquals(Double.MIN_VALUE, BANDED.step(late, Double.MIN_VALUE).price());
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        Duration minute = Duration.ofMinutes(1);
        assertThrows(IllegalArgumentException.class, () -> RateLimitedPrice.start(-0.1, minute, NOON, 1));
        assertThrows(IllegalArgumentException.class, () -> RateLimitedPrice.start(0.1, Duration.ZERO, NOON, 1));
        assertThrows(IllegalArgumentException.class, () -> RateLimitedPrice.start(0.1, minute, NOON, 0));
        assertThrows(IllegalArgumentException.class, () -> new RateLimitedPrice(Double.NaN, NOON, 1));
        assertThrows(IllegalArgumentException.class, () -> BANDED.step(NOON.minusSeconds(1), 1));
        assertEquals(
                "observed must be above 0 and finite: Infinity",
                assertThrows(IllegalArgumentException.class, () -> BANDED.step(NOON, Double.POSITIVE_INFINITY))
                        .getMessage());
    }
}
