package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.ConfidenceWidth;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSourceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final PriceGuard MINUTE = Staleness.of(Duration.ofSeconds(60));
    private static final PriceSource FRESH = source("fresh", 100, 1, 0);
    private static final PriceSource OLDER = source("older", 101, 1, 50);
    private static final PriceSource STALE = source("stale", 99, 1, 75);
    private static final PriceSource ZERO = source("zero", 0, 0, 10);

    @Test
    void quotesAreAskedForWhenThePriceIs() {
        List<Quote> feed = new ArrayList<>();
        PriceSource source = PriceSource.of(() -> feed, Median.of(), MINUTE);
        assertEquals("[positive price: there is no price]", reasons(source));
        feed.add(Quote.of("a", 100, 0, NOON));
        feed.add(Quote.of("b", 104, 0, NOON));
        assertEquals(102, price(source));
    }

    @Test
    void usableSourceNeedsNoFallback() {
        PriceSource never = (use, now) -> {
            throw new AssertionError("the fallback was asked");
        };
        assertEquals(100, price(FRESH.orElse(never)));
    }

    @Test
    void firstUsableLinkAnswers() {
        assertEquals(101, price(STALE.orElse(ZERO).orElse(OLDER).orElse(FRESH)));
    }

    @Test
    void fallbackIsJudgedByItsOwnGuardAndEveryLinkHasItsReasons() {
        PriceSource chain = STALE.orElse(ZERO).orElse(source("third", 98, 1, 90));
        GuardedPrice refused = chain.price(Use.MARGIN, NOON);
        assertEquals(
                "[staleness: link 1: age 75 s, limit 60 s, positive price: link 2: price 0.0, must be above 0,"
                        + " staleness: link 3: age 90 s, limit 60 s]",
                refused.reasons().toString());
        assertEquals(99, refused.aggregate().price());
        assertEquals(
                refused, STALE.orElse(ZERO.orElse(source("third", 98, 1, 90))).price(Use.MARGIN, NOON));
    }

    @Test
    void crossPriceIsUsableIfBothPartsAre() {
        GuardedPrice cross = FRESH.times(OLDER).price(Use.MARGIN, NOON);
        Usable usable = cross.orElseThrow();
        assertEquals(10_100, usable.price());
        assertEquals(202, usable.confidence());
        assertEquals(NOON.minusSeconds(50), usable.time());
        assertEquals(100.0 / 101, price(FRESH.dividedBy(OLDER)));
    }

    @Test
    void refusedPartsAreNamed() {
        assertEquals("[staleness: factor 1: age 75 s, limit 60 s]", reasons(STALE.times(FRESH)));
        assertEquals("[staleness: factor 2: age 75 s, limit 60 s]", reasons(FRESH.times(STALE)));
        assertEquals(
                "[staleness: numerator: age 75 s, limit 60 s, positive price: denominator: price 0.0, must be above 0]",
                reasons(STALE.dividedBy(ZERO)));
    }

    @Test
    void refusedCompositionIsAboutItsPrice() {
        assertEquals(9_900, STALE.times(FRESH).price(Use.MARK, NOON).aggregate().price());
        assertEquals(
                AggregatePrice.NONE, FRESH.dividedBy(ZERO).price(Use.MARK, NOON).aggregate());
    }

    @Test
    void compositionBeyondTheLargestDoubleIsRefused() {
        PriceSource huge = source("huge", 1e300, 0, 0);
        assertEquals("[positive price: there is no price]", reasons(huge.times(huge)));
        assertEquals("[positive price: there is no price]", reasons(huge.scaled(1e300)));
    }

    @Test
    void inverseAndScaledJudgeWhatTheyChange() {
        assertEquals(0.01, price(FRESH.inverse()));
        assertEquals(120, price(FRESH.scaled(1.2)));
        assertEquals("[staleness: age 75 s, limit 60 s]", reasons(STALE.inverse()));
        assertEquals(198, STALE.scaled(2).price(Use.MARK, NOON).aggregate().price());
    }

    @Test
    void furtherGuardJudgesTheComposition() {
        PriceSource cross = FRESH.times(OLDER);
        assertEquals(10_100, price(cross.guardedBy(new ConfidenceWidth(0.02))));
        assertEquals(
                "[confidence: 0.02 of price 10100.0 on either side, limit 0.0199]",
                reasons(cross.guardedBy(new ConfidenceWidth(0.0199))));
        assertEquals("[staleness: age 75 s, limit 60 s]", reasons(STALE.guardedBy(new ConfidenceWidth(0))));
    }

    @Test
    void deviationBreakerFallsBackToAThirdSource() {
        PriceSource third = source("third", 90, 0, 0);
        PriceSource near = FRESH.guardedBy(Deviation.against(OLDER, 0.01)).orElse(third);
        PriceSource far = FRESH.guardedBy(Deviation.against(OLDER, 0.0099)).orElse(third);
        assertEquals(100, price(near));
        assertEquals(90, price(far));
    }

    @Test
    void eachUseGoesItsOwnWay() {
        PriceSource perUse = source("old", 99, 1, 75, MINUTE.except(Use.LIQUIDATE, Staleness.of(Duration.ofMinutes(5))))
                .orElse(FRESH);
        assertEquals(99, perUse.price(Use.LIQUIDATE, NOON).orElseThrow().price());
        assertEquals(100, perUse.price(Use.OPEN, NOON).orElseThrow().price());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void rejectsFactor(double factor) {
        assertEquals(
                "factor must be above 0 and finite: " + factor,
                assertThrows(IllegalArgumentException.class, () -> FRESH.scaled(factor))
                        .getMessage());
    }

    private static double price(PriceSource source) {
        return source.price(Use.MARGIN, NOON).orElseThrow().price();
    }

    private static String reasons(PriceSource source) {
        return source.price(Use.MARGIN, NOON).reasons().toString();
    }

    private static PriceSource source(String name, double price, double confidence, long age) {
        return source(name, price, confidence, age, MINUTE);
    }

    private static PriceSource source(String name, double price, double confidence, long age, PriceGuard guard) {
        Quote quote = Quote.of(name, price, confidence, NOON.minusSeconds(age));
        return PriceSource.of(() -> List.of(quote), Median.of(), guard);
    }
}
