package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EwmaVolatilityTest {

    /** A hundred or so steps of a few roundings each. */
    private static final double RELATIVE = 1e-12;

    private static final Instant START = Instant.parse("2013-11-25T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static EwmaVolatility at(EwmaVolatility state, double days, double price) {
        return state.step(START.plusMillis(Math.round(days * 86_400_000)), price);
    }

    @Test
    void isEmptyUntilTimeHasPassedBetweenTwoPrices() {
        EwmaVolatility none = EwmaVolatility.ofHalfLife(DAY);
        EwmaVolatility one = at(none, 0, 100);
        EwmaVolatility same = at(one, 0, 101);
        assertEquals(OptionalDouble.empty(), none.annualised());
        assertEquals(OptionalDouble.empty(), one.annualised());
        assertEquals(OptionalDouble.empty(), same.annualised());
        assertTrue(at(same, 1, 101).annualised().isPresent());
    }

    @Test
    void oneReturnIsItsAnnualisedSize() {
        EwmaVolatility state = at(at(EwmaVolatility.ofHalfLife(DAY), 0, 100), 4, 100 * Math.exp(0.03));
        assertEquals(0.03 * Math.sqrt(365 / 4.0), state.annualised().orElseThrow(), RELATIVE);
    }

    @Test
    void quietPricesHaveNoVolatility() {
        EwmaVolatility state = at(at(EwmaVolatility.ofHalfLife(DAY), 0, 100), 1, 100);
        assertEquals(0, state.annualised().orElseThrow());
    }

    @Test
    void stepLeavesTheOldStateAlone() {
        EwmaVolatility before = at(at(EwmaVolatility.ofHalfLife(DAY), 0, 100), 1, 101);
        double volatility = before.annualised().orElseThrow();
        at(before, 2, 150);
        assertEquals(volatility, before.annualised().orElseThrow());
        assertEquals(Optional.of(START.plus(DAY)), before.time());
        assertEquals(DAY, before.halfLife());
        assertEquals(Optional.empty(), EwmaVolatility.ofHalfLife(DAY).time());
        assertTrue(before.toString().startsWith("EwmaVolatility[halfLife PT24H, time 2013-11-26T00:00:00Z"));
    }

    @Test
    void tendsToTheRecursionAtRegularTimes() {
        double lambda = 0.94;
        Duration halfLife = Duration.ofNanos(Math.round(86_400e9 * Math.log(2) / -Math.log(lambda)));
        EwmaVolatility state = at(EwmaVolatility.ofHalfLife(halfLife), 0, 100);
        double price = 100;
        double variance = 0;
        for (int day = 1; day <= 600; day++) {
            double move = 0.02 * Math.sin(day * day);
            price *= Math.exp(move);
            state = at(state, day, price);
            variance = lambda * variance + (1 - lambda) * move * move * 365;
        }
        // 0.94^600 is 8e-17: the start has been forgotten; the half-life is rounded to a nanosecond
        assertEquals(Math.sqrt(variance), state.annualised().orElseThrow(), 1e-10);
    }

    @Test
    void extremePricesDoNotOverflow() {
        EwmaVolatility state = at(at(EwmaVolatility.ofHalfLife(DAY), 0, Double.MIN_NORMAL), 365, Double.MAX_VALUE);
        assertEquals(
                Math.log(Double.MAX_VALUE) - Math.log(Double.MIN_NORMAL),
                state.annualised().orElseThrow(),
                1e-9);
    }

    @Test
    void rejectsBadPriceTimeAndHalfLife() {
        EwmaVolatility state = at(EwmaVolatility.ofHalfLife(DAY), 1, 100);
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("price must be finite and > 0: " + bad, () -> at(state, 2, bad));
        }
        assertRefused(
                "at must not be before the last time, 2013-11-26T00:00:00Z: 2013-11-25T00:00:00Z",
                () -> at(state, 0, 100));
        assertRefused("halfLife must be > 0: PT0S", () -> EwmaVolatility.ofHalfLife(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> EwmaVolatility.ofHalfLife(Duration.ofDays(-1)));
    }
}
