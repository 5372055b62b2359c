package io.github.garboard.margin.volatility;

/** Centred moves of some assets, one column per asset, and the sampling errors of their covariances. */
final class MoveTable {

    private final double[][] columns;
    private final int observations;

    private MoveTable(double[][] columns, int observations) {
        this.columns = columns;
        this.observations = observations;
    }

    static MoveTable of(double[]... moves) {
        int observations = moves.length;
        if (observations < 2) {
            throw new IllegalArgumentException("moves must be at least 2 rows: " + observations);
        }
        int assets = moves[0].length;
        if (assets == 0) {
            throw new IllegalArgumentException("moves must be of at least 1 asset: 0");
        }
        double[][] columns = new double[assets][observations];
        for (int t = 0; t < observations; t++) {
            if (moves[t].length != assets) {
                throw new IllegalArgumentException(
                        "row " + t + " must have one move per asset, " + assets + ": " + moves[t].length);
            }
            for (int i = 0; i < assets; i++) {
                if (!Double.isFinite(moves[t][i])) {
                    throw new IllegalArgumentException(
                            "move " + t + " of asset " + i + " must be finite: " + moves[t][i]);
                }
                columns[i][t] = moves[t][i];
            }
        }
        for (double[] column : columns) {
            centre(column);
        }
        return new MoveTable(columns, observations);
    }

    private static void centre(double[] column) {
        double mean = 0;
        for (double move : column) {
            mean += move / column.length;
        }
        for (int t = 0; t < column.length; t++) {
            column[t] -= mean;
        }
    }

    double[][] covariance() {
        int n = columns.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < observations; t++) {
                    sum += columns[i][t] * columns[j][t];
                }
                covariance[i][j] = sum / observations;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /**
     * Returns the sampling errors of the covariances: entry (i, j) of variances is the variance of that of i and j; of withOwn
     * its covariance with the variance of i. Both are of the mean of all observations.
     */
    Sampling sampling(double[][] sample) {
        int n = columns.length;
        double[][] variances = new double[n][n];
        double[][] withOwn = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int t = 0; t < observations; t++) {
                    double excess = columns[i][t] * columns[j][t] - sample[i][j];
                    variances[i][j] += excess * excess;
                    withOwn[i][j] += excess * (columns[i][t] * columns[i][t] - sample[i][i]);
                }
                variances[i][j] /= (double) observations * observations;
                withOwn[i][j] /= (double) observations * observations;
            }
        }
        return new Sampling(variances, withOwn);
    }

    static final class Sampling {
        private final double[][] variances;
        private final double[][] withOwn;

        private Sampling(double[][] variances, double[][] withOwn) {
            this.variances = variances;
            this.withOwn = withOwn;
        }

        /** Returns the sum of the variances of all entries. */
        double total() {
            double sum = 0;
            for (double[] row : variances) {
                for (double variance : row) {
                    sum += variance;
                }
            }
            return sum;
        }

        /** Returns the sum of the covariances of each entry with that of the target of one correlation. */
        double withConstantCorrelation(double[][] sample, double correlation) {
            double sum = 0;
            for (int i = 0; i < sample.length; i++) {
                sum += variances[i][i];
                for (int j = 0; j < sample.length; j++) {
                    if (i != j) {
                        // by symmetry the two halves of (46) in the paper are one sum
                        sum += correlation * Math.sqrt(sample[j][j] / sample[i][i]) * withOwn[i][j];
                    }
                }
            }
            return sum;
        }
    }
}
