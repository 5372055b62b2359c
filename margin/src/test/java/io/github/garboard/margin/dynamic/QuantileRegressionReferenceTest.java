package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class QuantileRegressionReferenceTest {

    /** The published coefficients have eight decimals. */
    private static final double PRINTED = 1e-8;

    /** The simplex of the library works to 1e-6 and cuts pivots at 1e-10. */
    private static final double LIBRARY = 1e-8;

    /**
     * Brownlee's stack loss plant: air flow, water temperature, acid concentration, loss. In Brownlee, Statistical Theory and
     * Methodology in Science and Engineering, 2nd edition (1965), and in R's datasets as {@code stackloss}.
     */
    private static final double[][] STACK_LOSS = {
        {80, 27, 89, 42}, {80, 27, 88, 37}, {75, 25, 90, 37}, {62, 24, 87, 28}, {62, 22, 87, 18}, {62, 23, 87, 18},
        {62, 24, 93, 19}, {62, 24, 93, 20}, {58, 23, 87, 15}, {58, 18, 80, 14}, {58, 18, 89, 14}, {58, 17, 88, 13},
        {58, 18, 82, 11}, {58, 19, 93, 12}, {50, 18, 89, 8}, {50, 18, 86, 7}, {50, 19, 72, 8}, {50, 19, 79, 8},
        {50, 20, 80, 9}, {56, 20, 82, 15}, {70, 20, 91, 15}
    };

    /** The median regression, as R's quantreg prints it for {@code rq(stack.loss ~ stack.x, 0.5)} (manual page of rq). */
    @Test
    void medianOfTheStackLossPlantIsAsPublished() {
        QuantileFit fit = QuantileRegression.fit(features(), stackLosses(), 0.5);
        assertEquals(-39.68985507, fit.predictor().intercept(), PRINTED);
        assertEquals(0.83188406, fit.predictor().coefficients().get(0), PRINTED);
        assertEquals(0.57391304, fit.predictor().coefficients().get(1), PRINTED);
        assertEquals(-0.06086957, fit.predictor().coefficients().get(2), PRINTED);
        assertEquals(0, fit.gap(), 1e-12);
        assertTrue(fit.pivots() > 0);
    }

    @Test
    void lossIsThatOfALinearProgram() {
        for (double level : new double[] {0.05, 0.25, 0.5, 0.9, 0.99}) {
            QuantileFit fit = QuantileRegression.fit(features(), stackLosses(), level);
            assertEquals(program(features(), stackLosses(), level), fit.pinballLoss(), LIBRARY);
        }
    }

    @Test
    void lossOfHeavyTailedLossesIsThatOfALinearProgram() {
        SplittableRandom random = new SplittableRandom(20_150_115);
        double[][] features = new double[60][3];
        double[] losses = new double[60];
        for (int i = 0; i < 60; i++) {
            Arrays.setAll(features[i], j -> random.nextDouble(0.1, 2));
            losses[i] = features[i][0] * Math.tan(3 * (random.nextDouble() - 0.5));
        }
        for (double level : new double[] {0.1, 0.5, 0.95}) {
            QuantileFit fit = QuantileRegression.fit(features, losses, level);
            assertEquals(program(features, losses, level), fit.pinballLoss(), LIBRARY);
            assertEquals(0, fit.gap(), 1e-12);
        }
    }

    private static double[][] features() {
        return Arrays.stream(STACK_LOSS).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
    }

    private static double[] stackLosses() {
        return Arrays.stream(STACK_LOSS).mapToDouble(row -> row[3]).toArray();
    }

    /** Minimises Σ p u + (1 - p) v over b+, b-, u, v >= 0 with X (b+ - b-) + u - v = y, by commons-math. */
    private static double program(double[][] features, double[] losses, double level) {
        int n = losses.length;
        int k = features[0].length + 1;
        double[] weights = new double[2 * k + 2 * n];
        Collection<LinearConstraint> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[weights.length];
            for (int j = 0; j < k; j++) {
                row[j] = j == 0 ? 1 : features[i][j - 1];
                row[k + j] = -row[j];
            }
            row[2 * k + i] = 1;
            row[2 * k + n + i] = -1;
            weights[2 * k + i] = level;
            weights[2 * k + n + i] = 1 - level;
            rows.add(new LinearConstraint(row, Relationship.EQ, losses[i]));
        }
        PointValuePair least = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(weights, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        return least.getValue() / n;
    }
}
