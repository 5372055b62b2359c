package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.greeks.NormalDistribution;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

class AutomaticDifferentiationTest {

    /** A few roundings. */
    private static final double ROUNDING = 1e-15;

    private static final PricingInputs FORWARD = PricingInputs.of(
            PricingInput.positive("spot", 100), PricingInput.rate("rate", 0.05), PricingInput.nonNegative("years", 2));

    /** A user's pricer of a forward contract struck at 90. */
    private static <T extends CalculusFieldElement<T>> T forward(T[] x) {
        return x[0].subtract(x[1].multiply(x[2]).negate().exp().multiply(90));
    }

    @Test
    void oneGenericMethodServesBothOrders() {
        double discounted = 90 * Math.exp(-0.1);

        PartialDerivatives first = AutomaticDifferentiation.gradient(AutomaticDifferentiationTest::forward, FORWARD);
        PartialDerivatives second =
                AutomaticDifferentiation.derivatives(AutomaticDifferentiationTest::forward, FORWARD, 2);

        assertEquals(1, first.order());
        assertEquals(100 - discounted, first.price(), ROUNDING * 100);
        assertEquals(1, first.derivative("spot"));
        assertEquals(2 * discounted, first.derivative("rate"), ROUNDING * 200);
        assertEquals(0.05 * discounted, first.derivative("years"), ROUNDING * 10);
        assertEquals(2, second.order());
        assertEquals(100 - discounted, second.derivative(), ROUNDING * 100);
        assertEquals(-4 * discounted, second.derivative("rate", "rate"), ROUNDING * 400);
        assertEquals((1 - 0.1) * discounted, second.derivative("years", "rate"), ROUNDING * 100);
        assertEquals(0, second.derivative("spot", "rate"));
    }

    @Test
    void normalDistributionHasHermitesDerivativesToAnyOrder() {
        double x = 0.75;
        double n = NormalDistribution.density(x);
        DerivativeStructure value = AutomaticDifferentiation.cumulativeNormal(new DSFactory(1, 6).variable(0, x));

        assertEquals(NormalDistribution.cumulative(x), value.getValue());
        assertEquals(n, value.getPartialDerivative(1), ROUNDING);
        assertEquals(-x * n, value.getPartialDerivative(2), ROUNDING);
        assertEquals((x * x - 1) * n, value.getPartialDerivative(3), ROUNDING);
        assertEquals(-(x * x * x - 3 * x) * n, value.getPartialDerivative(4), ROUNDING);
        assertEquals((Math.pow(x, 4) - 6 * x * x + 3) * n, value.getPartialDerivative(5), 10 * ROUNDING);
        assertEquals(-(Math.pow(x, 5) - 10 * x * x * x + 15 * x) * n, value.getPartialDerivative(6), 10 * ROUNDING);
    }

    @Test
    void normalDistributionFollowsTheChainRule() {
        Gradient value = AutomaticDifferentiation.cumulativeNormal(
                Gradient.variable(2, 1, 0.5).multiply(3));

        assertEquals(0, value.getPartialDerivative(0));
        assertEquals(3 * NormalDistribution.density(1.5), value.getPartialDerivative(1), ROUNDING);
    }

    @Test
    void ordersAndNamesAreChecked() {
        PartialDerivatives first = AutomaticDifferentiation.gradient(AutomaticDifferentiationTest::forward, FORWARD);

        assertThrows(IllegalArgumentException.class, () -> first.derivative("spot", "spot"));
        assertThrows(IllegalArgumentException.class, () -> first.derivative("vega"));
        assertThrows(
                IllegalArgumentException.class,
                () -> AutomaticDifferentiation.derivatives(AutomaticDifferentiationTest::forward, FORWARD, 0));
        assertThrows(IllegalArgumentException.class, () -> new PartialDerivatives(FORWARD, Gradient.variable(2, 0, 1)));
    }
}
