package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.Haircut;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class VolatilityHaircutProperties {

    /** Roundings of two roots and two products. */
    private static final double RELATIVE = 1e-15;

    @Property
    void linearHaircutIsNeverSmaller(
            @ForAll @DoubleRange(max = 5) @Scale(15) double volatility,
            @ForAll @DoubleRange(max = 2) @Scale(15) double years,
            @ForAll @DoubleRange(min = 0.51, max = 0.9999) @Scale(15) double confidence) {
        Bond bond = new Bond("x", 1, volatility);
        double linear =
                VolatilityHaircut.<Bond>linear(Bond::volatility, confidence).fraction(bond, 1, years);
        double lognormal =
                VolatilityHaircut.<Bond>lognormal(Bond::volatility, confidence).fraction(bond, 1, years);
        assertTrue(linear >= lognormal, () -> linear + " and " + lognormal);
    }

    @Property
    void higherVolatilityOrConfidenceNeverLowersTheHaircut(
            @ForAll @DoubleRange(max = 5) @Scale(15) double volatility,
            @ForAll @DoubleRange(max = 5) @Scale(15) double more,
            @ForAll @DoubleRange(min = 0.51, max = 0.99) @Scale(15) double confidence,
            @ForAll @DoubleRange(max = 0.009) @Scale(15) double surer) {
        double base = VolatilityHaircut.<Bond>lognormal(Bond::volatility, confidence)
                .fraction(new Bond("x", 1, volatility), 1, 0.1);
        double high = VolatilityHaircut.<Bond>lognormal(Bond::volatility, confidence + surer)
                .fraction(new Bond("x", 1, volatility + more), 1, 0.1);
        assertTrue(high >= base, () -> base + " becomes " + high);
    }

    @Property
    void linearHaircutScalesWithTheRootOfTimeByItself(
            @ForAll @DoubleRange(max = 0.5) @Scale(15) double volatility,
            @ForAll @DoubleRange(max = 0.5) @Scale(15) double years,
            @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(15) double baseYears) {
        Bond bond = new Bond("x", 1, volatility);
        Haircut<Bond> haircut = VolatilityHaircut.linear(Bond::volatility, 0.99);
        double direct = haircut.fraction(bond, 1, years);
        assertEquals(direct, haircut.scaledFromHorizon(baseYears).fraction(bond, 1, years), RELATIVE * direct);
    }
}
