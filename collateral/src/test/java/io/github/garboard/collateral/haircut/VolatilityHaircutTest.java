package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolatilityHaircutTest {

    /** Some roundings: quantile, product, root. */
    private static final double RELATIVE = 1e-15;

    private static final VolatilityHaircut<Bond> LOGNORMAL = VolatilityHaircut.lognormal(Bond::volatility, 0.99);
    private static final VolatilityHaircut<Bond> LINEAR = VolatilityHaircut.linear(Bond::volatility, 0.99);

    @ParameterizedTest
    @CsvSource({
        // sqrt(2) erfinv(2 p - 1), computed with 40 digits (mpmath) and rounded to 17
        "0.95, 1.6448536269514727",
        "0.99, 2.3263478740408411",
        "0.999, 3.0902323061678135"
    })
    void linearHaircutIsTheQuantileOfTheLoss(double confidence, double quantile) {
        double haircut =
                VolatilityHaircut.<Bond>linear(Bond::volatility, confidence).fraction(new Bond("x", 1, 0.25), 1, 0.25);
        assertEquals(quantile * 0.125, haircut, RELATIVE * haircut);
    }

    @Test
    void lognormalHaircutIsWhatTheQuantileOfTheLogReturnLoses() {
        double loss = LINEAR.fraction(new Bond("x", 1, 0.25), 1, 0.25);
        assertEquals(1 - Math.exp(-loss), LOGNORMAL.fraction(new Bond("x", 1, 0.25), 1, 0.25), 1e-15);
    }

    @Test
    void smallHaircutKeepsItsDigits() {
        double tiny = LINEAR.fraction(new Bond("x", 1, 1e-12), 1, 1);
        assertEquals(tiny, LOGNORMAL.fraction(new Bond("x", 1, 1e-12), 1, 1), 2e-12 * tiny); // x - x^2 / 2
    }

    @Test
    void largeLossTakesTheWholeValue() {
        assertEquals(1, LINEAR.fraction(new Bond("x", 1, 10), 1, 30));
        assertEquals(1, LOGNORMAL.fraction(new Bond("x", 1, 1e300), 1, 1e300));
    }

    @Test
    void noVolatilityOrNoHorizonIsNoHaircut() {
        assertEquals(0.0, LOGNORMAL.fraction(new Bond("x", 1, 0), 1, 1));
        assertEquals(0.0, LOGNORMAL.fraction(new Bond("x", 1, 0.5), 1, 0));
        assertEquals(0.0, LINEAR.fraction(new Bond("x", 1, 0), 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, Double.NaN})
    void rejectsConfidence(double confidence) {
        assertEquals(
                "confidence must be in (0.5, 1): " + confidence,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> VolatilityHaircut.lognormal(Bond::volatility, confidence))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsVolatilityOfTheAsset(double volatility) {
        Bond bond = new Bond("x", 1, volatility);
        assertEquals(
                "volatility must be non-negative and finite: " + volatility + " of " + bond,
                assertThrows(IllegalArgumentException.class, () -> LINEAR.fraction(bond, 1, 1))
                        .getMessage());
    }

    @Test
    void explanationNamesTheVolatilityAndTheHorizon() {
        Bond bond = new Bond("x", 1, 0.25);
        assertEquals(
                "linear loss at 2.3263478740408408 deviations, volatility 0.25, 0.04 years",
                LINEAR.explain(bond, 1, 0.04).rule());
        assertEquals("lognormal", LOGNORMAL.explain(bond, 1, 0.04).rule().substring(0, "lognormal".length()));
    }
}
