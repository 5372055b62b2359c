package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.greeks.numerical.Estimate;
import io.github.garboard.greeks.numerical.PartialDerivatives;
import io.github.garboard.greeks.numerical.Sensitivities;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;

class NumericalGreeksAgreeTest {

    private static final String[] INPUTS = {"spot", "volatility", "years", "rate", "yield"};

    /** The textbook formula cancels; its digits are those of the spot. */
    private static final double TEXTBOOK = 1e-10;

    private static NumericalGreeksBenchmark.Calls calls() {
        NumericalGreeksBenchmark.Calls calls = new NumericalGreeksBenchmark.Calls();
        calls.takeApart();
        return calls;
    }

    @Test
    void libraryAndHipparchusAloneGiveTheSameBits() {
        NumericalGreeksBenchmark.Calls calls = calls();
        for (int i = 0; i < NumericalGreeksBenchmark.SIZE; i++) {
            PartialDerivatives ours = calls.automatic(i);
            Gradient raw = calls.raw(i);
            double[] gradient = new double[INPUTS.length];
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = ours.derivative(INPUTS[k]);
            }
            assertEquals(raw.getValue(), ours.price());
            assertArrayEquals(raw.getGradient(), gradient);
        }
    }

    @Test
    void differencesAndDerivativesAgreeWithinTheErrorOfTheDifferences() {
        NumericalGreeksBenchmark.Calls calls = calls();
        for (int i = 0; i < NumericalGreeksBenchmark.SIZE; i++) {
            Sensitivities differences = calls.differences(i);
            PartialDerivatives exact = calls.automatic(i);
            for (String input : INPUTS) {
                Estimate estimate = differences.derivative(input);
                double distance = Math.abs(estimate.value() - exact.derivative(input));
                double rounding = TEXTBOOK * (Math.abs(exact.derivative(input)) + 1);
                assertTrue(distance <= estimate.error() + rounding, () -> input + " " + estimate);
            }
        }
    }
}
