package io.github.garboard.collateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class HaircutProperties {

    /** Roundings of two products. */
    private static final double ROUNDING = 4e-16;

    @Property
    void combinationIsNeverBelowEitherPartByARounding(
            @ForAll @DoubleRange(max = 1) @Scale(17) double one,
            @ForAll @DoubleRange(max = 1) @Scale(17) double other) {
        double successive = Haircut.of(one).andThen(Haircut.of(other)).fraction("asset", 1, 1);
        assertTrue(successive >= Math.max(one, other) && successive <= 1, () -> "becomes " + successive);
        assertEquals(1 - (1 - one) * (1 - other), successive, ROUNDING);
        double sum = Haircut.of(one).plus(Haircut.of(other)).fraction("asset", 1, 1);
        assertTrue(sum >= Math.max(one, other) && sum <= 1, () -> "adds up to " + sum);
    }

    @Property
    void tinySecondHaircutIsNotLost(@ForAll @DoubleRange(max = 1e-9) @Scale(26) double tiny) {
        assertEquals(tiny, Haircut.of(0).andThen(Haircut.of(tiny)).fraction("asset", 1, 1));
        assertEquals(tiny, Haircut.of(tiny).andThen(Haircut.of(0)).fraction("asset", 1, 1));
    }
}
