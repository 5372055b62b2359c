package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice PRICE = AggregatePrice.of(Quote.of("a", 100, 10, NOON.minusSeconds(75)));
    private static final PriceGuard FRESH =
            Staleness.of(Duration.ofSeconds(60)).except(Use.LIQUIDATE, Staleness.of(Duration.ofMinutes(5)));
    private static final PriceGuard SURE_TO_OPEN = PriceGuard.positive().except(Use.OPEN, new ConfidenceWidth(0.05));

    @Test
    void usesAreThoseThatTheGuardLetsThrough() {
        Validity validity = FRESH.validity(PRICE, NOON);
        assertEquals(EnumSet.of(Use.LIQUIDATE), validity.uses());
        assertTrue(validity.allows(Use.LIQUIDATE));
        assertFalse(validity.allows(Use.OPEN));
    }

    @Test
    void answerIsThatOfTheGuard() {
        Validity validity = FRESH.validity(PRICE, NOON);
        for (Use use : Use.values()) {
            assertEquals(FRESH.check(PRICE, use, NOON), validity.of(use));
        }
    }

    @Test
    void worstAllowsWhatBothAllowWithTheReasonsOfBoth() {
        Validity worst = FRESH.validity(PRICE, NOON).worstOf(SURE_TO_OPEN.validity(PRICE, NOON));
        assertEquals(Set.of(Use.LIQUIDATE), worst.uses());
        assertEquals(
                "[staleness: age 75 s, limit 60 s, confidence: 0.1 of price 100.0 on either side, limit 0.05]",
                worst.of(Use.OPEN).reasons().toString());
        assertEquals(FRESH.and(SURE_TO_OPEN).validity(PRICE, NOON), worst);
    }

    @Test
    void answersAboutTwoPricesAreNotMixed() {
        Validity one = FRESH.validity(PRICE, NOON);
        Validity other = FRESH.validity(AggregatePrice.NONE, NOON);
        assertEquals(
                "other must be about the same price " + PRICE + ": " + AggregatePrice.NONE,
                assertThrows(IllegalArgumentException.class, () -> one.worstOf(other))
                        .getMessage());
    }

    @Test
    void missingPriceIsValidForNothing() {
        Validity validity = new Validity(AggregatePrice.NONE, Map.of());
        assertEquals(Set.of(), validity.uses());
        assertEquals(
                "[positive price: there is no price]",
                validity.of(Use.MARK).reasons().toString());
    }

    @Test
    void usesWithoutReasonsNeedNotBeGiven() {
        Refusal refusal = new Refusal("own rule", 2, 1, "found 2, limit 1");
        Validity validity = new Validity(PRICE, Map.of(Use.SETTLE, List.of(refusal)));
        assertEquals(EnumSet.complementOf(EnumSet.of(Use.SETTLE)), validity.uses());
        assertEquals(List.of(refusal), validity.reasons().get(Use.SETTLE));
        assertEquals(List.of(), validity.reasons().get(Use.MARK));
        assertThrows(
                UnsupportedOperationException.class, () -> validity.reasons().clear());
    }
}
