package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PriceGuardTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice OLD_AND_UNCERTAIN =
            AggregatePrice.of(Quote.of("a", 100, 10, NOON.minusSeconds(75)));
    private static final PriceGuard STRICT = Staleness.of(Duration.ofSeconds(60));

    @Test
    void everyReasonOfBothGuardsIsCollected() {
        GuardedPrice guarded =
                STRICT.and(new ConfidenceWidth(0.2)).and(new Quorum(3)).check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON);
        assertEquals(
                List.of("staleness: age 75 s, limit 60 s", "quorum: sources 1, at least 3"),
                guarded.reasons().stream().map(Refusal::toString).toList());
    }

    @Test
    void missingPriceIsOneReasonHoweverManyGuardsSayIt() {
        GuardedPrice guarded = STRICT.and(new ConfidenceWidth(0.2)).check(AggregatePrice.NONE, Use.MARGIN, NOON);
        assertEquals(1, guarded.reasons().size());
    }

    @Test
    void exceptionReplacesTheGuardForItsUseOnly() {
        PriceGuard perUse = STRICT.except(Use.LIQUIDATE, Staleness.of(Duration.ofMinutes(5)))
                .except(Use.MARK, PriceGuard.positive());
        Set<Use> usable = Arrays.stream(Use.values())
                .filter(use ->
                        perUse.check(OLD_AND_UNCERTAIN, use, NOON).usable().isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
        assertEquals(EnumSet.of(Use.MARK, Use.LIQUIDATE), usable);
    }

    @Test
    void positiveGuardLetsAnyPriceAboveZeroThrough() {
        assertTrue(PriceGuard.positive()
                .check(OLD_AND_UNCERTAIN, Use.SETTLE, NOON)
                .usable()
                .isPresent());
    }

    @Test
    void eitherGuardIsEnough() {
        PriceGuard either = STRICT.orElse(new ConfidenceWidth(0.2));
        assertEquals(
                List.of(), either.check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON).reasons());
        PriceGuard reversed = new ConfidenceWidth(0.2).orElse(STRICT);
        assertEquals(
                List.of(), reversed.check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON).reasons());
    }

    @Test
    void whatNeitherLetsThroughHasTheReasonsOfBoth() {
        PriceGuard either = STRICT.orElse(new Quorum(3));
        assertEquals(
                List.of("staleness: age 75 s, limit 60 s", "quorum: sources 1, at least 3"),
                either.check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON).reasons().stream()
                        .map(Refusal::toString)
                        .toList());
    }

    @Test
    void worstOfManyIsAllOfThem() {
        PriceGuard worst = PriceGuard.worstOf(STRICT, new ConfidenceWidth(0.2), new Quorum(3));
        assertEquals(
                STRICT.and(new Quorum(3)).check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON),
                worst.check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON));
        assertEquals(
                List.of(),
                PriceGuard.worstOf().check(OLD_AND_UNCERTAIN, Use.MARGIN, NOON).reasons());
    }
}
