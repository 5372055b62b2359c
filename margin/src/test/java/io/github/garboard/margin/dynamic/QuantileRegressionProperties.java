package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

class QuantileRegressionProperties {

    /** Roundings of sums of a few figures of a few units. */
    private static final double ROUNDING = 1e-9;

    /** Features and losses of small integers: many equal rows, many fits of one loss, features that depend on each other. */
    @Provide
    Arbitrary<int[][]> coarseRows() {
        return Arbitraries.integers()
                .between(-2, 2)
                .array(int[].class)
                .ofSize(3)
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    @Property(tries = 400)
    void noFitThroughRowsIsBetter(
            @ForAll("coarseRows") int[][] rows, @ForAll @DoubleRange(min = 0.02, max = 0.98) @Scale(2) double level) {
        double[][] features = new double[rows.length][2];
        double[] losses = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            features[i][0] = rows[i][0];
            features[i][1] = rows[i][1];
            losses[i] = rows[i][2];
        }
        QuantileFit fit = QuantileRegression.fit(features, losses, level);
        assertEquals(leastThroughRows(features, losses, level), fit.pinballLoss(), ROUNDING);
        assertEquals(pinball(features, losses, level, fit.predictor()), fit.pinballLoss(), ROUNDING);
        assertTrue(fit.gap() >= -ROUNDING && fit.gap() <= ROUNDING, "gap " + fit.gap());
    }

    /** Koenker and Bassett, theorem 3.4: at most n p losses are below the fit, at least n p below it or on it. */
    @Property(tries = 60)
    void partOfTheLossesAboveIsThatOfTheLevel(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 400) int n,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) @Scale(2) double level) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] features = new double[n][2];
        double[] losses = new double[n];
        for (int i = 0; i < n; i++) {
            features[i][0] = random.nextDouble(0.5, 3);
            features[i][1] = 1e6 + 1e5 * random.nextDouble();
            losses[i] = 1e-3 * features[i][0] * (random.nextDouble() + random.nextDouble() - 1);
        }
        QuantileFit fit = QuantileRegression.fit(features, losses, level);
        int below = 0;
        int through = 0;
        for (int i = 0; i < n; i++) {
            double residual = losses[i] - fit.predictor().quantile(features[i]);
            if (Math.abs(residual) <= 1e-3 * ROUNDING) {
                through++;
            } else if (residual < 0) {
                below++;
            }
        }
        assertTrue(through >= 3, through + " rows on the fit");
        assertTrue(
                below <= n * level + ROUNDING && below + through >= n * level - ROUNDING,
                below + " of " + n + " below, " + through + " on the fit at " + level);
        assertTrue(fit.gap() <= 1e-3 * ROUNDING, "gap " + fit.gap());
    }

    /** The least loss is that of a fit through as many rows as it has columns, of some of the columns. */
    private static double leastThroughRows(double[][] features, double[] losses, double level) {
        int n = losses.length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, through(features, losses, level, new int[] {i}, new int[] {}));
            for (int j = 0; j < i; j++) {
                for (int column = 0; column < 2; column++) {
                    least = Math.min(least, through(features, losses, level, new int[] {i, j}, new int[] {column}));
                }
                for (int k = 0; k < j; k++) {
                    least = Math.min(least, through(features, losses, level, new int[] {i, j, k}, new int[] {0, 1}));
                }
            }
        }
        return least;
    }

    private static double through(double[][] features, double[] losses, double level, int[] rows, int[] columns) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows.length, rows.length);
        double[] values = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            matrix.setEntry(r, 0, 1);
            for (int c = 0; c < columns.length; c++) {
                matrix.setEntry(r, c + 1, features[rows[r]][columns[c]]);
            }
            values[r] = losses[rows[r]];
        }
        LUDecomposition decomposed = new LUDecomposition(matrix);
        if (Math.abs(decomposed.getDeterminant()) < 0.5) {
            return Double.POSITIVE_INFINITY; // of integers: singular
        }
        double[] b = decomposed
                .getSolver()
                .solve(MatrixUtils.createRealVector(values))
                .toArray();
        Double[] coefficients = {0.0, 0.0};
        for (int c = 0; c < columns.length; c++) {
            coefficients[columns[c]] = b[c + 1];
        }
        return pinball(features, losses, level, new LinearQuantile(b[0], List.of(coefficients)));
    }

    private static double pinball(double[][] features, double[] losses, double level, LinearQuantile quantile) {
        double sum = 0;
        for (int i = 0; i < losses.length; i++) {
            double residual = losses[i] - quantile.quantile(features[i]);
            sum += Math.max(level * residual, (level - 1) * residual);
        }
        return sum / losses.length;
    }
}
