package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StablePriceTest {

    /** A few roundings a step, over some hundred steps. */
    private static final double TOLERANCE = 1e-12;

    private static final Instant START = Instant.EPOCH;
    private static final StablePriceLimits MANGO = StablePriceLimits.MANGO;

    @Test
    void tenfoldJumpIsFollowedLessThanTwofoldInAnHour() {
        StablePrice afterOne = minutely(StablePrice.start(MANGO, START, 1), 10, 60);
        assertEquals(1.780573177182406, afterOne.price(), TOLERANCE);
        // as the reading of the source gives it after the second hour
        assertEquals(2.308944, every(afterOne, Duration.ofSeconds(10), 10, 360).price(), 5e-7);
    }

    @Test
    void stepSoonerThanTheShortestChangesNothing() {
        StablePrice state = StablePrice.start(MANGO, START, 1);
        assertSame(state, state.step(START.plusMillis(9_999), 10));
        StablePrice moved = state.step(START.plusSeconds(10), 10);
        assertEquals(1 + 0.0003 * 10, moved.price(), TOLERANCE);
    }

    @Test
    void frequentStepsDoNotAddUpToMore() {
        StablePrice frequent = every(StablePrice.start(MANGO, START, 1), Duration.ofSeconds(1), 10, 3_600);
        StablePrice slow = every(StablePrice.start(MANGO, START, 1), Duration.ofSeconds(10), 10, 360);
        assertEquals(slow.price(), frequent.price());
    }

    @Test
    void stepLaterThanTheLongestCountsAsThat() {
        StablePrice state = StablePrice.start(MANGO, START, 1);
        assertEquals(1 + 0.0003 * 600, state.step(START.plusSeconds(3_000), 10).price(), TOLERANCE);
        assertEquals(1 - 0.0003 * 600, state.step(START.plusSeconds(3_000), 0.1).price(), TOLERANCE);
    }

    @Test
    void distanceFromTheDelayPriceSlowsByItsSquare() {
        StablePrice state = new StablePrice(MANGO, START, 1, Collections.nCopies(24, 2.0), 0, 0);
        assertEquals(
                1 + 0.0003 * 0.25 * 100, state.step(START.plusSeconds(100), 10).price(), TOLERANCE);
        StablePrice above = new StablePrice(MANGO, START, 1, Collections.nCopies(24, 0.5), 0, 0);
        assertEquals(
                1 - 0.0003 * 0.25 * 100, above.step(START.plusSeconds(100), 0.1).price(), TOLERANCE);
    }

    @Test
    void delayPriceMovesByItsLimitInEachIntervalUpAndDown() {
        StablePrice up = minutely(StablePrice.start(MANGO, START, 1), 10, 121);
        assertEquals(List.of(1.06, 1.06 * 1.06, 1.0), up.delayPrices().subList(0, 3));
        StablePrice down = minutely(StablePrice.start(MANGO, START, 1), 0.1, 121);
        assertEquals(List.of(0.94, 0.94 * 0.94, 1.0), down.delayPrices().subList(0, 3));
    }

    @Test
    void delayPriceWithinTheLimitIsTheAverageOfItsInterval() {
        StablePrice state = minutely(StablePrice.start(MANGO, START, 1), 1.02, 30);
        state = minutely(state, 1.04, 30);
        assertEquals(1.03, state.delayPrices().get(0), TOLERANCE);
    }

    @Test
    void gapInTheUpdatesDoesNotLowerTheDelayPrice() {
        StablePrice state = StablePrice.start(MANGO, START, 1).step(START.plusSeconds(7_000), 1);
        assertEquals(1, state.delayPrices().get(0));
        assertEquals(1, state.price());
    }

    @Test
    void skippedIntervalsGetTheDelayPriceOfTheLastOne() {
        StablePrice state = StablePrice.start(MANGO, START, 1).step(START.plusSeconds(3 * 3_600), 10);
        assertEquals(List.of(1.06, 1.06, 1.06, 1.0), state.delayPrices().subList(0, 4));
        assertEquals(3, state.interval());
        StablePrice days = StablePrice.start(MANGO, START, 1).step(START.plus(Duration.ofDays(5)), 10);
        assertEquals(Collections.nCopies(24, 1.06), days.delayPrices());
    }

    @Test
    void roundGoesOnAtItsBeginning() {
        Instant lastHour = START.plusSeconds(23 * 3_600);
        StablePrice state = StablePrice.start(MANGO, lastHour, 1).step(lastHour.plusSeconds(3_600), 10);
        assertEquals(0, state.interval());
        assertEquals(1.06, state.delayPrices().get(23));
        StablePrice next = state.step(lastHour.plusSeconds(7_200), 10);
        assertEquals(1.06 * 1.06, next.delayPrices().get(0), TOLERANCE);
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        StablePrice state = StablePrice.start(MANGO, START, 1);
        assertThrows(IllegalArgumentException.class, () -> state.step(START.minusSeconds(1), 1));
        assertThrows(IllegalArgumentException.class, () -> state.step(START.plusSeconds(60), 0));
        assertThrows(IllegalArgumentException.class, () -> state.step(START.plusSeconds(60), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> StablePrice.start(MANGO, START, -1));
        List<Double> few = List.of(1.0);
        assertEquals(
                "delayPrices must be 24 in number: 1",
                assertThrows(IllegalArgumentException.class, () -> new StablePrice(MANGO, START, 1, few, 0, 0))
                        .getMessage());
        List<Double> zeros = Collections.nCopies(24, 0.0);
        assertThrows(IllegalArgumentException.class, () -> new StablePrice(MANGO, START, 1, zeros, 0, 0));
    }

    @Test
    void rejectsLimitsThatBreakARule() {
        Duration hour = Duration.ofHours(1);
        Duration ten = Duration.ofSeconds(10);
        assertTrue(MANGO.ratePerSecond() * 600 < 1);
        assertThrows(IllegalArgumentException.class, () -> new StablePriceLimits(0, hour, 0.1, 0.0003, ten, ten));
        Duration odd = Duration.ofMillis(1_500);
        assertEquals(
                "interval must be whole seconds: PT1.5S",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new StablePriceLimits(24, odd, 0.1, 0.0003, ten, ten))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new StablePriceLimits(24, hour, 1, 0.0003, ten, ten));
        assertThrows(IllegalArgumentException.class, () -> new StablePriceLimits(24, hour, 0.1, 0.1, ten, ten));
        assertThrows(IllegalArgumentException.class, () -> new StablePriceLimits(24, hour, 0.1, -0.1, ten, ten));
        assertThrows(
                IllegalArgumentException.class, () -> new StablePriceLimits(24, hour, 0.1, 0.0003, Duration.ZERO, ten));
        assertThrows(IllegalArgumentException.class, () -> new StablePriceLimits(24, hour, 0.1, 0.0003, hour, ten));
    }

    private static StablePrice minutely(StablePrice state, double price, int steps) {
        return every(state, Duration.ofMinutes(1), price, steps);
    }

    private static StablePrice every(StablePrice start, Duration gap, double price, int steps) {
        StablePrice state = start;
        for (int i = 1; i <= steps; i++) {
            state = state.step(start.time().plus(gap.multipliedBy(i)), price);
        }
        return state;
    }
}
