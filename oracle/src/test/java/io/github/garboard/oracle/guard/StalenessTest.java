package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Staleness MINUTE = Staleness.of(Duration.ofSeconds(60), Duration.ofSeconds(5));

    @Test
    void ageEqualToTheLimitPasses() {
        assertEquals(List.of(), reasons(MINUTE, -60));
    }

    @Test
    void nanosecondPastTheLimitIsRefused() {
        Instant late = NOON.plusSeconds(60).plusNanos(1);
        assertEquals(
                List.of(new Refusal(Staleness.RULE, 60.000000001, 60, "age 60.000000001 s, limit 60 s")),
                MINUTE.check(price(0), Use.MARGIN, late).reasons());
    }

    @Test
    void freshQuoteDoesNotHideAStaleOne() {
        assertEquals(List.of(new Refusal(Staleness.RULE, 75, 60, "age 75 s, limit 60 s")), reasons(MINUTE, 0, -75, -1));
    }

    @Test
    void distanceAheadEqualToTheLimitPasses() {
        assertEquals(List.of(), reasons(MINUTE, 5));
    }

    @Test
    void quoteFromTheFutureIsRefusedAmongFreshOnes() {
        assertEquals(List.of(new Refusal(Staleness.RULE, 6, 5, "ahead 6 s, limit 5 s")), reasons(MINUTE, 0, 6));
    }

    @Test
    void priceCanBeTooOldAndTooFarAhead() {
        assertEquals(2, reasons(MINUTE, -61, 6).size());
    }

    @Test
    void plainGuardLetsNothingBeAhead() {
        assertEquals(1, reasons(Staleness.of(Duration.ofSeconds(60)), 1).size());
    }

    @Test
    void missingPriceHasNoAge() {
        assertEquals(
                1, MINUTE.check(AggregatePrice.NONE, Use.MARGIN, NOON).reasons().size());
    }

    @Test
    void wholeTimeLineHasAnAge() {
        AggregatePrice first = AggregatePrice.of(Quote.of("a", 1, 0, Instant.MIN));
        List<Refusal> reasons = MINUTE.check(first, Use.MARGIN, Instant.MAX).reasons();
        assertEquals(
                "age 63113904031622399.999999999 s, limit 60 s", reasons.get(0).detail());
    }

    @Test
    void rejectsNegativeLimits() {
        Duration negative = Duration.ofNanos(-1);
        assertEquals(
                "maximumAge must be non-negative: " + negative,
                assertThrows(IllegalArgumentException.class, () -> Staleness.of(negative))
                        .getMessage());
        assertEquals(
                "maximumAhead must be non-negative: " + negative,
                assertThrows(IllegalArgumentException.class, () -> Staleness.of(Duration.ZERO, negative))
                        .getMessage());
    }

    private static List<Refusal> reasons(Staleness guard, int... secondsFromNow) {
        return guard.check(price(secondsFromNow), Use.MARGIN, NOON).reasons();
    }

    private static AggregatePrice price(int... secondsFromNow) {
        return new AggregatePrice(
                100,
                0,
                Arrays.stream(secondsFromNow)
                        .mapToObj(seconds -> Quote.of("s" + seconds, 100, 0, NOON.plusSeconds(seconds)))
                        .toList());
    }
}
