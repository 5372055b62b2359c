package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.OptionalDouble;

/**
 * The GARCH(1,1) model of a move and its variance over regular periods:
 *
 * <pre>
 *   r(t) = mean + e(t),   h(t+1) = omega + alpha e(t)² + beta h(t),   h = variance of e
 * </pre>
 *
 * <p>The unit of the mean is that of the moves, of omega its square, all per period. A shock to the variance decays by
 * alpha + beta a period, towards omega / (1 - alpha - beta).
 *
 * <p>{@link GarchFit} estimates it; {@link GarchVolatility} is its state.
 *
 * @param mean the expected move, finite
 * @param omega the constant part of the variance, positive and finite
 * @param alpha the weight of the last squared surprise, non-negative
 * @param beta the weight of the last variance, non-negative; alpha + beta is at most 1
 * @see "Bollerslev, Generalized autoregressive conditional heteroskedasticity, J. Econometrics 31 (1986)"
 */
public record Garch(double mean, double omega, double alpha, double beta) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public Garch {
        Checks.requireFinite("mean", mean);
        Checks.requirePositive("omega", omega);
        Checks.requireNonNegative("alpha", alpha);
        Checks.requireNonNegative("beta", beta);
        if (!(alpha + beta <= 1)) {
            throw new IllegalArgumentException("alpha + beta must be <= 1: " + (alpha + beta));
        }
    }

    /** Returns alpha + beta: what is left of a shock to the variance a period later. */
    public double persistence() {
        return alpha + beta;
    }

    /** Returns omega / (1 - alpha - beta), the variance over a long time; empty if alpha + beta is 1, when there is none. */
    public OptionalDouble longRunVariance() {
        return persistence() < 1 ? OptionalDouble.of(omega / (1 - persistence())) : OptionalDouble.empty();
    }

    /**
     * Returns the state whose next move has a given variance.
     *
     * @param variance the variance of the next move, non-negative and finite
     * @throws IllegalArgumentException if the variance breaks its rule
     */
    public GarchVolatility startingAt(double variance) {
        return new GarchVolatility(this, variance);
    }

    /**
     * Returns the state after a history. Before the first move both the squared surprise and the variance are taken to be the
     * mean of the squared surprises of the history, as in Fiorentini, Calzolari and Panattoni (1996).
     *
     * @param moves the moves, oldest first, at least one, finite
     * @throws IllegalArgumentException if there is no move, or one is not finite
     */
    public GarchVolatility after(double... moves) {
        GarchLikelihood.requireMoves(moves, 1);
        double before = GarchLikelihood.meanSquare(moves, mean);
        GarchVolatility state = startingAt(Math.min(Double.MAX_VALUE, omega + persistence() * before));
        for (double move : moves) {
            state = state.next(move);
        }
        return state;
    }

    /**
     * Returns the Gaussian log-likelihood of a history, -½ Σ [ln 2π + ln h(t) + e(t)² / h(t)], started as {@link #after} says.
     * One pass.
     *
     * @param moves the moves, oldest first, at least one, finite
     * @return the log-likelihood: a density of the moves in their unit, so it may be positive
     * @throws IllegalArgumentException if there is no move, or one is not finite
     * @see "Fiorentini, Calzolari, Panattoni, Analytic derivatives and the computation of GARCH estimates, J. Applied
     *     Econometrics 11 (1996)"
     */
    public double logLikelihood(double... moves) {
        GarchLikelihood.requireMoves(moves, 1);
        return new GarchLikelihood(moves, 0, 1).value(mean, omega, alpha, beta);
    }
}
