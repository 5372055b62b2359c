package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.dynamic.RegimeFilter.Regimes;
import java.util.Arrays;
import java.util.Objects;

/**
 * Two {@link Regimes} of volatility fitted to moves by maximum likelihood.
 *
 * <p>The likelihood is that of the filter started at the long run. It is climbed by expectation and maximisation:
 * probabilities of stress for each move given all moves, then volatilities and transitions as their weighted means, for which
 * the start is neglected (it stops about 0.01 below the top of a few thousand moves). Calm may have no less than a thousandth
 * of the volatility of all moves, since a regime of moves that are 0 would be infinitely likely. What is found is a top near a
 * market that is mostly calm; there may be others.
 *
 * @param regimes the regimes
 * @param logLikelihood the log-likelihood of the moves
 * @param forecast the filter after the last move
 * @param iterations the steps taken
 * @param converged whether the last step added less than 1e-8 to the log-likelihood; if not, the figures are those of the best
 *     step seen
 * @see "Hamilton, Analysis of time series subject to changes in regime, J. Econometrics 45 (1990)"
 * @see "Kim, Dynamic linear models with Markov-switching, J. Econometrics 60 (1994): smoothing"
 */
public record RegimeFit(
        Regimes regimes, double logLikelihood, RegimeFilter forecast, int iterations, boolean converged) {

    /** The fewest moves that a fit accepts. A fit that means anything needs hundreds, and some storms among them. */
    public static final int FEWEST_MOVES = 10;

    private static final int MOST_ITERATIONS = 3000;
    private static final double NEGLIGIBLE_GAIN = 1e-8;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if iterations is negative
     */
    public RegimeFit {
        Objects.requireNonNull(regimes, "regimes");
        Objects.requireNonNull(forecast, "forecast");
        if (iterations < 0) {
            throw new IllegalArgumentException("iterations must be >= 0: " + iterations);
        }
    }

    /**
     * Fits a history. Some hundred passes over the moves, and two arrays of their length.
     *
     * @param moves the moves, oldest first, at least {@link #FEWEST_MOVES}, finite, with squares that are not all equal
     * @throws IllegalArgumentException if the moves break a rule
     */
    public static RegimeFit of(double... moves) {
        GarchLikelihood.requireMoves(moves, FEWEST_MOVES);
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double move : moves) {
            largest = Math.max(largest, Math.abs(move));
            smallest = Math.min(smallest, Math.abs(move));
        }
        if (largest == smallest) {
            throw new IllegalArgumentException("moves must not all be of one size: " + largest);
        }
        // squares of scaled moves neither overflow nor vanish
        double square = 0;
        for (double move : moves) {
            square += move / largest * (move / largest);
        }
        double scale = largest * Math.sqrt(square / moves.length);
        RegimeSmoother smoother = new RegimeSmoother(
                Arrays.stream(moves).map(move -> move / scale).toArray());
        Regimes best = new Regimes(0.7, 1.7, 0.02, 0.05);
        double height = smoother.smooth(best);
        int iterations = 0;
        boolean converged = false;
        while (!converged && iterations < MOST_ITERATIONS && smoother.separates()) {
            Regimes next = smoother.regimes();
            iterations++;
            double value = smoother.smooth(next);
            converged = !(value - height >= NEGLIGIBLE_GAIN);
            if (value > height) {
                best = next;
                height = value;
            }
        }
        Regimes regimes = new Regimes(
                scale * best.calmVolatility(), scale * best.stressVolatility(), best.toStress(), best.toCalm());
        RegimeFilter state = regimes.start();
        for (double move : moves) {
            state = state.next(move);
        }
        return new RegimeFit(regimes, height - moves.length * Math.log(scale), state, iterations, converged);
    }
}
