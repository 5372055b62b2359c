package io.github.garboard.greeks.numerical;

import io.github.garboard.greeks.Greek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A way to estimate the Greeks of a payoff from simulated paths of {@link GeometricBrownianMotion}.
 *
 * <p>Greeks mean what {@link Greek} says; theta is the change as calendar time passes and all dates come closer. Each estimator
 * says in {@link #greeks} what it estimates.
 *
 * <ul>
 *   <li>{@link #pathwise}: least scatter; needs a continuous payoff and its derivative. Gamma is the likelihood ratio of the
 *       pathwise delta.
 *   <li>{@link #likelihoodRatio}: any payoff, jumps included; scatters the more the earlier the first date.
 *   <li>{@link #bumped}: any payoff; differences on common random numbers, with a bias of second order in the bump, which the
 *       standard error does not hold.
 * </ul>
 *
 * @see "Glasserman, Monte Carlo Methods in Financial Engineering, 2003, chapter 7; Broadie and Glasserman, Estimating Security
 *     Price Derivatives Using Simulation, Management Science 42, 1996"
 */
public final class GreekEstimator {

    private static final List<Greek> PATHWISE =
            List.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO, Greek.PHI);

    private static final List<Greek> LIKELIHOOD_RATIO = List.of(
            Greek.PRICE,
            Greek.DELTA,
            Greek.GAMMA,
            Greek.VEGA,
            Greek.THETA,
            Greek.RHO,
            Greek.PHI,
            Greek.VANNA,
            Greek.VOLGA);

    private static final List<Greek> BUMPED =
            List.of(Greek.PRICE, Greek.DELTA, Greek.GAMMA, Greek.VEGA, Greek.THETA, Greek.RHO, Greek.PHI, Greek.VOLGA);

    /** In the order of the figures. */
    final List<Greek> order;

    private final Function<GeometricBrownianMotion, PathFigures> figures;

    private GreekEstimator(List<Greek> order, Function<GeometricBrownianMotion, PathFigures> figures) {
        this.order = order;
        this.figures = figures;
    }

    /**
     * Returns the pathwise estimator: the derivative of the discounted payoff along each path, of price, delta, vega, theta, rho and phi;
     * and of gamma by a likelihood ratio on the first step.
     *
     * @param payoff a continuous payoff; at a jump the figures are wrong
     */
    public static GreekEstimator pathwise(DifferentiablePayoff payoff) {
        Objects.requireNonNull(payoff, "payoff");
        return new GreekEstimator(PATHWISE, motion -> new PathwiseFigures(motion, payoff));
    }

    /**
     * Returns the likelihood ratio estimator: the payoff times the derivative of the logarithm of the density of the path, of price,
     * delta, gamma, vega, theta, rho, phi, vanna and volga.
     *
     * @param payoff any payoff
     */
    public static GreekEstimator likelihoodRatio(Payoff payoff) {
        Objects.requireNonNull(payoff, "payoff");
        return new GreekEstimator(LIKELIHOOD_RATIO, motion -> new LikelihoodRatioFigures(motion, payoff));
    }

    /**
     * Returns the bumped estimator: central differences of prices from the same random numbers, of price, delta, gamma, vega, theta,
     * rho, phi and volga. Costs 15 payoffs a path.
     *
     * @param payoff any payoff
     * @param bump the bump b, in (0, 1): spot, volatility and first date move by b times themselves up and down, rate and yield by b. The
     *     bias of a first derivative is about b^2 / 6 times the third one in the same units
     * @throws IllegalArgumentException if the bump is not in (0, 1)
     */
    public static GreekEstimator bumped(Payoff payoff, double bump) {
        Objects.requireNonNull(payoff, "payoff");
        if (!(bump > 0 && bump < 1)) {
            throw new IllegalArgumentException("bump must be in (0, 1): " + bump);
        }
        return new GreekEstimator(BUMPED, motion -> new BumpedFigures(motion, payoff, bump));
    }

    /** Returns what it estimates, as a new set. */
    public Set<Greek> greeks() {
        return EnumSet.copyOf(order);
    }

    /** Returns a fresh workspace for the paths of a batch. */
    PathFigures on(GeometricBrownianMotion motion) {
        return figures.apply(motion);
    }
}
