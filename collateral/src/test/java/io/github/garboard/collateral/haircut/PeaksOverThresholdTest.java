package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.haircut.GeneralisedParetoTail.Estimator;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeaksOverThresholdTest {

    /** Some roundings of a power. */
    private static final double RELATIVE = 1e-14;

    /** Four standard errors of the shape, (1 + shape) / sqrt(n), for 10,000 losses. */
    private static final double SAMPLING = 4 * 1.25 / 100;

    private static GeneralisedParetoTail tail(double shape) {
        return new GeneralisedParetoTail(0.1, 0.05, 100, shape, 0.02, Estimator.MAXIMUM_LIKELIHOOD);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.4, -1e-9, 0, 1e-9, 0.25, 0.9, 1.5})
    void quantileIsExceededWithItsProbability(double shape) {
        for (double confidence : new double[] {0.96, 0.99, 0.9999}) {
            double excess = (tail(shape).quantile(confidence) - 0.1) / 0.02;
            double survival = shape == 0 ? Math.exp(-excess) : Math.exp(-Math.log1p(shape * excess) / shape);
            // 1 - 0.9999 carries a relative error of 1e-12 by itself
            assertEquals((1 - confidence) / 0.05, survival, 1e-10 * survival);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.4, 0, 0.25, 0.5})
    void expectedShortfallIsTheMeanOfTheQuantilesBeyond(double shape) {
        double confidence = 0.99;
        int steps = 1_000_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += tail(shape).quantile(1 - (1 - confidence) * (i + 0.5) / steps);
        }
        // the midpoint rule loses most at the end of the heaviest tail
        assertEquals(sum / steps, tail(shape).expectedShortfall(confidence), 2e-3 * sum / steps);
    }

    @Test
    void tailBeginsAtItsThreshold() {
        assertEquals(0.1, tail(0.25).quantile(0.95), RELATIVE);
        assertThrows(IllegalArgumentException.class, () -> tail(0.25).quantile(0.94));
        assertThrows(IllegalArgumentException.class, () -> tail(0.25).quantile(1));
        assertThrows(IllegalArgumentException.class, () -> tail(0.25).quantile(Double.NaN));
    }

    @Test
    void tailWithoutMeanHasNoFiniteShortfall() {
        assertEquals(Double.POSITIVE_INFINITY, tail(1).expectedShortfall(0.99));
        assertTrue(Double.isFinite(tail(0.999).expectedShortfall(0.99)));
    }

    @Test
    void haircutCoversTheQuantileAndNoMoreThanTheValue() {
        assertEquals(tail(0.25).quantile(0.99), tail(0.25).haircut(0.99).fraction("x", 1, 0));
        assertEquals(1, tail(2).haircut(0.99999).fraction("x", 1, 0));
        GeneralisedParetoTail gains = new GeneralisedParetoTail(-5, 1, 10, 0, 0.1, Estimator.MAXIMUM_LIKELIHOOD);
        assertEquals(0, gains.haircut(0.5).fraction("x", 1, 0));
    }

    @Test
    void simulatedLossesGiveTheirTailBack() {
        Random random = new Random(20261120);
        double[] losses = IntStream.range(0, 20_000)
                .mapToDouble(i -> i % 2 == 0
                        ? -random.nextDouble()
                        : 0.1 + 0.02 * Math.expm1(-0.25 * Math.log(1 - random.nextDouble())) / 0.25)
                .toArray();
        GeneralisedParetoTail fitted =
                assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(0.1, 1000).fit(losses));
        assertEquals(0.25, fitted.shape(), SAMPLING);
        assertEquals(0.02, fitted.scale(), 0.02 * SAMPLING);
        assertEquals(0.5, fitted.exceedanceProbability());
    }

    @Test
    void onlyLossesAboveTheThresholdCount() {
        double[] losses = {0.1, 0.1, -0.3, 0.11, 0.12};
        assertEquals(
                new TailFit.Refused(2, 3, TailFit.Reason.TOO_FEW_EXCEEDANCES),
                new PeaksOverThreshold(0.1, 3).fit(losses));
        assertEquals(
                new TailFit.Refused(0, 2, TailFit.Reason.TOO_FEW_EXCEEDANCES), new PeaksOverThreshold(0.1, 2).fit());
    }

    @Test
    void lossesThatNoTailReachesAreRefused() {
        double[] losses = new double[100];
        Arrays.fill(losses, 1);
        losses[99] = 1.5;
        assertEquals(
                new TailFit.Refused(100, 50, TailFit.Reason.NO_ESTIMATE), new PeaksOverThreshold(0, 50).fit(losses));
    }

    @ParameterizedTest
    @CsvSource({"1", "1e-8", "1e8"})
    void fitScalesWithTheUnitOfTheLosses(double unit) {
        double[] losses = IntStream.range(0, 40)
                .mapToDouble(i -> unit * Math.pow(i + 1, 2))
                .toArray();
        GeneralisedParetoTail fitted =
                assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(10 * unit, 5).fit(losses));
        double[] plain =
                IntStream.range(0, 40).mapToDouble(i -> Math.pow(i + 1, 2)).toArray();
        GeneralisedParetoTail reference =
                assertInstanceOf(GeneralisedParetoTail.class, new PeaksOverThreshold(10, 5).fit(plain));
        assertEquals(reference.shape(), fitted.shape(), 1e-11);
        assertEquals(reference.scale() * unit, fitted.scale(), 1e-11 * fitted.scale());
    }

    @Test
    void rejectsWhatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new PeaksOverThreshold(Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> new PeaksOverThreshold(1, 1));
        assertEquals(
                "losses must be finite: NaN at 1",
                assertThrows(IllegalArgumentException.class, () -> new PeaksOverThreshold(1, 2).fit(0, Double.NaN))
                        .getMessage());
        Estimator ml = Estimator.MAXIMUM_LIKELIHOOD;
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(Double.NaN, 0.1, 1, 0, 1, ml));
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(0, 0, 1, 0, 1, ml));
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(0, 1.1, 1, 0, 1, ml));
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(0, 0.1, 0, 0, 1, ml));
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(0, 0.1, 1, Double.NaN, 1, ml));
        assertThrows(IllegalArgumentException.class, () -> new GeneralisedParetoTail(0, 0.1, 1, 0, 0, ml));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GeneralisedParetoTail(0, 0.1, 1, 0, Double.POSITIVE_INFINITY, ml));
    }
}
