package io.github.garboard.margin.account;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.MarginRequirement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountHealthTest {

    private static AccountHealth health(double equity, double required) {
        return new AccountHealth(
                equity,
                new MarginRequirement(
                        MarginLevel.MAINTENANCE,
                        required,
                        List.of(MarginComponent.of("scan", required)),
                        Optional.empty()));
    }

    @Test
    void healthyAccountHasExcessAndNoShortfall() {
        AccountHealth health = health(150, 100);
        assertEquals(50, health.excess());
        assertEquals(0, health.shortfall());
        assertEquals(1.5, health.healthFactor());
        assertFalse(health.isBreached());
    }

    @Test
    void breachedAccountHasAShortfall() {
        AccountHealth health = health(80, 100);
        assertEquals(-20, health.excess());
        assertEquals(20, health.shortfall());
        assertEquals(0.8, health.healthFactor());
        assertTrue(health.isBreached());
    }

    @Test
    void equalityIsNotABreach() {
        assertFalse(health(100, 100).isBreached());
        assertEquals(1, health(100, 100).healthFactor());
        assertFalse(health(0, 0).isBreached());
        assertTrue(health(-1e-9, 0).isBreached());
    }

    @Test
    void zeroRequirementHasAnInfiniteFactorOfTheSignOfEquity() {
        assertEquals(Double.POSITIVE_INFINITY, health(1, 0).healthFactor());
        assertEquals(Double.POSITIVE_INFINITY, health(0, 0).healthFactor());
        assertEquals(Double.POSITIVE_INFINITY, health(-0.0, 0).healthFactor());
        assertEquals(Double.NEGATIVE_INFINITY, health(-1, 0).healthFactor());
    }

    @Test
    void rejectsEquityThatIsNotFinite() {
        assertRefused("equity must be finite: NaN", () -> health(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> health(Double.POSITIVE_INFINITY, 1));
    }
}
