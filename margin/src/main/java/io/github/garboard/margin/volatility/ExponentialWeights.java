package io.github.garboard.margin.volatility;

import java.util.Objects;

/**
 * The mean of squared moves weighted by lambda to the power of their age:
 *
 * <pre>
 *   variance = Σ lambda^age r² / Σ lambda^age
 * </pre>
 *
 * <p>Of many moves it is the recursion v ← lambda v + (1 - lambda) r²; of few it is a mean of what was seen, not pulled
 * towards a start. Moves are taken to have the mean 0. As an estimator from bars it uses the moves from close to close, and
 * needs two bars.
 *
 * <p>One pass; over moves it allocates nothing. Prices that are seen at irregular times are for {@code EwmaVolatility}.
 *
 * @param lambda the weight of a move over that of the next one, in (0, 1); 0.94 is usual for days
 * @see "J.P. Morgan and Reuters, RiskMetrics Technical Document, 4th edition, 1996, chapter 5"
 */
public record ExponentialWeights(double lambda) implements VarianceEstimator {

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it breaks its rule
     */
    public ExponentialWeights {
        if (!(lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException("lambda must be in (0, 1): " + lambda);
        }
    }

    @Override
    public double variance(BarColumns bars, int from, int to) {
        int moves = RangeVariance.requireBars(bars, from, to, 2) - 1;
        LogRatio ratio = new LogRatio(moves);
        double[] block = ratio.block();
        double sum = 0;
        for (int at = from + 1; at < to; at += LogRatio.BLOCK) {
            int n = Math.min(LogRatio.BLOCK, to - at);
            ratio.fill(bars.close(), at, bars.close(), at - 1, n, block);
            sum = decayed(sum, block, 0, n);
        }
        return sum / weights(moves);
    }

    /**
     * Returns the variance of moves that are known already.
     *
     * @param moves the moves, oldest first; the caller's, not copied
     * @param from the index of the first move that is used
     * @param to the index after the last, above from
     * @return the variance, non-negative, in the square of their unit; NaN if a move is
     * @throws IndexOutOfBoundsException if the range is not one of the array
     * @throws IllegalArgumentException if the range is empty
     */
    public double variance(double[] moves, int from, int to) {
        Objects.checkFromToIndex(from, to, moves.length);
        if (to == from) {
            throw new IllegalArgumentException("moves must be at least 1: 0");
        }
        return decayed(0, moves, from, to) / weights(to - from);
    }

    /** Returns lambda^n sum + Σ lambda^age r² over further moves. */
    private double decayed(double start, double[] moves, int from, int to) {
        double two = lambda * lambda;
        double four = two * two;
        double sum = start;
        int i = from;
        // four at a time: the sum waits for one product and one addition in place of four
        for (; i < to - 3; i += 4) {
            double early = moves[i] * moves[i] * lambda + moves[i + 1] * moves[i + 1];
            double late = moves[i + 2] * moves[i + 2] * lambda + moves[i + 3] * moves[i + 3];
            sum = four * sum + (two * early + late);
        }
        for (; i < to; i++) {
            sum = lambda * sum + moves[i] * moves[i];
        }
        return sum;
    }

    /** Returns 1 + lambda + … + lambda^(n - 1). */
    private double weights(int n) {
        return -Math.expm1(n * Math.log(lambda)) / (1 - lambda);
    }
}
