package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class UsableProperties {

    @Property
    void lowIsAtMostMidIsAtMostHigh(@ForAll AggregatePrice price, @ForAll @DoubleRange(max = 10) @Scale(15) double k) {
        Assume.that(price.price() > 0);
        Usable usable = new Usable(price);
        double low = usable.at(PriceSide.LOW, k);
        double high = usable.at(PriceSide.HIGH, k);
        assertTrue(low >= 0 && low <= usable.at(PriceSide.MID, k), () -> "low " + low + " of " + price);
        assertTrue(high >= usable.at(PriceSide.MID, k), () -> "high " + high + " of " + price);
    }

    @Property
    void sidesOpenWithTheNumberOfConfidences(
            @ForAll AggregatePrice price,
            @ForAll @DoubleRange(max = 10) @Scale(15) double a,
            @ForAll @DoubleRange(max = 10) @Scale(15) double b) {
        Assume.that(price.price() > 0);
        Usable usable = new Usable(price);
        double narrow = Math.min(a, b);
        double wide = Math.max(a, b);
        assertTrue(usable.at(PriceSide.LOW, wide) <= usable.at(PriceSide.LOW, narrow));
        assertTrue(usable.at(PriceSide.HIGH, wide) >= usable.at(PriceSide.HIGH, narrow));
    }

    @Property
    void sideIsOneConfidenceAwayUnlessBelowZero(@ForAll AggregatePrice price, @ForAll PriceSide side) {
        Assume.that(price.price() > 0);
        Usable usable = new Usable(price);
        double expected = switch (side) {
            case LOW -> Math.max(0, price.price() - price.confidence());
            case MID -> price.price();
            case HIGH -> price.price() + price.confidence();
        };
        assertEquals(expected, usable.at(side));
        assertEquals(price.price(), usable.at(side, 0));
    }
}
