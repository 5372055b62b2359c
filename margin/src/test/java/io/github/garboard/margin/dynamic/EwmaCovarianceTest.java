package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.CorrelationMatrix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EwmaCovarianceTest {

    /** A few roundings a step; returns lose digits to the logarithm of the price. */
    private static final double RELATIVE = 1e-9;

    private static final Instant START = Instant.parse("2013-11-25T00:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofDays(2);

    @Property(tries = 200)
    void isTheVolatilityOnTheDiagonalAndOfEverySum(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 500_000) Long> gaps,
            @ForAll @Size(24) List<@DoubleRange(min = -0.2, max = 0.2) @Scale(8) Double> moves) {
        EwmaCovariance both = EwmaCovariance.ofHalfLife(HALF_LIFE, 2).step(START, 100, 5);
        EwmaVolatility first = EwmaVolatility.ofHalfLife(HALF_LIFE).step(START, 100);
        EwmaVolatility product = EwmaVolatility.ofHalfLife(HALF_LIFE).step(START, 500);
        double[] prices = {100, 5};
        Instant at = START;
        for (int i = 0; i < gaps.size(); i++) {
            at = at.plusSeconds(gaps.get(i));
            prices[0] *= Math.exp(moves.get(2 * i));
            prices[1] *= Math.exp(moves.get(2 * i + 1));
            both = both.step(at, prices);
            first = first.step(at, prices[0]);
            product = product.step(at, prices[0] * prices[1]);
        }
        double[][] covariance = both.annualised().orElseThrow();
        double scale = 1 + covariance[0][0] + covariance[1][1];
        assertEquals(square(first), covariance[0][0], RELATIVE * scale);
        assertEquals(covariance[0][1], covariance[1][0]);
        // the logarithm of a product is the sum: its variance is that of both and twice their covariance
        assertEquals(square(product), covariance[0][0] + covariance[1][1] + 2 * covariance[0][1], RELATIVE * scale);
    }

    private static double square(EwmaVolatility volatility) {
        return Math.pow(volatility.annualised().orElseThrow(), 2);
    }

    @Test
    void correlationOfTwoMovesByHand() {
        EwmaCovariance state = EwmaCovariance.ofHalfLife(Duration.ofDays(1), 2)
                .step(START, 1, 1)
                .step(START.plus(Duration.ofDays(1)), Math.exp(2), Math.exp(2))
                .step(START.plus(Duration.ofDays(2)), Math.exp(3), Math.exp(1));
        // A = ½ (2, 2)(2, 2)' + (1, -1)(1, -1)', over 1.5 days
        double[][] covariance = state.annualised().orElseThrow();
        assertEquals(3 / (1.5 / 365), covariance[0][0], 1e-9);
        assertEquals(1 / (1.5 / 365), covariance[0][1], 1e-9);
        assertEquals(1 / 3.0, state.correlation().orElseThrow().get(0, 1), 1e-12);
    }

    @Test
    void pricesThatMoveTogetherHaveCorrelationOne() {
        EwmaCovariance state = EwmaCovariance.ofHalfLife(HALF_LIFE, 3);
        for (int day = 0; day < 30; day++) {
            double move = 0.01 * Math.sin(day * day);
            state = state.step(START.plus(Duration.ofDays(day)), Math.exp(move), Math.exp(3 * move), Math.exp(-move));
        }
        CorrelationMatrix correlation = state.correlation().orElseThrow();
        assertEquals(1, correlation.get(0, 1), 1e-12);
        assertEquals(-1, correlation.get(0, 2), 1e-12);
        assertEquals(1, correlation.get(1, 1));
    }

    @Test
    void isEmptyUntilPricesHaveMoved() {
        EwmaCovariance none = EwmaCovariance.ofHalfLife(HALF_LIFE, 2);
        EwmaCovariance one = none.step(START, 1, 2);
        EwmaCovariance half = one.step(START.plusSeconds(60), 1.1, 2);
        assertTrue(none.annualised().isEmpty() && one.annualised().isEmpty());
        assertTrue(one.step(START, 2, 3).annualised().isEmpty());
        assertEquals(0, half.annualised().orElseThrow()[1][1]);
        assertEquals(Optional.empty(), half.correlation());
        assertEquals(Optional.empty(), none.time());
        assertEquals(Optional.of(START.plusSeconds(60)), half.time());
        assertEquals(HALF_LIFE, half.halfLife());
        assertEquals(2, half.size());
        assertEquals("EwmaCovariance[2 assets, halfLife PT48H, time 2013-11-25T00:01:00Z]", half.toString());
    }

    @Test
    void stepLeavesTheOldStateAlone() {
        EwmaCovariance before =
                EwmaCovariance.ofHalfLife(HALF_LIFE, 2).step(START, 1, 2).step(START.plusSeconds(60), 1.1, 2.1);
        double covariance = before.annualised().orElseThrow()[0][1];
        before.step(START.plusSeconds(90), 5, 5);
        before.annualised().orElseThrow()[0][1] = 99;
        assertEquals(covariance, before.annualised().orElseThrow()[0][1]);
    }

    @Test
    void rejectsBadPricesTimesAndSizes() {
        EwmaCovariance state = EwmaCovariance.ofHalfLife(HALF_LIFE, 2).step(START, 1, 2);
        assertRefused("prices must be one per asset, 2: 1", () -> state.step(START, 1));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("price 1 must be finite and > 0: " + bad, () -> state.step(START, 1, bad));
        }
        assertRefused(
                "at must not be before the last time, 2013-11-25T00:00:00Z: 2013-11-24T23:59:59Z",
                () -> state.step(START.minusSeconds(1), 1, 2));
        assertRefused("halfLife must be > 0: PT0S", () -> EwmaCovariance.ofHalfLife(Duration.ZERO, 2));
        assertRefused("halfLife must be > 0: PT-1S", () -> EwmaCovariance.ofHalfLife(Duration.ofSeconds(-1), 2));
        assertRefused("assets must be >= 1: 0", () -> EwmaCovariance.ofHalfLife(HALF_LIFE, 0));
    }
}
