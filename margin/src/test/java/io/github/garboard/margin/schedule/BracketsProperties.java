package io.github.garboard.margin.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BracketsProperties {

    /** Some roundings, relative to the figures compared. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<Brackets> brackets() {
        Arbitrary<List<Double>> steps =
                Arbitraries.doubles().between(0.001, 1e6).ofScale(4).list().ofSize(5);
        Arbitrary<List<Double>> rises =
                Arbitraries.doubles().between(0, 0.2).ofScale(6).list().ofSize(6);
        return Combinators.combine(steps, rises)
                .as((widths, rates) -> {
                    double[] floors = new double[6];
                    double[] sums = new double[6];
                    sums[0] = rates.get(0);
                    for (int k = 1; k < 6; k++) {
                        floors[k] = floors[k - 1] + widths.get(k - 1);
                        sums[k] = sums[k - 1] + rates.get(k);
                    }
                    return Brackets.of(floors, sums);
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Double> notionals() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1e7).ofScale(4),
                Arbitraries.doubles().between(0, 10).ofScale(4));
    }

    @Property
    void requirementIsContinuousAtEveryEdge(@ForAll("brackets") Brackets brackets, @ForAll("notionals") double near) {
        double edge = Math.floor(near);
        double below = brackets.requirement(Math.max(0, Math.nextDown(edge)));
        double at = brackets.requirement(edge);
        assertEquals(at, below, ROUNDING * at + 1e-300);
    }

    @Property
    void requirementIsTheOneThatVenuesPrint(
            @ForAll("brackets") Brackets brackets, @ForAll("notionals") double notional) {
        int k = brackets.bracket(notional);
        double slope = brackets.requirement(notional + 1) - brackets.requirement(notional);
        double deduction = brackets.deductions().get(k);
        assertTrue(deduction >= 0, () -> "deduction " + deduction);
        assertTrue(slope >= 0 && slope <= 1.2 + 1e-3, () -> "slope " + slope);
    }

    @Property
    void onePositionNeedsAtLeastWhatItsPartsNeed(
            @ForAll("brackets") Brackets brackets, @ForAll("notionals") double one, @ForAll("notionals") double other) {
        double together = brackets.requirement(one + other);
        double apart = brackets.requirement(one) + brackets.requirement(other);
        assertTrue(together >= apart - ROUNDING * together, () -> together + " < " + apart);
    }

    @Property
    void largestNotionalNeedsItsMargin(@ForAll("brackets") Brackets brackets, @ForAll("notionals") double margin) {
        double notional = brackets.maximumNotional(margin);
        if (notional < Double.POSITIVE_INFINITY) {
            double needed = brackets.requirement(notional);
            assertTrue(needed <= margin * (1 + ROUNDING) + 1e-9, () -> notional + " needs " + needed);
        }
    }
}
