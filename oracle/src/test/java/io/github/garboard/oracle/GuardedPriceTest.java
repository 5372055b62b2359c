package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPriceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice PRICE = AggregatePrice.of(Quote.of("a", 50_000, 1_000, NOON));
    private static final Refusal STALE = new Refusal("staleness", 75, 60, "age 75 s, limit 60 s");
    private static final Refusal FEW = new Refusal("quorum", 1, 3, "sources 1, at least 3");

    @Test
    void priceWithoutReasonsAgainstItIsUsable() {
        GuardedPrice guarded = GuardedPrice.of(PRICE, List.of());
        Usable usable = new Usable(PRICE);
        assertEquals(usable, guarded);
        assertEquals(Optional.of(usable), guarded.usable());
        assertSame(guarded, guarded.orElseThrow());
        assertEquals(List.of(), guarded.reasons());
        assertEquals("yes", guarded.fold(yes -> "yes", no -> "no"));
    }

    @Test
    void usablePriceHasTheNumbersOfItsAggregate() {
        Usable usable = new Usable(PRICE);
        assertEquals(50_000, usable.price());
        assertEquals(1_000, usable.confidence());
        assertEquals(NOON, usable.time());
    }

    @Test
    void refusedPriceKeepsEveryReasonOnce() {
        GuardedPrice guarded = GuardedPrice.of(PRICE, List.of(STALE, FEW, STALE));
        assertEquals(new Refused(PRICE, List.of(STALE, FEW)), guarded);
        assertEquals(Optional.empty(), guarded.usable());
        assertEquals(List.of(STALE, FEW), guarded.reasons());
        assertEquals("no", guarded.fold(yes -> "yes", no -> "no"));
    }

    @Test
    void refusalThrownNamesEveryReason() {
        GuardedPrice guarded = GuardedPrice.of(PRICE, List.of(STALE, FEW));
        IllegalStateException thrown = assertThrows(IllegalStateException.class, guarded::orElseThrow);
        assertEquals(
                "the price is refused: staleness: age 75 s, limit 60 s; quorum: sources 1, at least 3",
                thrown.getMessage());
    }

    @Test
    void missingPriceIsRefusedFirst() {
        List<Refusal> reasons =
                GuardedPrice.of(AggregatePrice.NONE, List.of(FEW)).reasons();
        assertEquals("[positive price: there is no price, quorum: sources 1, at least 3]", reasons.toString());
        assertTrue(Double.isNaN(reasons.get(0).found()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -37.63})
    void zeroOrNegativePriceIsRefused(double price) {
        AggregatePrice bad = AggregatePrice.of(Quote.of("a", price, 0, NOON));
        assertEquals(
                List.of(new Refusal(GuardedPrice.POSITIVE_PRICE, price, 0, "price " + price + ", must be above 0")),
                GuardedPrice.of(bad, List.of()).reasons());
        assertThrows(IllegalArgumentException.class, () -> new Usable(bad));
    }

    @Test
    void missingPriceIsNeverUsable() {
        assertThrows(IllegalArgumentException.class, () -> new Usable(AggregatePrice.NONE));
    }

    @Test
    void refusalNeedsAReasonAndARule() {
        assertThrows(IllegalArgumentException.class, () -> new Refused(PRICE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Refusal(" ", 1, 0, "detail"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
    void rejectsNumberOfConfidences(double k) {
        Usable usable = new Usable(PRICE);
        assertEquals(
                "k must be non-negative and finite: " + k,
                assertThrows(IllegalArgumentException.class, () -> usable.at(PriceSide.LOW, k))
                        .getMessage());
    }

    @Test
    void answerKnowsThePriceJudged() {
        assertSame(PRICE, GuardedPrice.of(PRICE, List.of()).aggregate());
        assertSame(PRICE, GuardedPrice.of(PRICE, List.of(STALE)).aggregate());
    }

    @Test
    void reasonNamesItsPartInFront() {
        assertEquals(
                "staleness: link 2: age 75 s, limit 60 s",
                STALE.inPart("link 2").toString());
        assertEquals(75, STALE.inPart("link 2").found());
    }
}
