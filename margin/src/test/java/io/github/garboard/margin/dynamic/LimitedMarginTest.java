package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LimitedMarginTest {

    /** A few roundings of figures around 1. */
    private static final double ROUNDING = 1e-14;

    private static AdaptiveMargin last(double requirement) {
        return new VolatilityScaledMargin(1, new EwmaForecast(0, requirement * requirement));
    }

    @Test
    void staysBetweenFloorAndCap() {
        LimitedMargin margin = last(0.5).limited(MarginLimits.between(1, 3));
        assertArrayEquals(new double[] {1, 2, 3, 3}, margin.path(2, 3, 5, 0));
    }

    @Test
    void movesNoFasterThanItsSpeedInEitherDirection() {
        MarginLimits limits =
                MarginLimits.between(0, 10).rising(SpeedLimit.ofAmount(0.5)).falling(SpeedLimit.ofFraction(0.1));
        assertArrayEquals(
                new double[] {1, 1.5, 2, 2.2, 1.98, 2.1},
                last(1).limited(limits).path(4, 4, 2.2, 0, 2.1, 0),
                ROUNDING);
    }

    @Test
    void rateAndAmountAddUp() {
        SpeedLimit limit = new SpeedLimit(0.25, 0.5);
        assertEquals(1.25, limit.from(2));
        assertEquals(Double.POSITIVE_INFINITY, SpeedLimit.NONE.from(0));
    }

    @Test
    void countsThePastPeriodsThatALimitSet() {
        MarginLimits limits = new MarginLimits(1, 3, SpeedLimit.ofAmount(1), SpeedLimit.ofAmount(1));
        LimitedMargin margin = last(0.5).limited(limits);
        assertEquals(Limit.FLOOR, margin.limit());
        assertEquals(new BoundPeriods(0, 0, 0, 0), margin.bound());
        margin = margin.next(2);
        assertEquals(Limit.NONE, margin.limit());
        margin = margin.next(9);
        assertEquals(Limit.CAP, margin.limit());
        margin = margin.next(1);
        assertEquals(Limit.FALL, margin.limit());
        margin = margin.next(1).next(3);
        assertEquals(Limit.RISE, margin.limit());
        margin = margin.next(2);
        assertEquals(new BoundPeriods(1, 1, 1, 1), margin.bound());
        assertEquals(2, margin.bound().below());
        assertEquals(2, margin.bound().above());
    }

    @Test
    void baseGoesOnWithoutItsLimits() {
        LimitedMargin margin = last(1).limited(MarginLimits.between(0, 2)).next(7);
        assertEquals(7, margin.base().requirement());
        assertEquals(2, margin.requirement());
    }

    @Test
    void rejectsLimitsThatContradict() {
        assertRefused("floor must be finite and >= 0: -1.0", () -> MarginLimits.between(-1, 3));
        assertRefused("cap must be >= the floor, 1.0: 0.5", () -> MarginLimits.between(1, 0.5));
        assertRefused("cap must be >= the floor, 1.0: NaN", () -> MarginLimits.between(1, Double.NaN));
        assertRefused("amount must be >= 0: -1.0", () -> SpeedLimit.ofAmount(-1));
        assertRefused("fraction must be finite and >= 0: NaN", () -> SpeedLimit.ofFraction(Double.NaN));
        assertRefused(
                "fraction must be finite and >= 0: Infinity", () -> SpeedLimit.ofFraction(Double.POSITIVE_INFINITY));
        assertRefused("counts must be >= 0: floor 0, cap 0, rise -1, fall 0", () -> new BoundPeriods(0, 0, -1, 0));
    }
}
