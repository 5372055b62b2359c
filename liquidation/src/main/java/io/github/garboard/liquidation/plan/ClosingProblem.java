package io.github.garboard.liquidation.plan;

import java.util.List;

/**
 * The least that it costs to bring a health: minimise the sum of cost_i(x_i) such that the sum of relief_i x_i is at least the
 * shortage and each x_i lies in [0, cap_i].
 *
 * <p>Reliefs add up and do not depend on what else is closed; where netting or concentration matters, use
 * {@link LiquidationPlanner}, which asks the margin model again after every step.
 *
 * @param options what may be closed; the same position may occur several times, once for each price level
 * @param shortage the health that is missing, in money, finite and non-negative
 * @param <K> the caller's type of names
 */
public record ClosingProblem<K>(List<ClosingOption<K>> options, double shortage) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the shortage is negative or not finite
     */
    public ClosingProblem {
        options = List.copyOf(options);
        Checks.requireNonNegative("shortage", shortage);
    }

    /**
     * Returns the cheapest amounts with the proof that they are.
     *
     * <p>At the least cost all positions closed in part have the same marginal cost per relief, the dual price; those of
     * cheaper health are closed whole, those of dearer health not at all. For linear costs this is the greedy of the
     * continuous knapsack. The price is found among the n first and last prices of the options by bisection, and between two
     * of them down to neighbouring doubles; at a price at which several linear options begin, the first in the list is
     * closed first. The relief is at least the shortage up to the rounding of its sum.
     *
     * <p>Costs O(n log n), for convex costs about 60 n powers more.
     *
     * @return the amounts and their certificate; infeasible, with everything closed that helps, if that is not enough
     * @see "G. B. Dantzig, Discrete-Variable Extremum Problems, Operations Research 5 (1957)"
     * @see "M. Patriksson, A survey on the continuous nonlinear resource allocation problem, EJOR 185 (2008)"
     */
    public ClosingCertificate minimise() {
        return new PriceSearch(options, shortage).solve();
    }
}
