package io.github.garboard.margin.stress;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReverseStressTest {

    /** A breach is located to 1e-12 of its distance. */
    private static final double WIDTH = 1e-11;

    private static final double[][] UNIT = {{1, 0}, {0, 1}};

    @Test
    void firstBreachOnTheWayIsFound() {
        // breaks beyond 3 and mends beyond 7
        ToDoubleFunction<double[]> excess = x -> (x[0] - 3) * (x[0] - 7);
        ReverseStress breach =
                ReverseStress.along(excess, new double[] {2, 0}, 20).orElseThrow();
        assertEquals(1.5, breach.distance(), WIDTH);
        assertEquals(List.of(2 * breach.distance(), 0.0), breach.moves());
        assertTrue(breach.excess() < 0);
        assertTrue(excess.applyAsDouble(new double[] {3 * (1 - 1e-12)}) >= 0);
    }

    @Test
    void accountThatHoldsHasNoBreach() {
        assertEquals(Optional.empty(), ReverseStress.along(x -> 10 + x[0], new double[] {-1}, 10));
        assertEquals(Optional.empty(), ReverseStress.nearest(x -> 10 + x[0], new double[][] {{1}}, 9.9));
    }

    @Test
    void accountThatIsBrokenIsAtDistanceZero() {
        ReverseStress breach =
                ReverseStress.along(x -> -1 + x[0], new double[] {1}, 10).orElseThrow();
        assertEquals(new ReverseStress(List.of(0.0), 0, -1), breach);
        assertEquals(
                0,
                ReverseStress.nearest(x -> -1 + x[0], new double[][] {{1}}, 10)
                        .orElseThrow()
                        .distance());
    }

    @Property(tries = 100)
    void linearAccountBreaksAtItsExcessOverItsDeviation(@ForAll @LongRange(min = 0) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int factors = 1 + random.nextInt(5);
        double[][] root = new double[factors][factors];
        double[] gradient = new double[factors];
        for (int i = 0; i < factors; i++) {
            gradient[i] = random.nextDouble(-100, 100);
            for (int j = 0; j < factors; j++) {
                root[i][j] = random.nextDouble(-1, 1);
            }
        }
        double[][] covariance = new double[factors][factors];
        double variance = 0;
        for (int i = 0; i < factors; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = 0; k < factors; k++) {
                    covariance[i][j] += root[i][k] * root[j][k];
                }
                covariance[j][i] = covariance[i][j];
            }
        }
        for (int i = 0; i < factors; i++) {
            for (int j = 0; j < factors; j++) {
                variance += gradient[i] * covariance[i][j] * gradient[j];
            }
        }
        double deviation = Math.sqrt(variance);
        double start = 3 * deviation;
        ReverseStress breach = ReverseStress.nearest(x -> start + dot(gradient, x), covariance, 20)
                .orElseThrow();
        assertEquals(3, breach.distance(), 1e-8);
        assertEquals(
                -start,
                dot(gradient, breach.moves().stream().mapToDouble(m -> m).toArray()),
                1e-8 * start);
    }

    @Test
    void curvedAccountBreaksNearestToTheOrigin() {
        // short both ways: excess 4 - x² - y²/4 is broken outside of an ellipse with half axes 2 and 4
        ReverseStress breach = ReverseStress.nearest(x -> 4 - x[0] * x[0] - x[1] * x[1] / 4, UNIT, 10)
                .orElseThrow();
        assertEquals(2, breach.distance(), 1e-9);
        assertEquals(2, Math.abs(breach.moves().get(0)), 1e-9);
        assertEquals(0, breach.moves().get(1), 1e-4);
    }

    @Test
    void breachBehindABendIsFound() {
        // broken above the parabola y = 1 - 2x²: the square of the distance is 1 - 3x² + 4x⁴, least 7/16 at x² = 3/8
        ReverseStress breach =
                ReverseStress.nearest(x -> 1 - 2 * x[0] * x[0] - x[1], UNIT, 10).orElseThrow();
        assertEquals(Math.sqrt(7.0 / 16), breach.distance(), 1e-9);
        assertEquals(Math.sqrt(3.0 / 8), Math.abs(breach.moves().get(0)), 1e-4);
    }

    @Test
    void worstOfScenariosBreaksAtTheNearestOfThem() {
        // a corner of two linear losses: the nearer face is at 5 / sqrt(2)
        ToDoubleFunction<double[]> excess = x -> Math.min(5 + x[0] + x[1], 4 - x[0] + 0.1 * x[1]);
        assertEquals(
                5 / Math.sqrt(2),
                ReverseStress.nearest(excess, UNIT, 10).orElseThrow().distance(),
                1e-9);
    }

    @Test
    void factorThatCannotMoveTakesNoPart() {
        ReverseStress breach = ReverseStress.nearest(x -> 6 + x[0] + 100 * x[1], new double[][] {{4, 0}, {0, 0}}, 10)
                .orElseThrow();
        assertEquals(3, breach.distance(), 1e-9);
        assertEquals(0.0, breach.moves().get(1));
    }

    @Test
    void rejectsWhatBreaksARule() {
        ToDoubleFunction<double[]> excess = x -> 1 - x[0];
        assertRefused("most must be finite and > 0: 0.0", () -> ReverseStress.along(excess, new double[] {1}, 0));
        assertRefused("direction must not be all 0: [0.0]", () -> ReverseStress.along(excess, new double[] {0}, 1));
        assertRefused("direction must be finite: NaN", () -> ReverseStress.along(excess, new double[] {Double.NaN}, 1));
        assertRefused(
                "excess must be a number at [0.0]: NaN",
                () -> ReverseStress.along(x -> Double.NaN, new double[] {1}, 1));
        assertRefused(
                "covariance must have a row per factor: 0", () -> ReverseStress.nearest(excess, new double[0][0], 1));
        assertRefused("most must be finite and > 0: NaN", () -> ReverseStress.nearest(excess, UNIT, Double.NaN));
        assertRefused("excess must be < 0: 0.0", () -> new ReverseStress(List.of(1.0), 1, 0));
        assertRefused("move must be finite: NaN", () -> new ReverseStress(List.of(Double.NaN), 1, -1));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
