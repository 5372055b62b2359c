package io.github.garboard.margin.dynamic;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedMarginTest {

    private static final MarginFeatures LAST = MarginFeatures.ofVolatilities(new EwmaForecast(0, 1));
    private static final MarginLimits LIMITS = MarginLimits.between(0.5, 4);
    private static final QuantilePredictor TWICE = features -> 2 * features[0];

    @Test
    void requirementIsWhatThePredictorSaysWithinLimits() {
        LearnedMargin margin = LearnedMargin.of(TWICE, LAST, LIMITS);
        assertArrayEquals(new double[] {2, 3, 4, 0.5}, margin.path(1.5, 9, 0, 0));
        LearnedMargin end = margin.next(1.5).next(9).next(0);
        assertEquals(Limit.FLOOR, end.limit());
        assertEquals(new BoundPeriods(1, 1, 0, 0), end.next(1).bound());
        assertEquals(0, end.unpredicted());
    }

    @Test
    void speedHolds() {
        LearnedMargin margin = LearnedMargin.of(TWICE, LAST, LIMITS.rising(SpeedLimit.ofAmount(0.25)));
        assertArrayEquals(new double[] {2, 2.25, 2.5}, margin.path(9, 9, 9));
    }

    @Test
    void predictionThatIsNoNumberChangesNothingAndIsCounted() {
        QuantilePredictor broken = features -> features[0] > 5 ? Double.NaN : features[0];
        LearnedMargin margin = LearnedMargin.of(broken, LAST, LIMITS).next(2).next(6);
        assertEquals(2, margin.requirement());
        assertEquals(1, margin.unpredicted());
        assertEquals(Limit.NONE, margin.limit());
        assertEquals(3, margin.next(3).requirement());
        assertEquals(1, margin.next(3).unpredicted());
        LearnedMargin unknown = LearnedMargin.of(features -> Double.NaN, LAST, LIMITS);
        assertEquals(4, unknown.requirement());
        assertEquals(1, unknown.unpredicted());
    }

    @Test
    void infinitePredictionsAreCapAndFloor() {
        assertEquals(
                4,
                LearnedMargin.of(features -> Double.POSITIVE_INFINITY, LAST, LIMITS)
                        .requirement());
        assertEquals(
                0.5,
                LearnedMargin.of(features -> Double.NEGATIVE_INFINITY, LAST, LIMITS)
                        .requirement());
    }

    @Test
    void recalibrationKeepsTheSpeed() {
        LearnedMargin margin = LearnedMargin.of(TWICE, LAST, LIMITS.rising(SpeedLimit.ofAmount(0.25)))
                .withPredictor(features -> 10 * features[0]);
        assertArrayEquals(new double[] {2, 2.25, 2.5}, margin.path(1, 1, 1));
        assertArrayEquals(new double[] {1}, margin.features().values());
    }

    @Test
    void featuresOfAHistoryAreThoseKnownBeforeEachLoss() {
        MarginFeatures features = MarginFeatures.ofVolatilities(new EwmaForecast(0, 4), new EwmaForecast(1, 9));
        double[][] rows = features.path(5, -6, 7);
        assertArrayEquals(new double[] {2, 3}, rows[0]);
        assertArrayEquals(new double[] {5, 3}, rows[1]);
        assertArrayEquals(new double[] {6, 3}, rows[2]);
    }

    @Test
    void linearQuantileIsASumOfFeatures() {
        LinearQuantile quantile = new LinearQuantile(1, List.of(2.0, -3.0));
        assertEquals(1 + 2 * 5 - 3 * 7, quantile.quantile(new double[] {5, 7}));
        assertRefused("features must be one per coefficient, 2: 1", () -> quantile.quantile(new double[1]));
    }

    @Test
    void rejectsBadParameters() {
        assertRefused(
                "cap must be finite: Infinity",
                () -> LearnedMargin.of(TWICE, LAST, MarginLimits.between(0, Double.POSITIVE_INFINITY)));
        assertRefused("intercept must be finite: NaN", () -> new LinearQuantile(Double.NaN, List.of()));
        assertRefused(
                "coefficient must be finite: Infinity", () -> new LinearQuantile(0, List.of(Double.POSITIVE_INFINITY)));
    }

    @Test
    @SuppressWarnings("NullAway") // nulls on purpose
    void rejectsNull() {
        assertThrows(NullPointerException.class, () -> LearnedMargin.of(null, LAST, LIMITS));
        assertThrows(
                NullPointerException.class,
                () -> LearnedMargin.of(TWICE, LAST, LIMITS).withPredictor(null));
    }
}
