package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class SidedPriceProperties {

    @Provide
    Arbitrary<Double> anySize() {
        return Arbitraries.longs()
                .between(0, Double.doubleToRawLongBits(Double.MAX_VALUE))
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<SidedPrice> sided() {
        return Combinators.combine(anySize(), anySize(), anySize())
                .as((a, b, c) -> new SidedPrice(
                        Math.min(a, Math.min(b, c)),
                        Math.max(Math.min(a, b), Math.min(Math.max(a, b), c)),
                        Math.max(a, Math.max(b, c))));
    }

    // that low <= mid <= high is the record's own check: every operation that broke it would throw

    @Property
    void crossPriceIsOrderedAndEnclosesTheMids(@ForAll("sided") SidedPrice a, @ForAll("sided") SidedPrice b) {
        SidedPrice cross = a.times(b);
        double mid = Math.min(a.mid() * b.mid(), Double.MAX_VALUE);
        assertEquals(mid, cross.at(PriceSide.MID));
        assertTrue(cross.low() <= mid && mid <= cross.high(), cross::toString);
        assertEquals(cross, b.times(a));
    }

    @Property
    void wideningNeverNarrowsAndReachesTheOpinion(@ForAll("sided") SidedPrice price, @ForAll("anySize") double value) {
        SidedPrice wider = price.widenedTo(value);
        assertTrue(wider.low() <= price.low() && wider.high() >= price.high(), wider::toString);
        assertTrue(wider.low() <= value && value <= wider.high(), wider::toString);
        assertEquals(price.mid(), wider.mid());
        assertEquals(wider, wider.widenedTo(value));
    }

    @Property
    void scalingIsSideBySide(@ForAll("sided") SidedPrice price, @ForAll("anySize") double factor) {
        SidedPrice scaled = price.scaled(factor);
        for (PriceSide side : PriceSide.values()) {
            assertEquals(Math.min(price.at(side) * factor, Double.MAX_VALUE), scaled.at(side));
        }
    }
}
