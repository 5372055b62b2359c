package io.github.garboard.margin.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of five bars from the formulas of the papers at 40 digits (Python, mpmath 1.3.0), each logarithm taken by itself. */
class VarianceEstimatorReferenceTest {

    /** A few roundings of a term. */
    private static final double ROUNDING = 1e-14;

    private static final List<Bar> BARS = List.of(
            new Bar(100, 103.5, 98.25, 102),
            new Bar(102.5, 104, 101, 101.5),
            new Bar(99, 100.75, 91.5, 93),
            new Bar(94, 97.5, 93.25, 97.25),
            new Bar(97, 97, 88.5, 90));

    @Test
    void agreeWithTheFormulasAtFortyDigits() {
        Map<VarianceEstimator, Double> expected = Map.of(
                VarianceEstimator.closeToClose(),
                0.003918680498369693,
                VarianceEstimator.parkinson(),
                0.0016762459092752834,
                VarianceEstimator.garmanKlass(),
                0.0014613605826287416,
                VarianceEstimator.rogersSatchell(),
                0.0012490111194397755,
                VarianceEstimator.yangZhang(),
                0.0016556450357679026,
                new ExponentialWeights(0.94),
                0.004011357196015091);
        expected.forEach(
                (estimator, variance) -> assertEquals(variance, estimator.variance(BARS), ROUNDING * variance));
    }

    @Test
    void annualisedIsTheRootOfTheBarsOfAYear() {
        assertEquals(
                Math.sqrt(252 * 0.0016556450357679026),
                VarianceEstimator.yangZhang().annualised(BARS, 252),
                ROUNDING);
    }
}
