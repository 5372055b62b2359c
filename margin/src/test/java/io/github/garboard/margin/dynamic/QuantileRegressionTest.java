package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantileRegressionTest {

    /** A few roundings of figures around 1. */
    private static final double ROUNDING = 1e-12;

    /** A coefficient of 1e6 times roundings of a feature of 1. */
    private static final double LARGE_MEAN = 1e-8;

    @Test
    void withoutFeaturesItIsAQuantile() {
        QuantileFit fit = QuantileRegression.fit(new double[5][0], new double[] {5, 1, 4, 2, 3}, 0.7);
        assertEquals(4, fit.predictor().intercept(), ROUNDING);
        // 0.7 (5 - 4) + 0.3 (3 + 2 + 1)
        assertEquals(2.5 / 5, fit.pinballLoss(), ROUNDING);
    }

    @Test
    void lineThroughAllRowsIsFound() {
        double[][] features = {{1}, {2}, {4}, {8}};
        QuantileFit fit = QuantileRegression.fit(features, new double[] {5, 7, 11, 19}, 0.9);
        assertEquals(3, fit.predictor().intercept(), ROUNDING);
        assertEquals(2, fit.predictor().coefficients().get(0), ROUNDING);
        assertEquals(0, fit.pinballLoss(), ROUNDING);
    }

    @Test
    void featureThatOthersExplainGetsNothing() {
        double[][] features = {{1, 7, 5, 0}, {2, 7, 7, 0}, {4, 7, 11, 0}, {3, 7, 9, 0}, {9, 7, 21, 0}};
        QuantileFit fit = QuantileRegression.fit(features, new double[] {1, 3, 2, 8, 4}, 0.5);
        assertEquals(0, fit.predictor().coefficients().get(1));
        assertEquals(0, fit.predictor().coefficients().get(2));
        assertEquals(0, fit.predictor().coefficients().get(3));
        assertTrue(fit.predictor().coefficients().get(0) != 0);
    }

    /** Two rows let one feature count; that their mean is large against their differences must not let another in by rounding. */
    @Test
    void noMoreFeaturesCountThanRowsAllow() {
        double[][] features = {{1 + 1e-6, 2 + 1e-6, 3 - 1e-6}, {1 - 2e-6, 2 + 3e-6, 3 + 5e-6}};
        QuantileFit fit = QuantileRegression.fit(features, new double[] {4, 5}, 0.5);
        assertEquals(List.of(0.0, 0.0), fit.predictor().coefficients().subList(1, 3));
        assertEquals(0, fit.pinballLoss(), ROUNDING);
        assertEquals(4, fit.predictor().quantile(features[0]), LARGE_MEAN);
    }

    @Test
    void oneRowAndLossesOfZeroAreFitted() {
        assertEquals(
                new LinearQuantile(7, List.of(0.0)),
                QuantileRegression.fit(new double[][] {{3}}, new double[] {7}, 0.9)
                        .predictor());
        QuantileFit none = QuantileRegression.fit(new double[][] {{3}, {4}, {6}}, new double[3], 0.9);
        assertEquals(0, none.pinballLoss());
    }

    @Test
    void unitsDoNotMatter() {
        double[][] features = {{1e100}, {3e100}, {2e100}, {7e100}};
        QuantileFit fit = QuantileRegression.fit(features, new double[] {1e-100, 4e-100, 2e-100, 5e-100}, 0.5);
        QuantileFit plain = QuantileRegression.fit(new double[][] {{1}, {3}, {2}, {7}}, new double[] {1, 4, 2, 5}, 0.5);
        assertEquals(plain.predictor().intercept(), fit.predictor().intercept() * 1e100, ROUNDING);
        assertEquals(plain.pinballLoss(), fit.pinballLoss() * 1e100, ROUNDING);
    }

    /** Losses are normal with a known volatility, so their 99 % quantile is 2.326 volatilities. */
    @Test
    void findsTheQuantileOfLossesOfKnownVolatility() {
        SplittableRandom random = new SplittableRandom(20_220_228);
        double[][] features = new double[20_000][1];
        double[] losses = new double[features.length];
        for (int i = 0; i < losses.length; i++) {
            features[i][0] = random.nextDouble(0.5, 3);
            losses[i] = features[i][0] * random.nextGaussian();
        }
        QuantileFit fit = QuantileRegression.fit(features, losses, 0.99);
        // the deviation of a quantile, sqrt(p (1 - p) / n) / density, is 0.026 of a volatility; the slope's is about
        // twice that
        assertEquals(0, fit.predictor().intercept(), 4 * 0.06);
        assertEquals(2.326, fit.predictor().coefficients().get(0), 4 * 0.05);
    }

    @Test
    void rejectsBadInput() {
        double[][] two = {{1}, {2}};
        for (double bad : new double[] {0, 1, Double.NaN}) {
            assertRefused("level must be in (0, 1): " + bad, () -> QuantileRegression.fit(two, new double[2], bad));
        }
        assertRefused(
                "losses must be one per row of features, 2, and at least one: 1",
                () -> QuantileRegression.fit(two, new double[1], 0.5));
        assertRefused(
                "losses must be one per row of features, 0, and at least one: 0",
                () -> QuantileRegression.fit(new double[0][], new double[0], 0.5));
        assertRefused(
                "row 1 must have as many features as the first, 1: 2",
                () -> QuantileRegression.fit(new double[][] {{1}, {2, 3}}, new double[2], 0.5));
        assertRefused(
                "feature must be finite: NaN",
                () -> QuantileRegression.fit(new double[][] {{1}, {Double.NaN}}, new double[2], 0.5));
        assertRefused(
                "loss must be finite: Infinity",
                () -> QuantileRegression.fit(two, new double[] {0, Double.POSITIVE_INFINITY}, 0.5));
    }
}
