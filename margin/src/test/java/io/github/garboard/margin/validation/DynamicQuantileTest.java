package io.github.garboard.margin.validation;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class DynamicQuantileTest {

    /** Two ways to solve a well-conditioned regression of some hundred rows. */
    private static final double RELATIVE = 1e-9;

    /** Commons Math regresses by QR; the statistic is the explained sum of squares over p (1 - p). */
    @Test
    void statisticIsThatOfAnIndependentRegression() {
        Random random = new Random(11);
        for (int lags : new int[] {0, 1, 4}) {
            RequirementHistory history = Histories.drawn(300, 0.08, random);
            double p = 0.05;
            int rows = 300 - lags;
            double[] y = new double[rows];
            double[][] x = new double[rows][lags + 1];
            for (int row = 0; row < rows; row++) {
                y[row] = hit(history, row + lags, p);
                for (int lag = 1; lag <= lags; lag++) {
                    x[row][lag - 1] = hit(history, row + lags - lag, p);
                }
                x[row][lags] = history.requirement(row + lags);
            }
            OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
            regression.newSampleData(y, x);
            double squares = 0;
            double largest = Double.NEGATIVE_INFINITY;
            double[] residuals = regression.estimateResiduals();
            for (int row = 0; row < rows; row++) {
                double fitted = y[row] - residuals[row];
                squares += fitted * fitted;
                largest = Math.max(largest, fitted);
            }
            double expected = squares / (p * (1 - p));
            BacktestResult result = new DynamicQuantile(p, lags).result(history);
            assertEquals(expected, result.statistic(), RELATIVE * expected);
            assertEquals(p + largest, result.observed(), RELATIVE);
            double pValue = 1 - new ChiSquaredDistribution(lags + 2).cumulativeProbability(expected);
            assertEquals(pValue, result.pValue(), 1e-9);
        }
    }

    private static double hit(RequirementHistory history, int period, double p) {
        return (history.isBreach(period) ? 1 : 0) - p;
    }

    /** Every column is a constant then: T - K periods with Hit = -p, and one degree of freedom. */
    @Test
    void quietHistoryOfAConstantRequirementHasOneDegreeOfFreedom() {
        BacktestResult result = new DynamicQuantile(0.01, 4).result(Histories.of("0".repeat(254)));
        double expected = 250 * 0.01 / 0.99;
        assertEquals(expected, result.statistic(), RELATIVE);
        assertEquals(1 - new ChiSquaredDistribution(1).cumulativeProbability(expected), result.pValue(), RELATIVE);
        assertEquals(0, result.observed(), RELATIVE);
    }

    @Test
    void findsClustersThatIndependenceDoesNot() {
        String quiet = "0".repeat(95);
        RequirementHistory history = Histories.of((quiet + "10101").repeat(5));
        assertTrue(new Independence(NullDistribution.EXACT).result(history).pValue() > 0.3);
        assertTrue(new DynamicQuantile(0.03, 4).result(history).pValue() < 1e-6);
    }

    @Test
    void findsBreachesWhereTheRequirementIsLow() {
        double[] losses = new double[400];
        double[] requirements = new double[400];
        for (int t = 0; t < 400; t++) {
            requirements[t] = t % 20 == 7 ? 1 : 3;
            losses[t] = t % 20 == 7 ? 2 : 0;
        }
        RequirementHistory history = RequirementHistory.of(losses, requirements);
        assertTrue(new Kupiec(0.05, NullDistribution.EXACT).result(history).pValue() > 0.9);
        assertTrue(new DynamicQuantile(0.05, 4).result(history).pValue() < 1e-12);
    }

    @Test
    void simulatedPValueAgreesWithTheLimitOfALongHistory() {
        RequirementHistory history = Histories.drawn(2000, 0.1, new Random(5));
        DynamicQuantile test = new DynamicQuantile(0.1, 2);
        double limit = test.result(history).pValue();
        int runs = 1999;
        double simulated = test.simulated(runs, new Random(6)).result(history).pValue();
        // four standard errors of a share, and as much again for the limit itself
        assertEquals(limit, simulated, 8 * Math.sqrt(limit * (1 - limit) / runs));
        assertTrue(limit > 0.02 && limit < 0.9, "a telling p-value: " + limit);
    }

    @Test
    void unitOfMoneyDoesNotMatter() {
        RequirementHistory history = Histories.drawn(200, 0.1, new Random(3));
        double[] losses = new double[200];
        double[] requirements = new double[200];
        for (int t = 0; t < 200; t++) {
            losses[t] = 1e9 * history.loss(t);
            requirements[t] = 1e9 * history.requirement(t);
        }
        DynamicQuantile test = new DynamicQuantile(0.1, 4);
        double expected = test.result(history).statistic();
        assertEquals(
                expected,
                test.result(RequirementHistory.of(losses, requirements)).statistic(),
                RELATIVE * expected);
    }

    @Test
    void refusesBadParametersAndShortHistories() {
        assertRefused("breachProbability must be in (0, 1): 0.0", () -> new DynamicQuantile(0, 4));
        assertRefused("lags must be >= 0: -1", () -> new DynamicQuantile(0.01, -1));
        DynamicQuantile test = new DynamicQuantile(0.01, 4);
        assertRefused("periods must be more than 10 for 4 lags: 10", () -> test.result(Histories.of("0".repeat(10))));
        assertRefused("runs must be >= 1: 0", () -> test.simulated(0, new Random()));
        assertEquals(1, new DynamicQuantile(0.5, 0).result(Histories.of("0101")).pValue(), RELATIVE);
    }
}
