package io.github.garboard.oracle.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.PriceSource;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AggregatePrice HUNDRED = AggregatePrice.of(Quote.of("a", 100, 0, NOON));

    @ParameterizedTest
    @CsvSource({"90, true", "110, true", "89.9, false", "110.1, false"})
    void toleranceIsInclusiveAndTwoSided(double reference, boolean usable) {
        assertEquals(usable, check(reference, 0.1).usable().isPresent());
    }

    @Test
    void deviationIsRelativeToThePriceNotTheReference() {
        // 25 of 100 is a quarter of the price and a third of the reference
        assertTrue(check(75, 0.25).usable().isPresent());
    }

    @Test
    void refusalNamesTheNumbers() {
        assertEquals(
                List.of(new Refusal(Deviation.RULE, 0.5, 0.4, "0.5 of price 100.0 from reference 50.0, limit 0.4")),
                check(50, 0.4).reasons());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void referenceThatIsNoPriceRefuses(double reference) {
        Deviation guard = new Deviation(price -> OptionalDouble.of(reference), 2);
        assertEquals(
                "[deviation: reference " + reference + ", must be above 0]",
                guard.check(HUNDRED, Use.OPEN, NOON).reasons().toString());
        assertThrows(IllegalArgumentException.class, () -> ReferencePrice.of(reference));
    }

    @Test
    void missingReferenceRefuses() {
        GuardedPrice guarded = Deviation.fromSource("anchor", 2).check(HUNDRED, Use.OPEN, NOON);
        assertEquals("[deviation: there is no reference]", guarded.reasons().toString());
    }

    @Test
    void missingPriceIsNotHeldAgainstTheReference() {
        GuardedPrice guarded = Deviation.fromSource("anchor", 2).check(AggregatePrice.NONE, Use.OPEN, NOON);
        assertEquals("[positive price: there is no price]", guarded.reasons().toString());
    }

    @Test
    void sourceIsReadAtItsNewestQuote() {
        Quote before = Quote.of("anchor", 50, 0, NOON.minusSeconds(1));
        Quote now = Quote.of("anchor", 99, 0, NOON);
        AggregatePrice price =
                new AggregatePrice(100, 0, List.of(before, now, Quote.of("b", 1, 0, NOON.plusSeconds(9))));
        assertEquals(OptionalDouble.of(99), ReferencePrice.ofSource("anchor").against(price));
    }

    @Test
    void sourceThatContradictsItselfIsNoReference() {
        AggregatePrice price =
                new AggregatePrice(100, 0, List.of(Quote.of("anchor", 99, 0, NOON), Quote.of("anchor", 98, 0, NOON)));
        assertEquals(OptionalDouble.empty(), ReferencePrice.ofSource("anchor").against(price));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY})
    void rejectsTolerance(double tolerance) {
        assertEquals(
                "tolerance must be non-negative and finite: " + tolerance,
                assertThrows(IllegalArgumentException.class, () -> Deviation.fromSource("a", tolerance))
                        .getMessage());
    }

    @Test
    void otherSourceIsAskedForTheSameUseAtTheSameTime() {
        PriceSource other = (use, now) -> {
            assertEquals(Use.OPEN, use);
            assertEquals(NOON, now);
            return GuardedPrice.of(HUNDRED.scaled(0.9), List.of());
        };
        assertTrue(Deviation.against(other, 0.1)
                .check(HUNDRED, Use.OPEN, NOON)
                .usable()
                .isPresent());
        assertEquals(
                "[deviation: 0.1 of price 100.0 from reference 90.0, limit 0.05]",
                Deviation.against(other, 0.05)
                        .check(HUNDRED, Use.OPEN, NOON)
                        .reasons()
                        .toString());
    }

    @Test
    void refusedSourceIsNoReferenceAndSaysWhy() {
        PriceSource dead = (use, now) -> GuardedPrice.of(AggregatePrice.NONE, List.of());
        assertEquals(
                "[deviation: there is no reference, positive price: reference: there is no price]",
                Deviation.against(dead, 2)
                        .check(HUNDRED, Use.OPEN, NOON)
                        .reasons()
                        .toString());
    }

    @Test
    void divergenceHasASign() {
        assertEquals(OptionalDouble.of(0.25), ReferencePrice.of(75).divergence(HUNDRED));
        assertEquals(OptionalDouble.of(-0.25), ReferencePrice.of(125).divergence(HUNDRED));
    }

    @Test
    void divergenceNeedsTwoPrices() {
        assertEquals(OptionalDouble.empty(), ReferencePrice.of(75).divergence(AggregatePrice.NONE));
        assertEquals(OptionalDouble.empty(), ReferencePrice.of(75).divergence(HUNDRED.scaled(-1)));
        assertEquals(OptionalDouble.empty(), ReferencePrice.of(75).divergence(HUNDRED.scaled(0)));
        assertEquals(OptionalDouble.empty(), ReferencePrice.ofSource("anchor").divergence(HUNDRED));
        ReferencePrice zero = price -> OptionalDouble.of(0);
        assertEquals(OptionalDouble.empty(), zero.divergence(HUNDRED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, Double.POSITIVE_INFINITY})
    void rejectsToleranceAgainstASource(double tolerance) {
        PriceSource dead = (use, now) -> GuardedPrice.of(AggregatePrice.NONE, List.of());
        assertThrows(IllegalArgumentException.class, () -> Deviation.against(dead, tolerance));
    }

    private static GuardedPrice check(double reference, double tolerance) {
        return new Deviation(ReferencePrice.of(reference), tolerance).check(HUNDRED, Use.OPEN, NOON);
    }
}
