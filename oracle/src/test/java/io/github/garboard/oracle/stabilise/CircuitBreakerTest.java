package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final CircuitBreaker ARMED = CircuitBreaker.armed(0.05, 0.02, TEN_MINUTES, NOON);
    private static final CircuitBreaker TRIPPED = ARMED.step(NOON, 0.06);

    @Test
    void tripsAboveItsLevelOnly() {
        assertSame(ARMED, ARMED.step(NOON, 0.05));
        assertTrue(TRIPPED.tripped());
        assertTrue(ARMED.step(NOON, Double.POSITIVE_INFINITY).tripped());
    }

    @Test
    void betweenTheLevelsItStaysAsItIs() {
        assertFalse(ARMED.step(NOON.plusSeconds(60), 0.03).tripped());
        assertTrue(TRIPPED.step(NOON.plusSeconds(6_000), 0.03).tripped());
    }

    @Test
    void armsAfterAFullCoolDownOfCalm() {
        assertTrue(TRIPPED.step(NOON.plusSeconds(599), 0.02).tripped());
        CircuitBreaker again = TRIPPED.step(NOON.plusSeconds(600), 0.02);
        assertFalse(again.tripped());
        assertEquals(NOON.plusSeconds(600), again.since());
    }

    @Test
    void deviationAboveTheCalmLevelStartsTheCoolDownAgain() {
        CircuitBreaker restless = TRIPPED.step(NOON.plusSeconds(500), 0.021);
        assertTrue(restless.step(NOON.plusSeconds(1_000), 0).tripped());
        assertFalse(restless.step(NOON.plusSeconds(1_100), 0).tripped());
    }

    @Test
    void withoutCoolDownItArmsAtTheFirstCalm() {
        CircuitBreaker quick =
                CircuitBreaker.armed(0.05, 0.05, Duration.ZERO, NOON).step(NOON, 1);
        assertFalse(quick.step(NOON, 0.05).tripped());
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertEquals(
                "calmAtMost must be at most tripAbove 0.05: 0.06",
                assertThrows(IllegalArgumentException.class, () -> CircuitBreaker.armed(0.05, 0.06, TEN_MINUTES, NOON))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> CircuitBreaker.armed(Double.NaN, 0, TEN_MINUTES, NOON));
        assertThrows(IllegalArgumentException.class, () -> CircuitBreaker.armed(1, -1, TEN_MINUTES, NOON));
        Duration negative = Duration.ofSeconds(-1);
        assertThrows(IllegalArgumentException.class, () -> CircuitBreaker.armed(1, 1, negative, NOON));
        assertEquals(
                "deviation must be non-negative: NaN",
                assertThrows(IllegalArgumentException.class, () -> ARMED.step(NOON, Double.NaN))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ARMED.step(NOON.minusSeconds(1), 0));
    }
}
