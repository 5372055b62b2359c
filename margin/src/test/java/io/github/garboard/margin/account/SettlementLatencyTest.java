package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementLatencyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static void assertSeconds(double expected, Duration actual) {
        assertEquals(expected, actual.toNanos() / 1e9, 1e-6);
    }

    @Test
    void quantilesAreThoseOfTheDistribution() {
        assertEquals(MINUTE, SettlementLatency.fixed(MINUTE).quantile(0.99));
        assertSeconds(60 * Math.log(2), SettlementLatency.exponential(MINUTE).quantile(0.5));
        assertSeconds(60 * Math.log(100), SettlementLatency.exponential(MINUTE).quantile(0.99));
        assertSeconds(60, SettlementLatency.lognormal(MINUTE, 2).quantile(0.5));
        // a standard normal has its 97.5 % quantile at 1.9599640
        assertSeconds(
                60 * Math.exp(0.5 * 1.959963984540054),
                SettlementLatency.lognormal(MINUTE, 0.5).quantile(0.975));
    }

    @Test
    void observedLatencyIsTheSmallestThatEnoughDidNotExceed() {
        SettlementLatency observed = SettlementLatency.observed(
                List.of(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(9)));
        assertSeconds(2, observed.quantile(0.5));
        assertSeconds(3, observed.quantile(0.51));
        assertSeconds(9, observed.quantile(0.99));
        assertSeconds(1, observed.quantile(1e-9));
    }

    @Test
    void delayAddsAndFactorMultiplies() {
        SettlementLatency latency = SettlementLatency.fixed(MINUTE).plus(MINUTE).scaled(1.5);
        assertSeconds(180, latency.quantile(0.3));
    }

    @Test
    void rejectsWhatBreaksARule() {
        Duration past = Duration.ofSeconds(-1);
        assertRefused("latency must be >= 0: PT-1S", () -> SettlementLatency.fixed(past));
        assertRefused("mean must be >= 0: PT-1S", () -> SettlementLatency.exponential(past));
        assertRefused("median must be >= 0: PT-1S", () -> SettlementLatency.lognormal(past, 1));
        assertRefused("sigma must be finite and >= 0: -1.0", () -> SettlementLatency.lognormal(MINUTE, -1));
        assertRefused("observed must not be empty: []", () -> SettlementLatency.observed(List.of()));
        assertRefused("observed must be >= 0: PT-1S", () -> SettlementLatency.observed(List.of(MINUTE, past)));
        assertRefused(
                "delay must be >= 0: PT-1S",
                () -> SettlementLatency.fixed(MINUTE).plus(past));
        assertRefused(
                "factor must be finite and >= 0: NaN",
                () -> SettlementLatency.fixed(MINUTE).scaled(Double.NaN));
    }
}
