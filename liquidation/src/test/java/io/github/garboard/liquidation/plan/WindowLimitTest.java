package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.plan.WindowLimit.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowLimitTest {

    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final WindowLimit LIMIT = new WindowLimit(100, WINDOW);

    private static Use use(double secondsAgo, double amount) {
        return new Use(NOW.minusMillis((long) (secondsAgo * 1000)), amount);
    }

    @Test
    void roomIsTheCapacityLessTheUsesInsideTheWindow() {
        assertEquals(100, LIMIT.room(List.of(), NOW));
        assertEquals(70, LIMIT.room(List.of(use(9.999, 20), use(0, 10), use(10, 40), use(11, 50)), NOW));
        assertEquals(0, LIMIT.room(List.of(use(1, 60), use(2, 60)), NOW));
        assertEquals(95, LIMIT.room(List.of(use(-1, 5)), NOW));
    }

    @Test
    void limitWithoutCapacityAllowsAll() {
        WindowLimit none = new WindowLimit(Double.POSITIVE_INFINITY, WINDOW);
        assertEquals(Double.POSITIVE_INFINITY, none.room(List.of(use(1, 1e9)), NOW));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("capacity must be >= 0: NaN", () -> new WindowLimit(Double.NaN, WINDOW));
        assertRefused("window must be positive: PT0S", () -> new WindowLimit(1, Duration.ZERO));
        assertRefused("window must be positive: PT-1S", () -> new WindowLimit(1, Duration.ofSeconds(-1)));
        assertRefused("fees must be finite and >= 0: -1.0", () -> WindowLimit.ofFees(-1, 1, 1, WINDOW));
        assertRefused("amount must be finite and >= 0: -1.0", () -> new Use(NOW, -1));
    }
}
