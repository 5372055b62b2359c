package io.github.garboard.margin.volatility;

import java.util.Objects;

/**
 * The integrated variance of one period, such as a day, from the moves within it.
 *
 * <p>The moves are those of the logarithm of the price, in order, at regular or irregular times: none of the measures needs
 * their lengths ({@link Ticks} makes moves from prices at irregular times). The result is the variance of the whole period.
 *
 * <ul>
 *   <li>{@link #squares} is for moves that are long enough to be free of bid-ask bounce, such as five minutes.
 *   <li>{@link #bipower} leaves jumps out.
 *   <li>{@link #parzenKernel} is for all the trades or quotes, whose bounce it removes.
 * </ul>
 *
 * <p>Implementations are immutable and thread-safe. Those of this library allocate nothing.
 */
@FunctionalInterface
public interface RealisedVariance {

    /**
     * Returns the variance of the period.
     *
     * @param moves the moves within the period, oldest first; the caller's, not copied
     * @param from the index of the first move of the period
     * @param to the index after the last
     * @return the variance, non-negative; NaN if a move is
     * @throws IndexOutOfBoundsException if the range is not one of the array
     * @throws IllegalArgumentException if the range has too few moves
     */
    double variance(double[] moves, int from, int to);

    /**
     * Returns the variance of a period that is the whole array.
     *
     * @param moves the moves within the period, oldest first
     * @return the variance, non-negative
     * @throws IllegalArgumentException if there are too few moves
     */
    default double variance(double... moves) {
        return variance(moves, 0, moves.length);
    }

    /**
     * Returns Σ r². It tends to the integrated variance plus the squared jumps. Of no move it is 0.
     *
     * @see "Andersen, Bollerslev, Diebold, Labys, Modeling and forecasting realized volatility, Econometrica 71 (2003)"
     */
    static RealisedVariance squares() {
        return (moves, from, to) -> {
            Objects.checkFromToIndex(from, to, moves.length);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += moves[i] * moves[i];
            }
            return sum;
        };
    }

    /**
     * Returns (π / 2) (n / (n - 1)) Σ |r(i)| |r(i-1)|. It tends to the integrated variance, jumps or not. Needs two moves.
     *
     * @see "Barndorff-Nielsen, Shephard, Power and bipower variation with stochastic volatility and jumps, J. Financial
     *     Econometrics 2 (2004); the factor n / (n - 1) as in Huang, Tauchen (2005)"
     */
    static RealisedVariance bipower() {
        return (moves, from, to) -> {
            int n = requireMoves(moves, from, to, 2);
            double sum = 0;
            for (int i = from + 1; i < to; i++) {
                sum += Math.abs(moves[i]) * Math.abs(moves[i - 1]);
            }
            return Math.PI / 2 * n / (n - 1) * sum;
        };
    }

    /**
     * Returns the realised kernel Σ k(h / (H + 1)) γ(h) over h from -H to H, with γ(h) = Σ r(i) r(i - |h|) over the moves of
     * the period and k the Parzen weights: 1 - 6x² + 6x³ up to x = ½, 2 (1 - x)³ up to 1. Prices may carry noise that is
     * correlated with itself and with the price. With the bandwidth 0 it is {@link #squares}. The first and last price are
     * taken as they are: average a few at both ends before, if noise at them matters. Costs n H.
     *
     * @param bandwidth H, non-negative; see {@link #parzenBandwidth}
     * @throws IllegalArgumentException if the bandwidth is negative
     * @see "Barndorff-Nielsen, Hansen, Lunde, Shephard, Realized kernels in practice: trades and quotes, Econometrics Journal
     *     12 (2009)"
     */
    static RealisedVariance parzenKernel(int bandwidth) {
        if (bandwidth < 0) {
            throw new IllegalArgumentException("bandwidth must be >= 0: " + bandwidth);
        }
        return (moves, from, to) -> ParzenKernel.variance(moves, from, to, bandwidth);
    }

    /**
     * Returns the bandwidth that makes the Parzen kernel of noisy moves most accurate: H = 3.5134 ξ^(4/5) n^(3/5), rounded up,
     * with ξ² = ω² / IV. The variance of the noise is taken to be ω² = Σ r² / (2 n) over all moves, the integrated variance IV
     * is {@link #squares} of sparse moves, averaged over their starts.
     *
     * @param stride how many moves one sparse move has, such as those of 20 minutes, at least 1 and at most half of all
     * @param moves the moves within the period, oldest first
     * @return the bandwidth, at most the number of moves less one; 0 if no price moved between sparse times
     * @throws IllegalArgumentException if the stride is out of range or a move is not finite
     * @see "Barndorff-Nielsen, Hansen, Lunde, Shephard, Realized kernels in practice: trades and quotes, Econometrics Journal
     *     12 (2009)"
     */
    static int parzenBandwidth(int stride, double... moves) {
        return ParzenKernel.bandwidth(stride, moves);
    }

    /** Returns the number of moves in a range that has at least so many. */
    private static int requireMoves(double[] moves, int from, int to, int least) {
        Objects.checkFromToIndex(from, to, moves.length);
        if (to - from < least) {
            throw new IllegalArgumentException("moves must be at least " + least + ": " + (to - from));
        }
        return to - from;
    }
}
