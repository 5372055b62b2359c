package io.github.garboard.margin.measure;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Moments against a quadrature, the expansion against its closed cases. */
class DeltaGammaReferenceTest {

    /** Where the quadrature over 40 deviations stops, and some thousand roundings. */
    private static final double QUADRATURE = 1e-10;

    private static final double Z99 = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.01);

    @Test
    void momentsOfOneFactorAreThoseOfAQuadrature() {
        double delta = 3;
        double gamma = -0.7;
        double deviation = 1.3;
        DeltaGamma book =
                DeltaGamma.of(new double[] {delta}, new double[][] {{gamma}}, new double[][] {{deviation * deviation}});
        double[] central = centralMoments(delta, gamma, deviation);
        assertEquals(central[0], book.mean(), QUADRATURE * Math.abs(central[0]));
        assertEquals(central[1], book.variance(), QUADRATURE * central[1]);
        assertEquals(central[2], book.thirdCumulant(), QUADRATURE * Math.abs(central[2]));
        assertEquals(central[3] - 3 * central[1] * central[1], book.fourthCumulant(), QUADRATURE * central[3]);
    }

    private static double[] centralMoments(double delta, double gamma, double deviation) {
        double step = 1e-3;
        double[] raw = new double[5];
        for (double z = -20; z <= 20; z += step) {
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * step;
            double x = deviation * z;
            double pnl = delta * x + gamma * x * x / 2;
            for (int k = 0; k <= 4; k++) {
                raw[k] += density * Math.pow(pnl, k);
            }
        }
        double m = raw[1];
        return new double[] {
            m,
            raw[2] - m * m,
            raw[3] - 3 * m * raw[2] + 2 * m * m * m,
            raw[4] - 4 * m * raw[3] + 6 * m * m * raw[2] - 3 * m * m * m * m
        };
    }

    @Test
    void independentFactorsAddTheirCumulants() {
        double[] delta = {3, -1};
        double[][] gamma = {{-0.7, 0}, {0, 0.4}};
        double[][] covariance = {{1.69, 0}, {0, 0.25}};
        DeltaGamma both = DeltaGamma.of(delta, gamma, covariance);
        DeltaGamma first = DeltaGamma.of(new double[] {3}, new double[][] {{-0.7}}, new double[][] {{1.69}});
        DeltaGamma second = DeltaGamma.of(new double[] {-1}, new double[][] {{0.4}}, new double[][] {{0.25}});
        assertEquals(first.mean() + second.mean(), both.mean(), 1e-14);
        assertEquals(first.variance() + second.variance(), both.variance(), 1e-13);
        assertEquals(first.thirdCumulant() + second.thirdCumulant(), both.thirdCumulant(), 1e-12);
        assertEquals(first.fourthCumulant() + second.fourthCumulant(), both.fourthCumulant(), 1e-11);
    }

    @Test
    void changeOfCoordinatesChangesNothing() {
        // x = R y: delta R, R' Gamma R, covariance of y = R^-1 Sigma R^-T, with R = [[1, 2], [0, 1]]
        DeltaGamma before = DeltaGamma.of(
                new double[] {3, -1}, new double[][] {{-0.7, 0.2}, {0.2, 0.4}}, new double[][] {{2, 0.5}, {0.5, 1}});
        DeltaGamma after = DeltaGamma.of(
                new double[] {3, 5}, new double[][] {{-0.7, -1.2}, {-1.2, -1.6}}, new double[][] {{4, -1.5}, {-1.5, 1}
                });
        assertEquals(before.mean(), after.mean(), 1e-13);
        assertEquals(before.variance(), after.variance(), 1e-12);
        assertEquals(before.thirdCumulant(), after.thirdCumulant(), 1e-11);
        assertEquals(before.fourthCumulant(), after.fourthCumulant(), 1e-10);
    }

    @Test
    void linearBookHasTheNormalQuantile() {
        DeltaGamma linear = DeltaGamma.of(new double[] {-2}, new double[][] {{0}}, new double[][] {{9}});
        assertEquals(-6 * Z99, linear.valueAtRisk(Z99).orElseThrow(), 1e-14);
        DeltaGamma constant = new DeltaGamma(5, 0, 0, 0);
        assertEquals(0, constant.valueAtRisk(Z99).orElseThrow());
    }

    @Test
    void quantileOutsideTheValidRegionIsNoNumber() {
        assertTrue(new CornishFisher(0, 0).isValid());
        assertTrue(new CornishFisher(0, 8).isValid());
        assertFalse(new CornishFisher(0, 8.001).isValid());
        assertFalse(new CornishFisher(0, -0.001).isValid());
        assertFalse(new CornishFisher(1, 0).isValid());
        // a = 0.9833, c = 0.0097, b² = 0.0278 <= 4 a c = 0.0382
        assertTrue(new CornishFisher(0.5, 8.2).isValid());
        assertFalse(new CornishFisher(0.5, 8.3).isValid());
        assertEquals(OptionalDouble.empty(), new CornishFisher(3, 1).quantile(Z99));
        DeltaGamma shortStraddle = DeltaGamma.of(new double[] {0}, new double[][] {{-1}}, new double[][] {{1}});
        assertEquals(OptionalDouble.empty(), shortStraddle.valueAtRisk(Z99));
    }

    @Test
    void quantileIncreasesWhereItIsValid() {
        CornishFisher expansion = new CornishFisher(-0.5, 1.2);
        double last = Double.NEGATIVE_INFINITY;
        for (double z = -8; z <= 8; z += 0.01) {
            double quantile = expansion.quantile(z).orElseThrow();
            assertTrue(quantile > last);
            last = quantile;
        }
    }

    @Test
    void rejectsWhatIsNoBook() {
        double[][] one = {{1}};
        assertRefused(
                "gamma must have one row per factor, 1: 2", () -> DeltaGamma.of(new double[1], new double[2][2], one));
        assertRefused(
                "row 0 of covariance must have one entry per factor, 1: 2",
                () -> DeltaGamma.of(new double[1], one, new double[][] {{1, 2}}));
        assertRefused(
                "gamma must be symmetric at 1, 0, 2.0: 3.0",
                () -> DeltaGamma.of(new double[2], new double[][] {{1, 2}, {3, 1}}, new double[2][2]));
        assertRefused("variance must be finite and >= 0: -1.0", () -> new DeltaGamma(0, -1, 0, 0));
        assertRefused("moments must be finite: NaN, 0.0, 0.0", () -> new DeltaGamma(Double.NaN, 1, 0, 0));
        assertRefused("skewness must be finite: NaN", () -> new CornishFisher(Double.NaN, 0));
        assertRefused("excessKurtosis must be finite: NaN", () -> new CornishFisher(0, Double.NaN));
        assertRefused("z must be finite: NaN", () -> new CornishFisher(0, 0).quantile(Double.NaN));
    }
}
