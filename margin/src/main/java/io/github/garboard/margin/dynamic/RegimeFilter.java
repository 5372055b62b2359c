package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * How likely the market is calm or stressed, move by move: the filter of Hamilton for two regimes of volatility.
 *
 * <p>In a regime moves are normal with the mean 0 and the regime's volatility. With p the probability of stress before a move
 * r and f the density of r in each regime,
 *
 * <pre>
 *   seen = p f(stress) / (p f(stress) + (1 - p) f(calm))
 *   p ← seen (1 - toCalm) + (1 - seen) toStress
 * </pre>
 *
 * <p>The volatility is that of the mixture, sqrt(p σ(stress)² + (1 - p) σ(calm)²). A step costs a few operations and allocates
 * one state.
 *
 * @param regimes the two regimes
 * @param stress the probability that the next move is one of stress, in [0, 1]
 * @see "Hamilton, A new approach to the economic analysis of nonstationary time series and the business cycle, Econometrica 57
 *     (1989); Time Series Analysis (1994), equations [22.4.5] and [22.4.6]"
 */
public record RegimeFilter(Regimes regimes, double stress) implements VolatilityForecast {

    /**
     * Checks the state.
     *
     * @throws IllegalArgumentException if the probability is not in [0, 1]
     */
    public RegimeFilter {
        Objects.requireNonNull(regimes, "regimes");
        Checks.requireFraction("stress", stress);
    }

    @Override
    public double volatility() {
        // by the larger one: squares may overflow or vanish
        double ratio = regimes.calmVolatility() / regimes.stressVolatility();
        return regimes.stressVolatility() * Math.sqrt(stress + (1 - stress) * ratio * ratio);
    }

    @Override
    public RegimeFilter next(double move) {
        double seen = seen(move);
        double next = seen * (1 - regimes.toCalm()) + (1 - seen) * regimes.toStress();
        return new RegimeFilter(regimes, Math.max(0, Math.min(1, next)));
    }

    /**
     * Returns the probability that a move was one of stress, once it is known.
     *
     * @param move the move of the period that has just ended, finite
     * @return the probability, in [0, 1]
     * @throws IllegalArgumentException if the move is not finite
     */
    public double seen(double move) {
        Checks.requireFinite("move", move);
        double surprise = move / regimes.calmVolatility();
        double ratio = regimes.calmVolatility() / regimes.stressVolatility();
        // ln(f(calm) / f(stress)): densities alone would vanish far out
        double odds = Math.log(regimes.stressVolatility())
                - Math.log(regimes.calmVolatility())
                - 0.5 * surprise * surprise * (1 - ratio) * (1 + ratio);
        // 0 over 0, 0 times infinity: what is certain stays certain
        return stress == 0 || stress == 1 ? stress : stress / (stress + (1 - stress) * Math.exp(odds));
    }

    /**
     * Two regimes of volatility and how the market moves between them.
     *
     * @param calmVolatility the volatility of a move when calm, positive and finite
     * @param stressVolatility the volatility of a move under stress, finite, more than when calm
     * @param toStress the probability that stress follows a calm move, in [0, 1]
     * @param toCalm the probability that calm follows a move of stress, in [0, 1]; not both 0
     */
    public record Regimes(double calmVolatility, double stressVolatility, double toStress, double toCalm) {

        /**
         * Checks the parameters.
         *
         * @throws IllegalArgumentException if one breaks its rule
         */
        public Regimes {
            Checks.requirePositive("calmVolatility", calmVolatility);
            Checks.requirePositive("stressVolatility", stressVolatility);
            if (!(stressVolatility > calmVolatility)) {
                throw new IllegalArgumentException(
                        "stressVolatility must be > calmVolatility, " + calmVolatility + ": " + stressVolatility);
            }
            Checks.requireFraction("toStress", toStress);
            Checks.requireFraction("toCalm", toCalm);
            if (toStress + toCalm == 0) {
                throw new IllegalArgumentException("toStress and toCalm must not both be 0: 0.0");
            }
        }

        /** Returns toStress / (toStress + toCalm), the part of all moves that are of stress. */
        public double longRunStress() {
            return toStress / (toStress + toCalm);
        }

        /** Returns the filter that knows no move yet: stress is as likely as in the long run. */
        public RegimeFilter start() {
            return new RegimeFilter(this, longRunStress());
        }
    }
}
