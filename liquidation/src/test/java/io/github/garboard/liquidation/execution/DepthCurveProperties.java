package io.github.garboard.liquidation.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class DepthCurveProperties {

    /** A handful of operations, and the cancellation of a pool's reserve. */
    private static final double ROUNDING = 1e-10;

    /** Differences of proceeds over a small step: their last bits over the step, and the curvature of the curve. */
    private static final double DIFFERENCE = 1e-4;

    @Provide
    Arbitrary<DepthCurve> curves() {
        return Depths.any();
    }

    private static double amount(DepthCurve curve, double part) {
        return part * Math.min(curve.capacity(), 200);
    }

    @Property
    void amountForIsTheInverseOfProceeds(
            @ForAll("curves") DepthCurve curve, @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double part) {
        double amount = amount(curve, part);
        assertEquals(amount, curve.amountFor(curve.proceeds(amount)), ROUNDING * (1 + amount));
    }

    @Property
    void amountAtIsWhereTheMarginalPriceIsReached(
            @ForAll("curves") DepthCurve curve, @ForAll @DoubleRange(min = 60, max = 110) @Scale(6) double price) {
        double amount = curve.amountAt(price);
        assertTrue(amount == 0 || curve.marginalPrice(amount) >= price * (1 - ROUNDING), curve::toString);
        double more = amount + 1e-6 * (1 + amount);
        assertTrue(more > curve.capacity() || curve.marginalPrice(more) < price, curve::toString);
    }

    @Property
    void marginalPriceIsTheSlopeOfTheProceeds(
            @ForAll("curves") DepthCurve curve, @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(6) double part) {
        double amount = amount(curve, part);
        double step = 1e-6 * amount;
        Assume.that(step > 0);
        double slope = (curve.proceeds(amount) - curve.proceeds(amount - step)) / step;
        double marginal = curve.marginalPrice(amount);
        double before = curve.marginalPrice(amount - step);
        assertTrue(slope >= marginal * (1 - DIFFERENCE) && slope <= before * (1 + DIFFERENCE), curve::toString);
    }

    @Property
    void proceedsAreConcave(
            @ForAll("curves") DepthCurve curve,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double one,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double other) {
        double low = amount(curve, one);
        double high = amount(curve, other);
        double chord = (curve.proceeds(low) + curve.proceeds(high)) / 2;
        assertTrue(curve.proceeds((low + high) / 2) >= chord * (1 - ROUNDING), curve::toString);
    }

    @Property
    void theFirstPartIsTheSameUntilItEnds(
            @ForAll("curves") DepthCurve curve,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double most,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double part) {
        double end = amount(curve, most);
        DepthCurve first = curve.atMost(end);
        assertEquals(end, first.capacity(), ROUNDING * (1 + end));
        double amount = part * first.capacity();
        assertEquals(curve.proceeds(amount), first.proceeds(amount), ROUNDING * (1 + curve.proceeds(amount)));
    }
}
