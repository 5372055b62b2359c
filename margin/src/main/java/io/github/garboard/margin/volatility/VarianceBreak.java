package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;

/**
 * Whether and where the variance of a series changed: the largest cumulated sum of squares away from its line.
 *
 * <pre>
 *   D(k) = C(k) / C(n) - k / n,   C(k) = Σ r² up to move k,   statistic = scale · max |D(k)|
 * </pre>
 *
 * <p>Moves are taken to have the mean 0. If the variance never changes, the statistic tends to the largest distance from 0 of a
 * Brownian bridge, whose distribution is that of Kolmogorov: P(more than x) = 2 Σ (-1)^(k-1) exp(-2 k² x²), 5 % at 1.358.
 * Several changes are found by testing the parts on both sides of a found one again.
 *
 * @param statistic the statistic, non-negative; 0 if the squares of all moves are equal
 * @param pValue the probability of one at least as large without a change, in [0, 1], by the limit
 * @param at the number of moves before the change: where |D| is largest, first of equals; 0 if the statistic is 0
 * @see "Inclán, Tiao, Use of cumulative sums of squares for retrospective detection of changes of variance, J. American
 *     Statistical Association 89 (1994)"
 */
public record VarianceBreak(double statistic, double pValue, int at) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public VarianceBreak {
        Checks.requireNonNegative("statistic", statistic);
        Checks.requireFraction("pValue", pValue);
        if (at < 0) {
            throw new IllegalArgumentException("at must be >= 0: " + at);
        }
    }

    /**
     * Tests normal moves: scale = sqrt(n / 2). On moves with fatter tails it finds changes that are not there.
     *
     * @param moves the moves, oldest first, at least two
     * @throws IllegalArgumentException if there are fewer than two moves, or one is not finite
     */
    public static VarianceBreak ofNormal(double... moves) {
        return test(squares(moves), Math.sqrt(moves.length / 2.0));
    }

    /**
     * Tests independent moves of any kurtosis: scale = sqrt(n / (m₄ / m₂² - 1)), with m₂ and m₄ the means of squares and fourth
     * powers. Moves whose volatility clusters, as those of a GARCH model, still reject too often.
     *
     * @param moves the moves, oldest first, at least two
     * @throws IllegalArgumentException if there are fewer than two moves, or one is not finite
     * @see "Sansó, Aragó, Carrion, Testing for changes in the unconditional variance of financial time series, Revista de
     *     Economía Financiera 4 (2004), statistic kappa 1"
     */
    public static VarianceBreak ofAnyKurtosis(double... moves) {
        double[] squares = squares(moves);
        double second = 0;
        double fourth = 0;
        for (double square : squares) {
            second += square / squares.length;
            fourth += square * square / squares.length;
        }
        double spread = fourth / (second * second) - 1;
        return test(squares, spread > 0 ? Math.sqrt(squares.length / spread) : 0);
    }

    /**
     * Returns whether a change is found.
     *
     * @param level the probability of finding one where there is none, in [0, 1], such as 0.05
     * @throws IllegalArgumentException if the level breaks its rule
     */
    public boolean rejects(double level) {
        return pValue < Checks.requireFraction("level", level);
    }

    /** Returns the squares over the largest, so that they neither overflow nor vanish; all 0 if no price moved. */
    private static double[] squares(double... moves) {
        if (moves.length < 2) {
            throw new IllegalArgumentException("moves must be at least 2: " + moves.length);
        }
        double largest = Double.MIN_NORMAL;
        for (int t = 0; t < moves.length; t++) {
            largest = Math.max(largest, Math.abs(Checks.requireFinite("move " + t, moves[t])));
        }
        double[] squares = new double[moves.length];
        for (int t = 0; t < moves.length; t++) {
            squares[t] = moves[t] / largest * (moves[t] / largest);
        }
        return squares;
    }

    private static VarianceBreak test(double[] squares, double scale) {
        int n = squares.length;
        double total = 0;
        for (double square : squares) {
            total += square;
        }
        if (total == 0) {
            return new VarianceBreak(0, 1, 0);
        }
        double largest = 0;
        int at = 0;
        double sum = 0;
        for (int k = 1; k < n; k++) {
            sum += squares[k - 1];
            double distance = Math.abs(sum / total - (double) k / n);
            if (distance > largest) {
                largest = distance;
                at = k;
            }
        }
        double statistic = scale * largest;
        return new VarianceBreak(statistic, tail(statistic), statistic > 0 ? at : 0);
    }

    /** Returns P(sup |bridge| > x); below 0.2 it is 1 to 12 digits and the series is slow. */
    private static double tail(double x) {
        if (x < 0.2) {
            return 1;
        }
        double sum = 0;
        double sign = 1;
        for (int k = 1; k <= 30; k++) {
            sum += sign * Math.exp(-2.0 * k * k * x * x);
            sign = -sign;
        }
        return Math.max(0, Math.min(1, 2 * sum));
    }
}
