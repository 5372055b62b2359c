package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginHorizonTest {

    /** The independent quantile is right to about 1e-11. */
    private static final double QUANTILE = 1e-9;

    @Test
    void quantilesAreThoseOfTheNormalDistribution() {
        NormalDistribution normal = new NormalDistribution();
        double tail = normal.inverseCumulativeProbability(0.995);
        assertEquals(normal.inverseCumulativeProbability(0.99), MarginHorizon.QUANTILE_99, QUANTILE);
        assertEquals(tail * tail - 1, MeasureKernel.CURVATURE_TAIL, QUANTILE);
    }

    @Test
    void volatilityIsAnnual() {
        assertEquals(30 * 5 / 2.0, new MarginHorizon(365 / 25.0, 2).volatility(30), Fixture.ROUNDING * 75);
    }

    @Test
    void curvatureScaleIsAHalfUpToTheHorizonAndFallsAfter() {
        assertEquals(0.5, MarginHorizon.TEN_DAYS.curvatureScale("13d"));
        assertEquals(0.5, MarginHorizon.TEN_DAYS.curvatureScale("2w"));
        assertEquals(0.5 * 14 / 21, MarginHorizon.TEN_DAYS.curvatureScale("3w"), Fixture.ROUNDING);
        assertEquals(0.5 * 14 * 12 / 365, MarginHorizon.TEN_DAYS.curvatureScale("1m"), Fixture.ROUNDING);
        assertEquals(0.5 * 14 / 3650, MarginHorizon.TEN_DAYS.curvatureScale("10y"), Fixture.ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "1", "0w", "-1y", "1.5y", "1q", "1Y", " 1y", "12345678y"})
    void refusesATenorOfAnotherForm(String tenor) {
        assertRefused(
                "tenor must be a whole number > 0 and one of d, w, m, y: \"" + tenor + "\"",
                () -> MarginHorizon.TEN_DAYS.curvatureScale(tenor));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        assertRefused("days must be finite and > 0: 0.0", () -> new MarginHorizon(0, 2));
        assertRefused("quantile must be finite and > 0: NaN", () -> new MarginHorizon(14, Double.NaN));
    }
}
