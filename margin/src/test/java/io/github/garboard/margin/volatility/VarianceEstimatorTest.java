package io.github.garboard.margin.volatility;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VarianceEstimatorTest {

    private static final int COUNT = 12_000;
    private static final double DEVIATION = 0.01;
    private static final double VARIANCE = DEVIATION * DEVIATION;

    /** A fixed seed is within this many standard errors of the truth but for one in 15,000. */
    private static final double SIGMAS = 4;

    /** Standard error of a variance over the variance, at an efficiency over closes. */
    private static double standardError(double efficiency) {
        return Math.sqrt(2 / (efficiency * COUNT));
    }

    private static double ratio(VarianceEstimator estimator, BarColumns bars) {
        return estimator.variance(bars, 0, bars.size()) / VARIANCE;
    }

    @Test
    void allAreUnbiasedWithoutDriftAndJumps() {
        BarColumns bars = BrownianBars.of(COUNT, DEVIATION, 0, 0, 1);
        assertEquals(1, ratio(VarianceEstimator.closeToClose(), bars), SIGMAS * standardError(1));
        assertEquals(1, ratio(VarianceEstimator.parkinson(), bars), SIGMAS * standardError(4.9));
        assertEquals(1, ratio(VarianceEstimator.garmanKlass(), bars), SIGMAS * standardError(7.4));
        assertEquals(1, ratio(VarianceEstimator.rogersSatchell(), bars), SIGMAS * standardError(6));
        assertEquals(1, ratio(VarianceEstimator.yangZhang(), bars), SIGMAS * standardError(6));
    }

    @Test
    void exponentialWeightsAreUnbiasedOnAverageOverWindows() {
        BarColumns bars = BrownianBars.of(COUNT, DEVIATION, 0, 0, 2);
        ExponentialWeights weights = new ExponentialWeights(0.94);
        double mean = IntStream.range(0, COUNT / 20)
                        .mapToDouble(i -> weights.variance(bars, 20 * i, 20 * i + 20))
                        .average()
                        .orElseThrow()
                / VARIANCE;
        // 19 of 20 moves, and weights that are not equal: efficiency 0.9 at best
        assertEquals(1, mean, SIGMAS * standardError(0.8));
    }

    @Test
    void driftDoesNotTouchThoseThatClaimSo() {
        BarColumns bars = BrownianBars.of(COUNT, DEVIATION, DEVIATION, 0, 3);
        assertEquals(1, ratio(VarianceEstimator.closeToClose(), bars), SIGMAS * standardError(1));
        // its standard error is not larger than at no drift by more than half
        assertEquals(1, ratio(VarianceEstimator.rogersSatchell(), bars), 1.5 * SIGMAS * standardError(6));
        assertEquals(1, ratio(VarianceEstimator.yangZhang(), bars), 1.5 * SIGMAS * standardError(6));
        assertTrue(ratio(VarianceEstimator.parkinson(), bars) > 1.3);
        assertTrue(ratio(VarianceEstimator.garmanKlass(), bars) > 1.1);
        assertTrue(ratio(new ExponentialWeights(0.999), bars) > 1.7);
    }

    @Test
    void jumpsBetweenBarsAreCountedByThoseThatClaimSo() {
        BarColumns bars = BrownianBars.of(COUNT, DEVIATION, 0.3 * DEVIATION, DEVIATION, 4);
        assertEquals(2, ratio(VarianceEstimator.closeToClose(), bars), 2 * SIGMAS * standardError(1));
        assertEquals(2, ratio(VarianceEstimator.yangZhang(), bars), SIGMAS * (standardError(1) + standardError(6)));
        assertEquals(1, ratio(VarianceEstimator.rogersSatchell(), bars), 1.5 * SIGMAS * standardError(6));
    }

    @Test
    void windowsScatterAsTheEfficienciesSay() {
        BarColumns bars = BrownianBars.of(COUNT, DEVIATION, 0, 0, 5);
        // 1200 windows of ten: the standard error of a scatter is 4 % (more for skewed ones), four of them below 25 %
        assertEquals(2 / 9.0, scatter(VarianceEstimator.closeToClose(), bars), 0.25 * 2 / 9);
        assertEquals(0.2 / 4.9, scatter(VarianceEstimator.parkinson(), bars), 0.25 * 0.2 / 4.9);
        assertEquals(0.2 / 7.4, scatter(VarianceEstimator.garmanKlass(), bars), 0.25 * 0.2 / 7.4);
        assertEquals(0.2 / 6, scatter(VarianceEstimator.rogersSatchell(), bars), 0.25 * 0.2 / 6);
        // nine bars with a close before: the variance of the jumps is 0 here
        assertEquals(2 / 9.0 / 7.9, scatter(VarianceEstimator.yangZhang(), bars), 0.3 * 2 / 9 / 7.9);
    }

    private static double scatter(VarianceEstimator estimator, BarColumns bars) {
        double[] ratios = IntStream.range(0, COUNT / 10)
                .mapToDouble(i -> estimator.variance(bars, 10 * i, 10 * i + 10) / VARIANCE)
                .toArray();
        double mean = IntStream.range(0, ratios.length)
                .mapToDouble(i -> ratios[i])
                .average()
                .orElseThrow();
        return IntStream.range(0, ratios.length)
                .mapToDouble(i -> (ratios[i] - mean) * (ratios[i] - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void exponentialWeightsOfMovesAreThoseOfBars() {
        BarColumns bars = BrownianBars.of(90, DEVIATION, 0, 0, 6);
        ExponentialWeights weights = new ExponentialWeights(0.9);
        double[] moves = new double[90];
        for (int i = 1; i < 90; i++) {
            moves[i] = Math.log(bars.close()[i] / bars.close()[i - 1]);
        }
        for (int to = 2; to <= 90; to++) {
            double expected = weights.variance(bars, 0, to);
            assertEquals(expected, weights.variance(moves, 1, to), 1e-11 * expected);
        }
        assertEquals(0.25 * 0.25, weights.variance(new double[] {9, -0.25, 9}, 1, 2), 1e-16);
    }

    @Test
    void logarithmOfARatioIsThatOfTheLibraryFarAndNear() {
        for (double ratio = 0.25; ratio < 4; ratio *= 1.0037) {
            double expected = Math.log(ratio);
            assertEquals(expected, LogRatio.of(ratio, 1), 4e-16 + 1e-15 * Math.abs(expected));
        }
        // ln(1 + x) by its series, where a logarithm of the ratio has lost half its digits
        double x = Math.scalb(1.0, -30);
        assertEquals(x - x * x / 2 + x * x * x / 3, LogRatio.of(1 + x, 1), 1e-15 * x);
        double last = Math.log(Double.MAX_VALUE) - Math.log(1e308);
        assertEquals(last, LogRatio.of(Double.MAX_VALUE, 1e308), 1e-12);
        assertEquals(Math.log(2), LogRatio.of(2 * Double.MIN_VALUE, Double.MIN_VALUE), 1e-12);
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertTrue(Double.isNaN(LogRatio.of(bad, 1)), "over 1: " + bad);
            assertTrue(Double.isNaN(LogRatio.of(1, bad)), "under 1: " + bad);
            assertTrue(Double.isNaN(LogRatio.of(bad, bad)), "both: " + bad);
        }
    }

    @Test
    void columnsKeepTheBars() {
        Bar bar = new Bar(100, 110, 90, 95);
        BarColumns bars = BarColumns.of(List.of(bar, new Bar(95, 96, 94, 95)));
        assertEquals(2, bars.size());
        assertEquals(bar, bars.bar(0));
        assertArrayEquals(new double[] {110, 96}, bars.high());
        assertThrows(IndexOutOfBoundsException.class, () -> bars.bar(2));
    }

    @Test
    void badPricesInColumnsGiveNaN() {
        double[] good = {100, 100, 100, 100};
        double[] bad = {100, 100, Double.NaN, 100};
        BarColumns bars = BarColumns.of(bad, bad, bad, bad);
        BarColumns half = BarColumns.of(good, good, bad, good);
        assertTrue(Double.isNaN(VarianceEstimator.closeToClose().variance(bars, 0, 4)));
        assertTrue(Double.isNaN(VarianceEstimator.yangZhang().variance(half, 0, 4)));
        assertTrue(Double.isNaN(VarianceEstimator.rogersSatchell().variance(half, 0, 4)));
        assertTrue(Double.isNaN(VarianceEstimator.parkinson().variance(half, 0, 4)));
        assertTrue(Double.isNaN(VarianceEstimator.garmanKlass().variance(half, 0, 4)));
        assertTrue(Double.isNaN(new ExponentialWeights(0.5).variance(bars, 0, 4)));
        assertEquals(0, VarianceEstimator.parkinson().variance(half, 0, 2));
    }

    @Test
    void rejectsBadBarsAndRanges() {
        assertRefused("open must be finite and > 0: 0.0", () -> new Bar(0, 1, 1, 1));
        assertRefused("high must be finite and > 0: NaN", () -> new Bar(1, Double.NaN, 1, 1));
        assertRefused("low must be finite and > 0: -1.0", () -> new Bar(1, 1, -1, 1));
        assertRefused("close must be finite and > 0: Infinity", () -> new Bar(1, 1, 1, Double.POSITIVE_INFINITY));
        assertRefused("high must be at least open and close, 3.0: 2.5", () -> new Bar(1, 2.5, 1, 3));
        assertRefused("low must be at most open and close, 1.0: 1.5", () -> new Bar(1, 3, 1.5, 3));
        double[] one = {1};
        double[] none = {};
        assertRefused("columns must be of one length, 1: 0, 1, 1", () -> BarColumns.of(one, none, one, one));
        assertRefused("columns must be of one length, 1: 1, 0, 1", () -> BarColumns.of(one, one, none, one));
        assertRefused("columns must be of one length, 1: 1, 1, 0", () -> BarColumns.of(one, one, one, none));
        List<Bar> bars = List.of(new Bar(1, 1, 1, 1));
        assertRefused(
                "bars must be at least 3: 1",
                () -> VarianceEstimator.closeToClose().variance(bars));
        assertRefused(
                "bars must be at least 3: 1",
                () -> VarianceEstimator.yangZhang().variance(bars));
        assertRefused("bars must be at least 2: 1", () -> new ExponentialWeights(0.5).variance(bars));
        assertRefused(
                "bars must be at least 1: 0",
                () -> VarianceEstimator.parkinson().variance(List.of()));
        assertRefused(
                "barsPerYear must be finite and > 0: 0.0",
                () -> VarianceEstimator.parkinson().annualised(bars, 0));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> VarianceEstimator.parkinson().variance(BarColumns.of(bars), 0, 2));
        for (double bad : new double[] {0, 1, Double.NaN}) {
            assertRefused("lambda must be in (0, 1): " + bad, () -> new ExponentialWeights(bad));
        }
        assertRefused("moves must be at least 1: 0", () -> new ExponentialWeights(0.5).variance(one, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> new ExponentialWeights(0.5).variance(one, 0, 2));
    }
}
