package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * A covariance matrix pulled towards a simple one, as far as makes the expected squared error least (Ledoit and Wolf):
 *
 * <pre>
 *   Σ = (1 - intensity) S + intensity F,   S = the sample covariance, divided by the number of observations
 * </pre>
 *
 * <p>With more assets than observations S is singular and its small eigenvalues are far too small; Σ is neither. The intensity
 * is estimated from the data, so nothing has to be chosen but the target F.
 */
public final class ShrunkCovariance {

    private final double[][] covariance;
    private final double intensity;

    private ShrunkCovariance(double[][] covariance, double intensity) {
        this.covariance = covariance;
        this.intensity = intensity;
    }

    /**
     * Returns the covariance pulled towards the mean variance times the identity. Costs two passes over the products of all
     * pairs, observations times assets squared.
     *
     * @param moves one row per observation, each with one move per asset; at least two rows and one asset, finite
     * @throws IllegalArgumentException if the rows are fewer than two, ragged, empty or not finite
     * @see "Ledoit, Wolf, A well-conditioned estimator for large-dimensional covariance matrices, J. Multivariate Analysis 88
     *     (2004)"
     */
    public static ShrunkCovariance towardsIdentity(double[]... moves) {
        MoveTable table = MoveTable.of(moves);
        double[][] sample = table.covariance();
        int n = sample.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += sample[i][i] / n;
        }
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            target[i][i] = mean;
        }
        return shrunk(sample, target, table.sampling(sample).total());
    }

    /**
     * Returns the covariance pulled towards the sample variances with one correlation for all pairs, the mean of theirs. For
     * assets that move together. Costs two passes over the products of all pairs.
     *
     * @param moves one row per observation, each with one move per asset; at least two rows and one asset, finite, none
     *     constant
     * @throws IllegalArgumentException if the rows are fewer than two, ragged, empty or not finite, or an asset does not move
     * @see "Ledoit, Wolf, Honey, I shrunk the sample covariance matrix, J. Portfolio Management 30 (2004), appendices A and B"
     */
    public static ShrunkCovariance towardsConstantCorrelation(double[]... moves) {
        MoveTable table = MoveTable.of(moves);
        double[][] sample = table.covariance();
        int n = sample.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Checks.requirePositive("variance of asset " + i, sample[i][i]);
            for (int j = 0; j < i; j++) {
                sum += sample[i][j] / Math.sqrt(sample[i][i]) / Math.sqrt(sample[j][j]);
            }
        }
        double correlation = n > 1 ? sum / (0.5 * n * (n - 1)) : 0;
        double[][] target = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double deviations = Math.sqrt(sample[i][i]) * Math.sqrt(sample[j][j]);
                target[i][j] = i == j ? sample[i][i] : correlation * deviations;
            }
        }
        MoveTable.Sampling sampling = table.sampling(sample);
        return shrunk(sample, target, sampling.total() - sampling.withConstantCorrelation(sample, correlation));
    }

    /** Shrinks by (error of the sample - its covariance with that of the target) / distance of the two, in [0, 1]. */
    private static ShrunkCovariance shrunk(double[][] sample, double[][] target, double error) {
        int n = sample.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance += (sample[i][j] - target[i][j]) * (sample[i][j] - target[i][j]);
            }
        }
        // a sample that is its target may be called either
        double intensity = distance == 0 ? 1 : Math.max(0, Math.min(1, error / distance));
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = (1 - intensity) * sample[i][j] + intensity * target[i][j];
            }
        }
        return new ShrunkCovariance(covariance, intensity);
    }

    /** Returns the number of assets. */
    public int size() {
        return covariance.length;
    }

    /** Returns how much of the matrix is the target, in [0, 1]. */
    public double intensity() {
        return intensity;
    }

    /**
     * Returns a covariance.
     *
     * @param i the index of one asset
     * @param j the index of another
     * @return the covariance per period, in the unit of the moves squared
     * @throws IndexOutOfBoundsException if there is no such asset
     */
    public double get(int i, int j) {
        return covariance[Objects.checkIndex(i, size())][Objects.checkIndex(j, size())];
    }

    /** Returns the matrix, symmetric, a new array of rows: what {@code NormalScenarios} takes. */
    public double[][] rows() {
        double[][] rows = new double[size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = covariance[i].clone();
        }
        return rows;
    }

    @Override
    public String toString() {
        return "ShrunkCovariance[" + size() + " x " + size() + ", intensity " + intensity + "]";
    }
}
