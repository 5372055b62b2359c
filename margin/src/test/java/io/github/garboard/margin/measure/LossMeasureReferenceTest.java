package io.github.garboard.margin.measure;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.Loss;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** Sorted by hand, by Commons Math, and in closed form for a normal distribution. */
class LossMeasureReferenceTest {

    /** Some roundings of numbers up to 1000. */
    private static final double ROUNDING = 1e-11;

    static PnlVector ofLosses(double... losses) {
        ScenarioSet set = ScenarioSet.of(
                List.of(),
                IntStream.range(0, losses.length)
                        .mapToObj(i -> Scenario.of("s" + i))
                        .toList());
        return PnlVector.of(set, Arrays.stream(losses).map(loss -> -loss).toArray());
    }

    private static double[] losses(int count, long seed) {
        Random random = new Random(seed);
        return random.doubles(count, 1, 1000).toArray();
    }

    @Test
    void levelOfFiveHundredLossesIsTheSixthOrTheFifthWorst() {
        PnlVector thousandths =
                ofLosses(IntStream.rangeClosed(1, 500).mapToDouble(i -> i).toArray());
        assertEquals(new Loss(495, OptionalInt.of(494)), ValueAtRisk.of(0.99).loss(thousandths));
        assertEquals(
                new Loss(496, OptionalInt.of(495)), new ValueAtRisk(0.99, QuantileConvention.UPPER).loss(thousandths));
        // 1 + 499 x 0.99 = 495.01 and 501 x 0.99 = 495.99
        assertEquals(
                495.01,
                new ValueAtRisk(0.99, QuantileConvention.LINEAR)
                        .loss(thousandths)
                        .amount(),
                ROUNDING);
        assertEquals(
                495.99,
                new ValueAtRisk(0.99, QuantileConvention.WEIBULL)
                        .loss(thousandths)
                        .amount(),
                ROUNDING);
    }

    @Test
    void quantilesAreThoseOfCommonsMath() {
        for (int n : new int[] {2, 3, 10, 250, 251}) {
            double[] losses = losses(n, n);
            for (double level : new double[] {0.01, 0.5, 0.77, 0.95, 0.99, 0.999}) {
                assertQuantile(losses, level, QuantileConvention.LOWER, Percentile.EstimationType.R_1);
                assertQuantile(losses, level, QuantileConvention.LINEAR, Percentile.EstimationType.R_7);
                assertQuantile(losses, level, QuantileConvention.WEIBULL, Percentile.EstimationType.R_6);
            }
        }
    }

    private static void assertQuantile(
            double[] losses, double level, QuantileConvention convention, Percentile.EstimationType type) {
        double expected = new Percentile().withEstimationType(type).evaluate(losses, 100 * level);
        assertEquals(
                expected,
                new ValueAtRisk(level, convention).loss(ofLosses(losses)).amount(),
                ROUNDING,
                () -> losses.length + " losses, level " + level + ", " + convention);
    }

    @Test
    void tailMeanTakesTheLastLossInPart() {
        // 10 losses at 0.75: the two worst and half of the third, over 2.5
        PnlVector ten = ofLosses(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertEquals(
                (10 + 9 + 0.5 * 8) / 2.5, new ExpectedShortfall(0.75).loss(ten).amount(), ROUNDING);
        assertEquals(9.5, new ExpectedShortfall(0.8).loss(ten).amount(), ROUNDING);
        assertEquals(new Loss(10, OptionalInt.of(9)), new ExpectedShortfall(0.9).loss(ten));
        assertEquals(new Loss(10, OptionalInt.of(9)), new ExpectedShortfall(0.99).loss(ten));
        assertEquals(OptionalInt.empty(), new ExpectedShortfall(0.8).loss(ten).scenario());
    }

    @Test
    void sampleOfANormalHasItsClosedForms() {
        int n = 200_000;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        PnlVector grid = ofLosses(IntStream.range(0, n)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n))
                .toArray());
        double z = normal.inverseCumulativeProbability(0.975);
        // the grid has spacing 1/n in probability: about 1 / (n density) in the quantile
        assertEquals(z, ValueAtRisk.of(0.975).loss(grid).amount(), 1e-3);
        assertEquals(
                normal.density(z) / 0.025,
                new ExpectedShortfall(0.975).loss(grid).amount(),
                1e-3);
    }

    @Test
    void spectrumOfTheTailIsExpectedShortfall() {
        PnlVector sample = ofLosses(losses(123, 7));
        SpectralRisk tail = new SpectralRisk(p -> Math.max(0, (p - 0.9) / 0.1));
        assertEquals(
                new ExpectedShortfall(0.9).loss(sample).amount(),
                tail.loss(sample).amount(),
                1e-9);
    }

    @Test
    void exponentialSpectrumRunsFromTheMeanToTheWorst() {
        double[] losses = losses(50, 9);
        PnlVector sample = ofLosses(losses);
        double mean = Arrays.stream(losses).average().orElseThrow();
        double worst = Arrays.stream(losses).max().orElseThrow();
        assertEquals(mean, SpectralRisk.exponential(1e-9).loss(sample).amount(), 1e-5);
        assertEquals(worst, SpectralRisk.exponential(700).loss(sample).amount(), 1e-2);
        double ten = SpectralRisk.exponential(10).loss(sample).amount();
        assertTrue(ten > mean && ten < worst);
    }

    @Test
    void gainsAreNoLoss() {
        PnlVector gains = ofLosses(-1, -2, 0);
        assertEquals(Loss.NONE, ValueAtRisk.of(0.99).loss(gains));
        assertEquals(Loss.NONE, new ExpectedShortfall(0.5).loss(gains));
        assertEquals(Loss.NONE, SpectralRisk.exponential(1).loss(gains));
    }

    @Test
    void equalLossesNameTheFirstScenario() {
        assertEquals(
                OptionalInt.of(1),
                ValueAtRisk.of(0.9).loss(ofLosses(1, 5, 5, 0)).scenario());
    }

    @Test
    void valueAtRiskOfTwoPositionsMayExceedTheSum() {
        ScenarioSet set = ofLosses(0, 0, 0).scenarios();
        PnlVector first = PnlVector.of(set, -1, 0, 0);
        PnlVector second = PnlVector.of(set, 0, -1, 0);
        assertEquals(0, ValueAtRisk.of(0.6).loss(first).amount());
        assertEquals(0, ValueAtRisk.of(0.6).loss(second).amount());
        assertEquals(1, ValueAtRisk.of(0.6).loss(first.plus(second)).amount());
    }

    @Test
    void rejectsLevelsAndSpectraOutsideTheirRange() {
        for (double bad : new double[] {0, 1, -1, 99, Double.NaN}) {
            assertRefused("level must be in (0, 1): " + bad, () -> ValueAtRisk.of(bad));
            assertRefused("level must be in (0, 1): " + bad, () -> new ExpectedShortfall(bad));
        }
        assertRefused("cumulative must be 0 at 0 and 1 at 1: 0.0 and 2.0", () -> new SpectralRisk(p -> 2 * p));
        assertRefused("cumulative must be 0 at 0 and 1 at 1: 1.0 and 1.0", () -> new SpectralRisk(p -> 1));
        assertRefused("aversion must be in (0, 700]: 0.0", () -> SpectralRisk.exponential(0));
        assertRefused("aversion must be in (0, 700]: 701.0", () -> SpectralRisk.exponential(701));
        SpectralRisk concave = new SpectralRisk(Math::sqrt);
        assertThrows(IllegalArgumentException.class, () -> concave.loss(ofLosses(1, 2, 3)));
    }
}
