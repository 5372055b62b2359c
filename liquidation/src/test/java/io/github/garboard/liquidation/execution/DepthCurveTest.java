package io.github.garboard.liquidation.execution;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DepthCurveTest {

    /** A handful of operations. */
    private static final double ROUNDING = 1e-12;

    private static final DepthCurve BOOK = DepthCurve.of(
            List.of(DepthSegment.level(2000, 10), DepthSegment.level(1990, 20), DepthSegment.level(1950, 50)));

    private static final DepthCurve POOL = DepthCurve.of(DepthSegment.constantProduct(1000, 2_000_000, 0.997));

    @Test
    void bookIsReadLevelByLevel() {
        assertEquals(80, BOOK.capacity());
        assertEquals(20_000 + 5 * 1990, BOOK.proceeds(15));
        assertEquals(20_000 + 39_800 + 97_500, BOOK.proceeds(80));
        assertEquals(30, BOOK.amountAt(1990));
        assertEquals(10, BOOK.amountAt(1990.01));
        assertEquals(0, BOOK.amountAt(2000.01));
    }

    @Test
    void marginalPriceIsThatOfTheLastUnit() {
        assertEquals(2000, BOOK.marginalPrice(0));
        assertEquals(2000, BOOK.marginalPrice(10));
        assertEquals(1990, BOOK.marginalPrice(10.5));
        assertEquals(1950, BOOK.marginalPrice(80));
    }

    @Test
    void amountForBuysAnExactSize() {
        assertEquals(15, BOOK.amountFor(20_000 + 5 * 1990));
        assertEquals(0, BOOK.amountFor(0));
        assertEquals(80, BOOK.amountFor(157_300));
        assertEquals(Double.POSITIVE_INFINITY, BOOK.amountFor(157_301));
        assertEquals(Double.POSITIVE_INFINITY, POOL.amountFor(2_000_001));
        assertEquals(10, POOL.amountFor(POOL.proceeds(10)), 1000 * ROUNDING);
    }

    /** Two asks, 3 at 100 and 5 at 102: four units take 300 + 102 of money. */
    @Test
    void asksAreLevelsOfMoney() {
        DepthCurve asks =
                DepthCurve.of(List.of(DepthSegment.level(1 / 100.0, 300), DepthSegment.level(1 / 102.0, 510)));
        assertEquals(402, asks.amountFor(4), 402 * ROUNDING);
        assertEquals(4, asks.proceeds(402), 4 * ROUNDING);
    }

    @Test
    void noDepthBringsNothing() {
        DepthCurve none = DepthCurve.of(List.of());
        assertEquals(0, none.capacity());
        assertEquals(0, none.proceeds(0));
        assertEquals(0, none.marginalPrice(0));
        assertEquals(0, none.amountAt(1));
        assertEquals(0, none.amountFor(0));
        assertEquals(Double.POSITIVE_INFINITY, none.amountFor(1));
        assertEquals(none, DepthCurve.aggregate(List.of(none, none)));
        assertEquals(none, BOOK.atMost(0));
    }

    @Test
    void aggregateAddsLevelsOfOnePriceAndPoolsBetween() {
        DepthCurve together = DepthCurve.aggregate(List.of(BOOK, POOL, BOOK));
        DepthSegment best = together.segments().get(0);
        assertEquals(DepthSegment.level(2000, 20), best);
        assertEquals(20 + POOL.amountAt(1980) + 40, together.amountAt(1980), 1000 * ROUNDING);
        assertEquals(Double.POSITIVE_INFINITY, together.capacity());
    }

    @Test
    void discountLowersPricesNotAmounts() {
        DepthCurve net = BOOK.discounted(0.01);
        assertEquals(0.99 * BOOK.proceeds(40), net.proceeds(40), 1e5 * ROUNDING);
        assertEquals(80, net.capacity());
        assertEquals(BOOK, BOOK.discounted(0));
    }

    /** Two standard deviations of 80 % a year over a hundredth of a year: exp(-0.16). */
    @Test
    void latencyCostsDeviationsOfThePrice() {
        DepthCurve late = BOOK.afterLatency(0.01, 0.8, 2);
        assertEquals(Math.exp(-0.16) * 2000, late.marginalPrice(0), 2000 * ROUNDING);
        assertEquals(BOOK, BOOK.afterLatency(0, 0.8, 2));
    }

    @Test
    void atMostCutsInsideASegment() {
        assertEquals(
                DepthCurve.of(List.of(DepthSegment.level(2000, 10), DepthSegment.level(1990, 5))), BOOK.atMost(15));
        assertEquals(BOOK, BOOK.atMost(Double.POSITIVE_INFINITY));
        assertEquals(7, POOL.atMost(7).capacity());
    }

    /** A pool is sampled exactly; of exp(-x) the proceeds 1 - exp(-x) are off by less than the square of the step. */
    @Test
    void samplesMeetAnyFallingCurve() {
        DepthCurve pool = DepthCurve.sampled(POOL::marginalPrice, 50, 3);
        assertEquals(POOL.proceeds(37), pool.proceeds(37), 1e5 * ROUNDING);
        DepthCurve exponential = DepthCurve.sampled(x -> Math.exp(-x), 3, 300);
        assertEquals(1 - Math.exp(-2.345), exponential.proceeds(2.345), 1e-4);
        assertEquals(Math.exp(-2), exponential.marginalPrice(2), ROUNDING);
        assertEquals(DepthCurve.of(DepthSegment.level(5, 2)), DepthCurve.sampled(x -> 5, 2, 1));
    }

    @Test
    void shortfallIsAgainstTheMarkAndNeverNegative() {
        assertEquals(2000 - 29_950 / 15.0, BOOK.shortfallPerUnit(15, 2000), 2000 * ROUNDING);
        assertEquals(5, BOOK.shortfallPerUnit(0, 2005));
        assertEquals(0, BOOK.shortfallPerUnit(15, 1900));
        assertEquals(2000 - 157_300 / 160.0, BOOK.shortfallPerUnit(160, 2000), 2000 * ROUNDING);
    }

    @Test
    void equalCurvesAreEqual() {
        DepthCurve same = DepthCurve.of(BOOK.segments());
        assertEquals(BOOK, same);
        assertEquals(BOOK.hashCode(), same.hashCode());
        assertNotEquals(BOOK, POOL);
        assertNotEquals(BOOK, (Object) "book");
        assertEquals("DepthCurve" + BOOK.segments(), BOOK.toString());
    }

    @Test
    void badInputIsRefused() {
        assertRefused(
                "price of segment 1 must be <= 1990.0, the end of the one before: 2000.0",
                () -> DepthCurve.of(List.of(DepthSegment.level(1990, 1), DepthSegment.level(2000, 1))));
        assertRefused("amount must be in [0, 80.0]: 81.0", () -> BOOK.proceeds(81));
        assertRefused("amount must be in [0, 80.0]: NaN", () -> BOOK.marginalPrice(Double.NaN));
        assertRefused("lowest must be > 0: 0.0", () -> BOOK.amountAt(0));
        assertRefused("proceeds must be finite and >= 0: -1.0", () -> BOOK.amountFor(-1));
        assertRefused("fraction must be in [0, 1): 1.0", () -> BOOK.discounted(1));
        assertRefused("fraction must be in [0, 1): NaN", () -> BOOK.discounted(Double.NaN));
        assertRefused("amount must be >= 0: NaN", () -> BOOK.atMost(Double.NaN));
        assertRefused("years must be finite and >= 0: -1.0", () -> BOOK.afterLatency(-1, 1, 1));
        assertRefused("volatility must be finite and >= 0: NaN", () -> BOOK.afterLatency(1, Double.NaN, 1));
        assertRefused("deviations must be finite and >= 0: -2.0", () -> BOOK.afterLatency(1, 1, -2));
        assertRefused("amount must be finite and >= 0: -1.0", () -> BOOK.shortfallPerUnit(-1, 1));
        assertRefused("mark must be finite and >= 0: NaN", () -> BOOK.shortfallPerUnit(1, Double.NaN));
        assertRefused("segments must be > 0: 0", () -> DepthCurve.sampled(x -> 1, 1, 0));
        assertRefused("capacity must be finite and > 0: 0.0", () -> DepthCurve.sampled(x -> 1, 0, 1));
        assertRefused(
                "marginalPrice after 1.0 must be <= 1.0, that after 0.0: 2.0",
                () -> DepthCurve.sampled(x -> 1 + x, 1, 1));
        assertRefused(
                "marginalPrice after 1.0 must be in [1.0E-150, 1.0E150]: 0.0",
                () -> DepthCurve.sampled(x -> 1 - x, 1, 1));
    }
}
