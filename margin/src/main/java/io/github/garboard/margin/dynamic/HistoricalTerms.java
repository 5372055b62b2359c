package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * How a requirement is read off past losses: of how many, at which quantile, and how far a loss of another volatility is scaled.
 *
 * <p>With s(i) the volatility that was expected before loss L(i), s the one expected of the next, and every volatility counted
 * as at least the floor, a loss speaks for the next period as
 *
 * <pre>
 *   L*(i) = L(i) max(ratioFloor, s / s(i))
 * </pre>
 *
 * and the requirement is the quantile of L* in the window, at least 0. Of n losses it is the ceil(n level)-th smallest, n level
 * being computed in decimals, from the level as it is printed: the 495th of 500 at 0.99, the sixth worst.
 *
 * @param window the number of the latest losses that count, at least 1
 * @param level the quantile, in (0, 1)
 * @param ratioFloor the least scale of a loss, in [0, 1]: 0 for a filter without a floor, 1 for one that only scales up
 * @param volatilityFloor the volatility below which none is believed, positive and finite: that of the long run, or a tiny one
 * @see "Hull, White, Incorporating volatility updating into the historical simulation method for value-at-risk, J. Risk 1
 *     (1998)"
 * @see "Barone-Adesi, Giannopoulos, Vosper, VaR without correlations for portfolios of derivative securities, J. Futures
 *     Markets 19 (1999)"
 */
public record HistoricalTerms(int window, double level, double ratioFloor, double volatilityFloor) {

    /** Ranks up to here are found by insertion; for deeper ones all are sorted. */
    private static final int INSERTION = 24;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public HistoricalTerms {
        if (window < 1) {
            throw new IllegalArgumentException("window must be >= 1: " + window);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1): " + level);
        }
        Checks.requireFraction("ratioFloor", ratioFloor);
        Checks.requirePositive("volatilityFloor", volatilityFloor);
    }

    /** Returns the rank of the quantile among n losses from the worst, which has the rank 1. */
    int rank(int n) {
        int fromBelow = BigDecimal.valueOf(level)
                .multiply(BigDecimal.valueOf(n))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return n + 1 - fromBelow;
    }

    /**
     * Returns the requirement from the losses in [from, to).
     *
     * @param losses the losses
     * @param volatilities what was expected before each, floored
     * @param volatility what is expected of the next, floored
     * @param rank the rank of the quantile among them
     * @param worst room for {@link #room} values
     */
    double requirement(
            double[] losses, double[] volatilities, int from, int to, double volatility, int rank, double[] worst) {
        if (rank > INSERTION) {
            return Math.max(0, sorted(losses, volatilities, from, to, volatility, rank, worst));
        }
        // the worst so far, descending; its last is the quantile when all have been seen
        Arrays.fill(worst, 0, rank, Double.NEGATIVE_INFINITY);
        int last = rank - 1;
        double least = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double scaled = losses[i] * Math.max(ratioFloor, volatility / volatilities[i]);
            if (scaled > least) {
                int at = last;
                while (at > 0 && worst[at - 1] < scaled) {
                    worst[at] = worst[at - 1];
                    at--;
                }
                worst[at] = scaled;
                least = worst[last];
            }
        }
        return Math.max(0, least);
    }

    private double sorted(
            double[] losses, double[] volatilities, int from, int to, double volatility, int rank, double[] all) {
        for (int i = from; i < to; i++) {
            all[i - from] = losses[i] * Math.max(ratioFloor, volatility / volatilities[i]);
        }
        Arrays.sort(all, 0, to - from);
        return all[to - from - rank];
    }

    /** Returns how much room a requirement from n losses needs. */
    int room(int n) {
        return Math.max(n, INSERTION);
    }
}
