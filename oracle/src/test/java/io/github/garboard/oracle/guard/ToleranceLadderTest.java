package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.guard.ToleranceLadder.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceLadderTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final EnumSet<Use> ALL = EnumSet.allOf(Use.class);
    private static final ToleranceLadder LADDER = new ToleranceLadder(List.of(
            new Rung("volatile", new VolatilityRatio(ReferencePrice.of(100), 5), ALL),
            new Rung("uncertain", new ConfidenceWidth(0.02), EnumSet.of(Use.OPEN, Use.WITHDRAW, Use.MARGIN)),
            new Rung("stale", Staleness.of(Duration.ofSeconds(10)), EnumSet.of(Use.OPEN)),
            new Rung("slow", Staleness.of(Duration.ofSeconds(5)), Set.of())));

    @ParameterizedTest
    @CsvSource({
        "600, 60, 20, volatile, ''",
        "600, 0, 0, volatile, ''",
        "100, 3, 20, uncertain, MARK LIQUIDATE SETTLE",
        "100, 2, 11, stale, MARK WITHDRAW MARGIN LIQUIDATE SETTLE",
        "100, 2, 10, slow, MARK OPEN WITHDRAW MARGIN LIQUIDATE SETTLE",
        "100, 2, 5, '', MARK OPEN WITHDRAW MARGIN LIQUIDATE SETTLE",
    })
    void firstFailingRungDecides(double price, double confidence, long age, String rung, String uses) {
        AggregatePrice judged = price(price, confidence, age);
        assertEquals(rung, LADDER.rung(judged, Use.MARK, NOON).map(Rung::name).orElse(""));
        List<String> allowed =
                LADDER.validity(judged, NOON).uses().stream().map(Use::name).toList();
        assertEquals(uses, String.join(" ", allowed));
    }

    @Test
    void reasonsAreThoseOfTheFirstFailingRung() {
        assertEquals(
                "[confidence: 0.03 of price 100.0 on either side, limit 0.02]",
                LADDER.check(price(100, 3, 20), Use.OPEN, NOON).reasons().toString());
    }

    @Test
    void priceThatIsNoneIsRefusedForEveryUse() {
        ToleranceLadder lenient = new ToleranceLadder(List.of(new Rung("any", PriceGuard.positive(), Set.of())));
        assertEquals(Set.of(), lenient.validity(price(0, 0, 0), NOON).uses());
        assertEquals(Set.of(), lenient.validity(AggregatePrice.NONE, NOON).uses());
        assertEquals(ALL, lenient.validity(price(1, 0, 0), NOON).uses());
        assertEquals(
                "any",
                lenient.rung(price(0, 0, 0), Use.MARK, NOON).orElseThrow().name());
    }

    @Test
    void rungMayHaveAToleranceForEachUse() {
        PriceGuard perUse = new ConfidenceWidth(0.01).except(Use.LIQUIDATE, new ConfidenceWidth(0.1));
        ToleranceLadder ladder = new ToleranceLadder(List.of(new Rung("uncertain", perUse, ALL)));
        assertEquals(
                Set.of(Use.LIQUIDATE), ladder.validity(price(100, 5, 0), NOON).uses());
    }

    @Test
    void graverRungRefusesAtLeastAsMuch() {
        List<Rung> upsideDown = List.of(
                new Rung("slight", PriceGuard.positive(), EnumSet.of(Use.OPEN)),
                new Rung("grave", PriceGuard.positive(), EnumSet.of(Use.MARK)));
        assertEquals(
                "refuses of rung grave must be among those of rung slight [OPEN]: [MARK]",
                assertThrows(IllegalArgumentException.class, () -> new ToleranceLadder(upsideDown))
                        .getMessage());
    }

    @Test
    void rejectsAnEmptyLadderAndABlankName() {
        assertEquals(
                "rungs must not be empty: []",
                assertThrows(IllegalArgumentException.class, () -> new ToleranceLadder(List.of()))
                        .getMessage());
        assertEquals(
                "name must not be blank: \" \"",
                assertThrows(IllegalArgumentException.class, () -> new Rung(" ", PriceGuard.positive(), ALL))
                        .getMessage());
    }

    private static AggregatePrice price(double price, double confidence, long age) {
        return AggregatePrice.of(Quote.of("a", price, confidence, NOON.minusSeconds(age)));
    }
}
