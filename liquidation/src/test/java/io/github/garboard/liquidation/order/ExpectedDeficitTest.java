package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedDeficitTest {

    /** The stated bound is this much times 1 + (e/s)⁴. */
    private static final double RELATIVE = 1e-15;

    // mpmath 1.3, 50 digits: s npdf(e/s) - e ncdf(-e/s)
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.39894228040143268",
        "100, 50, 0.42453513084148188",
        "-100, 50, 100.42453513084148",
        "1, 0.5, 0.0042453513084148188",
        "5, 1, 5.346165533832815e-8",
        "200, 10, 1.3700124947295799e-89",
        "-30, 400, 175.02551196458569",
        "1000000.0, 200000.0, 0.01069233106766563"
    })
    void agreesWithHighPrecision(double equity, double deviation, double expected) {
        assertEquals(
                expected,
                ExpectedDeficit.normal(equity, deviation),
                RELATIVE * (1 + Math.pow(equity / deviation, 4)) * expected);
    }

    @Test
    void withoutUncertaintyItIsTheDeficit() {
        assertEquals(3, ExpectedDeficit.normal(-3, 0));
        assertEquals(0, ExpectedDeficit.normal(3, 0));
        assertEquals(0, ExpectedDeficit.normal(0, 0));
        assertEquals(1e300, ExpectedDeficit.normal(-1e300, 1e-300));
        assertEquals(0, ExpectedDeficit.normal(40, 1));
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("equity must be finite: NaN", () -> ExpectedDeficit.normal(Double.NaN, 1));
        assertRefused("deviation must be finite and >= 0: -1.0", () -> ExpectedDeficit.normal(1, -1));
        assertRefused("deviation must be finite and >= 0: Infinity", () -> ExpectedDeficit.normal(1, 1 / 0.0));
    }
}
