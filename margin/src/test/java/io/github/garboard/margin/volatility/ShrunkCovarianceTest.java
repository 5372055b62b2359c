package io.github.garboard.margin.volatility;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.ReferenceRates;
import io.github.garboard.margin.RiskFactor;
import io.github.garboard.margin.ShockRule;
import io.github.garboard.margin.scenario.NormalScenarios;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrunkCovarianceTest {

    /** Sums of a few thousand terms. */
    private static final double ROUNDING = 1e-11;

    /** 64 daily moves of five currencies against the euro, in percent, from September to November 2008. */
    private static double[][] currencies() {
        double[][] columns = List.of("USD", "GBP", "JPY", "CHF", "TRY").stream()
                .map(currency -> ReferenceRates.percentMoves(currency, "2008-09-01", "2008-11-28"))
                .toArray(double[][]::new);
        return IntStream.range(0, columns[0].length)
                .mapToObj(t ->
                        IntStream.range(0, 5).mapToDouble(i -> columns[i][t]).toArray())
                .toArray(double[][]::new);
    }

    /** Reference: scikit-learn 1.9.1, {@code LedoitWolf().fit(moves)}. */
    @Test
    void towardsIdentityAgreesWithAnotherImplementation() {
        ShrunkCovariance shrunk = ShrunkCovariance.towardsIdentity(currencies());
        assertEquals(0.14598350238304472, shrunk.intensity(), ROUNDING);
        assertEquals(1.2667135303589212, shrunk.get(0, 0), ROUNDING);
        assertEquals(-0.21460662390909105, shrunk.get(1, 2), ROUNDING);
    }

    /** Reference: the formulas of the paper's appendices with one outer product per observation, in numpy 2.4.6. */
    @Test
    void towardsConstantCorrelationAgreesWithTheFormulasOfThePaper() {
        ShrunkCovariance shrunk = ShrunkCovariance.towardsConstantCorrelation(currencies());
        assertEquals(0.13199530856820335, shrunk.intensity(), ROUNDING);
        assertEquals(1.1519176524032408, shrunk.get(0, 0), ROUNDING);
        assertEquals(-0.1906724188751128, shrunk.get(1, 2), ROUNDING);
    }

    @Test
    void isNearerToTheTruthThanTheSample() {
        // 40 observations of 30 independent assets: the sample has much noise, and the identity is the truth
        double[][] moves = normal(40, 30, 0, 11);
        double shrunk = distance(ShrunkCovariance.towardsIdentity(moves), 0);
        assertTrue(shrunk < 0.1 * distance(MoveTable.of(moves).covariance(), 0), "distance " + shrunk);
        // and of assets that share half of their variance: one correlation is the truth
        double[][] together = normal(40, 30, 0.5, 12);
        double constant = distance(ShrunkCovariance.towardsConstantCorrelation(together), 0.5);
        assertTrue(constant < 0.7 * distance(MoveTable.of(together).covariance(), 0.5), "distance " + constant);
    }

    @Test
    void fewObservationsOfManyAssetsMakeAUsableMatrix() {
        double[][] moves = normal(5, 20, 0.3, 13);
        List<RiskFactor> factors = IntStream.range(0, 20)
                .mapToObj(i -> new RiskFactor("asset " + i, ShockRule.RELATIVE))
                .toList();
        for (Function<double[][], ShrunkCovariance> target : List.<Function<double[][], ShrunkCovariance>>of(
                ShrunkCovariance::towardsIdentity, ShrunkCovariance::towardsConstantCorrelation)) {
            double[][] rows = target.apply(moves).rows();
            assertEquals(
                    3,
                    NormalScenarios.of(factors, rows)
                            .draw(3, new SplittableRandom(1))
                            .size());
            for (int i = 0; i < 20; i++) {
                for (int j = 0; j < i; j++) {
                    assertEquals(rows[i][j], rows[j][i]);
                }
            }
        }
    }

    @Test
    void whatIsItsTargetIsLeft() {
        double[][] one = {{1}, {2}, {4}};
        assertEquals(14.0 / 9, ShrunkCovariance.towardsIdentity(one).get(0, 0), ROUNDING);
        assertEquals(14.0 / 9, ShrunkCovariance.towardsConstantCorrelation(one).get(0, 0), ROUNDING);
        double[][] still = {{1, 2}, {1, 2}};
        assertEquals(0, ShrunkCovariance.towardsIdentity(still).get(0, 1));
        assertEquals(1, ShrunkCovariance.towardsIdentity(still).intensity());
        assertEquals(
                "ShrunkCovariance[2 x 2, intensity 1.0]",
                ShrunkCovariance.towardsIdentity(still).toString());
    }

    @Test
    void rowsAreTheCallersOwn() {
        ShrunkCovariance shrunk = ShrunkCovariance.towardsIdentity(currencies());
        double before = shrunk.get(2, 3);
        shrunk.rows()[2][3] = 99;
        assertEquals(before, shrunk.get(2, 3));
        assertNotSame(shrunk.rows(), shrunk.rows());
        assertEquals(5, shrunk.size());
        assertThrows(IndexOutOfBoundsException.class, () -> shrunk.get(5, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> shrunk.get(0, -1));
    }

    @Test
    void rejectsBadTables() {
        double[] row = {1, 2};
        double[] shorter = {1};
        double[] none = {};
        double[] bad = {1, Double.NaN};
        assertRefused("moves must be at least 2 rows: 1", () -> ShrunkCovariance.towardsIdentity(row));
        assertRefused("moves must be of at least 1 asset: 0", () -> ShrunkCovariance.towardsIdentity(none, none));
        assertRefused("row 1 must have one move per asset, 2: 1", () -> ShrunkCovariance.towardsIdentity(row, shorter));
        assertRefused("move 1 of asset 1 must be finite: NaN", () -> ShrunkCovariance.towardsIdentity(row, bad));
        assertRefused(
                "variance of asset 0 must be finite and > 0: 0.0",
                () -> ShrunkCovariance.towardsConstantCorrelation(row, row));
    }

    private static double[][] normal(int observations, int assets, double shared, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] moves = new double[observations][assets];
        for (double[] row : moves) {
            double common = random.nextGaussian();
            for (int i = 0; i < assets; i++) {
                row[i] = Math.sqrt(shared) * common + Math.sqrt(1 - shared) * random.nextGaussian();
            }
        }
        return moves;
    }

    private static double distance(ShrunkCovariance covariance, double truth) {
        return distance(covariance.rows(), truth);
    }

    private static double distance(double[][] rows, double truth) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double error = rows[i][j] - (i == j ? 1 : truth);
                sum += error * error;
            }
        }
        return sum;
    }
}
