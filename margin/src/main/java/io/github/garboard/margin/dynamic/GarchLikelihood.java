package io.github.garboard.margin.dynamic;

/**
 * The Gaussian log-likelihood of moves under GARCH(1,1), its gradient and its information matrix, by recursion.
 *
 * <p>The order of parameters is mean, omega, alpha, beta. The information matrix is that of Fiorentini, Calzolari and Panattoni
 * (1996): ½ Σ dh dh' / h² + Σ de de' / h, which needs first derivatives only and is never indefinite.
 */
final class GarchLikelihood {

    static final int PARAMETERS = 4;

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    /** Variances are multiplied until their product leaves this range, so that few logarithms are taken. */
    private static final double LARGE = 1e100;

    private final double[] moves;

    /** Takes (move - centre) / scale for the moves. */
    GarchLikelihood(double[] moves, double centre, double scale) {
        this.moves = new double[moves.length];
        for (int t = 0; t < moves.length; t++) {
            this.moves[t] = (moves[t] - centre) / scale;
        }
    }

    static void requireMoves(double[] moves, int least) {
        if (moves.length < least) {
            throw new IllegalArgumentException("moves must be at least " + least + ": " + moves.length);
        }
        for (int t = 0; t < moves.length; t++) {
            if (!Double.isFinite(moves[t])) {
                throw new IllegalArgumentException("move " + t + " must be finite: " + moves[t]);
            }
        }
    }

    static double meanSquare(double[] moves, double centre) {
        double sum = 0;
        for (double move : moves) {
            sum += (move - centre) * (move - centre);
        }
        return sum / moves.length;
    }

    double value(double mean, double omega, double alpha, double beta) {
        double before = meanSquare(moves, mean);
        double variance = omega + (alpha + beta) * before;
        double squares = 0;
        double logs = 0;
        double product = 1;
        for (double move : moves) {
            double surprise = (move - mean) * (move - mean);
            squares += surprise / variance;
            double longer = product * variance;
            if (longer < LARGE && longer > 1 / LARGE) {
                product = longer;
            } else {
                logs += Math.log(product) + Math.log(variance);
                product = 1;
            }
            variance = omega + alpha * surprise + beta * variance;
        }
        return -0.5 * (moves.length * LOG_TWO_PI + logs + Math.log(product) + squares);
    }

    /** Fills the gradient and the information of the parameters. */
    void derivatives(double[] parameters, double[] gradient, double[][] information) {
        double mean = parameters[0];
        double alpha = parameters[2];
        double beta = parameters[3];
        double before = meanSquare(moves, mean);
        double sum = 0;
        for (double move : moves) {
            sum += move - mean;
        }
        double variance = parameters[1] + (alpha + beta) * before;
        double byMean = (alpha + beta) * -2 * sum / moves.length;
        double byOmega = 1;
        double byAlpha = before;
        double byBeta = before;
        Sums sums = new Sums();
        for (double move : moves) {
            double surprise = move - mean;
            double inverse = 1 / variance;
            double score = 0.5 * (surprise * surprise * inverse - 1) * inverse;
            double weight = 0.5 * inverse * inverse;
            sums.add(score, weight, byMean, byOmega, byAlpha, byBeta);
            sums.addMean(surprise * inverse, inverse);
            byMean = beta * byMean - 2 * alpha * surprise;
            byOmega = beta * byOmega + 1;
            byAlpha = beta * byAlpha + surprise * surprise;
            byBeta = beta * byBeta + variance;
            variance = parameters[1] + alpha * surprise * surprise + beta * variance;
        }
        sums.copyTo(gradient, information);
    }

    /** Ten sums of products and four of scores. */
    private static final class Sums {
        private double g0, g1, g2, g3;
        private double i00, i01, i02, i03, i11, i12, i13, i22, i23, i33;

        void add(double score, double weight, double d0, double d1, double d2, double d3) {
            g0 += score * d0;
            g1 += score * d1;
            g2 += score * d2;
            g3 += score * d3;
            i00 += weight * d0 * d0;
            i01 += weight * d0 * d1;
            i02 += weight * d0 * d2;
            i03 += weight * d0 * d3;
            i11 += weight * d1 * d1;
            i12 += weight * d1 * d2;
            i13 += weight * d1 * d3;
            i22 += weight * d2 * d2;
            i23 += weight * d2 * d3;
            i33 += weight * d3 * d3;
        }

        void addMean(double score, double weight) {
            g0 += score;
            i00 += weight;
        }

        void copyTo(double[] gradient, double[][] information) {
            double[] g = {g0, g1, g2, g3};
            double[][] upper = {{i00, i01, i02, i03}, {i01, i11, i12, i13}, {i02, i12, i22, i23}, {i03, i13, i23, i33}};
            for (int i = 0; i < PARAMETERS; i++) {
                gradient[i] = g[i];
                System.arraycopy(upper[i], 0, information[i], 0, PARAMETERS);
            }
        }
    }
}
