package io.github.garboard.margin.volatility;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether the price jumped within a period: the ratio test of bipower against realised variance.
 *
 * <pre>
 *   z = (1 - BV / RV) / sqrt((π² / 4 + π - 5) max(1, TP / BV²) / n)
 *   TP = n μ⁻³ (n / (n - 2)) Σ |r(i) r(i-1) r(i-2)|^(4/3),   μ = 2^(2/3) Γ(7/6) / Γ(1/2)
 * </pre>
 *
 * <p>RV and BV are {@link RealisedVariance#squares} and {@link RealisedVariance#bipower}. Without jumps z tends to a standard
 * normal number; large ones speak for a jump. Bid-ask bounce hides jumps: use moves of some minutes.
 *
 * @param statistic z; 0 if no price moved
 * @param pValue the probability of a z at least as large without jumps, in [0, 1]
 * @param realisedVariance RV, the variance with jumps, non-negative
 * @param bipowerVariance BV, the variance without, non-negative
 * @see "Huang, Tauchen, The relative contribution of jumps to total price variance, J. Financial Econometrics 3 (2005),
 *     equation for z(TP,rm)"
 * @see "Barndorff-Nielsen, Shephard, Econometrics of testing for jumps in financial economics using bipower variation, J.
 *     Financial Econometrics 4 (2006)"
 */
public record JumpTest(double statistic, double pValue, double realisedVariance, double bipowerVariance) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double SPREAD = Math.PI * Math.PI / 4 + Math.PI - 5;

    /** 2^(2/3) Γ(7/6) / Γ(1/2): the mean of |x|^(4/3) for a standard normal x. */
    private static final double MEAN_POWER = 0.8308609250290591;

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public JumpTest {
        Checks.requireFinite("statistic", statistic);
        Checks.requireFraction("pValue", pValue);
        Checks.requireNonNegative("realisedVariance", realisedVariance);
        Checks.requireNonNegative("bipowerVariance", bipowerVariance);
    }

    /**
     * Tests the moves within a period. One pass, no arrays.
     *
     * @param moves the moves, oldest first; the caller's, not copied
     * @param from the index of the first move of the period
     * @param to the index after the last, at least three more
     * @throws IndexOutOfBoundsException if the range is not one of the array
     * @throws IllegalArgumentException if there are fewer than three moves, or their sum of squares is not finite
     */
    public static JumpTest of(double[] moves, int from, int to) {
        Objects.checkFromToIndex(from, to, moves.length);
        double n = to - from;
        if (n < 3) {
            throw new IllegalArgumentException("moves must be at least 3: " + (to - from));
        }
        double variance = RealisedVariance.squares().variance(moves, from, to);
        if (!(variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("moves must have a finite sum of squares: " + variance);
        }
        if (variance == 0) {
            return new JumpTest(0, 0.5, 0, 0);
        }
        double bipower = RealisedVariance.bipower().variance(moves, from, to);
        double quarticity = tripower(moves, from, to);
        // a bipower of 0 is a jump on its own: the ratio of quarticity is then 0 / 0
        double ratio = bipower > 0 ? quarticity / bipower / bipower : 1;
        double statistic = (1 - bipower / variance) / Math.sqrt(SPREAD * Math.max(1, ratio) / n);
        return new JumpTest(statistic, NORMAL.survivalProbability(statistic), variance, bipower);
    }

    /**
     * Tests a period that is the whole array.
     *
     * @param moves the moves, oldest first, at least three
     * @throws IllegalArgumentException if there are fewer than three moves, or their sum of squares is not finite
     */
    public static JumpTest of(double... moves) {
        return of(moves, 0, moves.length);
    }

    /**
     * Returns whether a jump is found.
     *
     * @param level the probability of finding one where there is none, in [0, 1], such as 0.001
     * @throws IllegalArgumentException if the level breaks its rule
     */
    public boolean rejects(double level) {
        return pValue < Checks.requireFraction("level", level);
    }

    /** Returns max(0, RV - BV), the part of the variance that jumps have made. */
    public double jumpVariance() {
        return Math.max(0, realisedVariance - bipowerVariance);
    }

    /** Returns the realised tripower quarticity; third roots of products first, so that it does not overflow. */
    private static double tripower(double[] moves, int from, int to) {
        double n = to - from;
        double sum = 0;
        for (int i = from + 2; i < to; i++) {
            double root = Math.cbrt(moves[i]) * Math.cbrt(moves[i - 1]) * Math.cbrt(moves[i - 2]);
            sum += root * root * root * root;
        }
        return n * n / (n - 2) / (MEAN_POWER * MEAN_POWER * MEAN_POWER) * sum;
    }
}
