package io.github.garboard.margin.dynamic;

import java.util.Objects;

/**
 * A {@link Garch} model fitted to moves by maximum likelihood.
 *
 * <p>The likelihood is Gaussian and started as {@link Garch#after} says. Where moves have fatter tails the estimates are those
 * of quasi-maximum likelihood, which are still consistent. The search is over all means, positive omega, alpha and beta with
 * alpha + beta &lt; 1; an optimum on an edge of that (no reaction to surprises, a variance that never forgets) is approached
 * until the likelihood no longer feels the difference. Moves
 * without clusters have several low tops near beta 0 and beta 1, and the one that is found need not be the highest.
 *
 * @param model the parameters of the largest likelihood that was found
 * @param logLikelihood the log-likelihood there
 * @param forecast the volatility of the move after the last one
 * @param iterations the steps taken
 * @param converged whether a further step was expected to add less than 1e-10 to the log-likelihood, or no step could add
 *     anything for rounding; if not, the figures are those of the best parameters seen
 * @see "Fiorentini, Calzolari, Panattoni, Analytic derivatives and the computation of GARCH estimates, J. Applied Econometrics
 *     11 (1996)"
 */
public record GarchFit(Garch model, double logLikelihood, GarchVolatility forecast, int iterations, boolean converged) {

    /** The fewest moves that a fit accepts: one more than parameters. A fit that means anything needs hundreds. */
    public static final int FEWEST_MOVES = GarchLikelihood.PARAMETERS + 1;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if iterations is negative
     */
    public GarchFit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(forecast, "forecast");
        if (iterations < 0) {
            throw new IllegalArgumentException("iterations must be >= 0: " + iterations);
        }
    }

    /**
     * Fits a history. Quasi-Newton steps by the analytic gradient, the first one by the information, from the best of a few
     * starts: some forty passes over one copy of the moves, more where they say little about beta.
     *
     * @param moves the moves, oldest first, at least {@link #FEWEST_MOVES}, finite, not all equal
     * @return the fit; the same in any unit of the moves, up to rounding
     * @throws IllegalArgumentException if the moves break a rule
     */
    public static GarchFit of(double... moves) {
        GarchLikelihood.requireMoves(moves, FEWEST_MOVES);
        double largest = 0;
        for (double move : moves) {
            largest = Math.max(largest, Math.abs(move));
        }
        double centre = 0;
        for (double move : moves) {
            centre += move / moves.length;
        }
        // squares of scaled moves neither overflow nor vanish
        double square = 0;
        for (double move : moves) {
            square += (move / largest - centre / largest) * (move / largest - centre / largest);
        }
        double scale = largest * Math.sqrt(square / moves.length);
        if (!(scale > largest * 1e-12)) {
            throw new IllegalArgumentException("moves must not all be equal: " + moves[0]);
        }
        GarchSearch search = new GarchSearch(new GarchLikelihood(moves, centre, scale));
        boolean converged = search.run();
        Garch model = search.model(centre, scale);
        return new GarchFit(
                model,
                search.logLikelihood() - moves.length * Math.log(scale),
                model.after(moves),
                search.iterations(),
                converged);
    }
}
