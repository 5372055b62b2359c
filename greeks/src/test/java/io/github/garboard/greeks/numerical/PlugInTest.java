package io.github.garboard.greeks.numerical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.Black76;
import io.github.garboard.greeks.OptionType;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.junit.jupiter.api.Test;

/** Pricers of others, each plugged in with one line. */
class PlugInTest {

    /** First derivatives of smooth functions keep about a dozen digits. */
    private static final double DIGITS = 1e-10;

    private static final PricingInputs INPUTS =
            PricingInputs.of(PricingInput.positive("forward", 100), PricingInput.nonNegative("volatility", 0.4));
    private static final Black76 OPTION = new Black76(OptionType.PUT, 100, 95, 0.5, 0.98, 0.4);

    private static double price(double[] x) {
        return new Black76(OptionType.PUT, x[0], 95, 0.5, 0.98, x[1]).price();
    }

    private static void assertGreeks(Sensitivities greeks) {
        assertEquals(OPTION.greeks().delta(), greeks.derivative("forward").value(), DIGITS);
        assertEquals(OPTION.greeks().vega(), greeks.derivative("volatility").value(), 100 * DIGITS);
    }

    @Test
    void lambdaPlugsIn() {
        assertGreeks(FiniteDifferences.ofClosedForm()
                .gradient(x -> new Black76(OptionType.PUT, x[0], 95, 0.5, 0.98, x[1]).price(), INPUTS));
    }

    @Test
    void functionOfCommonsMathPlugsIn() {
        MultivariateFunction function = PlugInTest::price;

        assertGreeks(FiniteDifferences.ofClosedForm().gradient(function::value, INPUTS));
    }

    @Test
    void functionOfHipparchusPlugsIn() {
        org.hipparchus.analysis.MultivariateFunction function = PlugInTest::price;

        assertGreeks(FiniteDifferences.ofClosedForm().gradient(function::value, INPUTS));
    }
}
