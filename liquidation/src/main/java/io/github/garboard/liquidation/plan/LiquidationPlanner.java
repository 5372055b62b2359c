package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Candidate;
import io.github.garboard.liquidation.ExecutionCost;
import io.github.garboard.liquidation.HealthFunction;
import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.MarginRelief;
import io.github.garboard.liquidation.order.PositionOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Plans the smallest closings that restore the health of an account, position by position in an order that is asked again
 * after every step.
 *
 * <p>In each round the open positions that relieve are ranked by the order at the holdings reached so far. Of the first one
 * whose closing raises the health, the smallest amount that reaches the target is closed; if no amount does, the one of
 * largest health. The plan ends when the target holds, when no closing raises the health, or after
 * {@link #ROUNDS_PER_POSITION} rounds for each position; the outcome says which.
 *
 * <p>Health is taken to be concave along the closing of one position, as equity less a worst loss over scenarios is, with
 * costs linear in the amount. The amount is found by bisection down to neighbouring doubles, so the health after is never
 * below the target, whatever the rounding; the amount of largest health by golden-section search. Where health is not
 * concave, all steps still raise it and the outcome is still true, but a smaller amount might have done.
 *
 * <p>Where health and cost are linear and the order is {@link PositionOrder#reliefPerCost()}, the plan has the least cost of
 * all plans. A pair of positions that hedge each other, neither of which can be closed alone without harm, is not found:
 * let the caller offer the pair as one position.
 *
 * <p>A round costs two evaluations of the health for each open position by the default relief, and up to about 110 for an
 * amount.
 *
 * @param health the health of the account
 * @param relief what closing one more unit brings
 * @param cost what closing one more unit costs, at the holdings before a step; it is counted in the plan, and reduces the
 *     health only if the health function says so
 * @param order which of the positions that relieve is closed first
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
public record LiquidationPlanner<K, M>(
        HealthFunction<K, M> health, MarginRelief<K, M> relief, ExecutionCost<K, M> cost, PositionOrder<K> order) {

    /** The largest number of rounds for each position, where closings help each other in ever smaller amounts. */
    public static final int ROUNDS_PER_POSITION = 8;

    /** Checks that nothing is null. */
    public LiquidationPlanner {
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(relief, "relief");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(order, "order");
    }

    /**
     * Returns a planner for a health function, with relief by {@link MarginRelief#ofHealth}, no cost, and the order by
     * {@link PositionOrder#reliefPerCost()}, then {@link PositionOrder#largestRelief()}, which decides while nothing costs.
     *
     * @param health the health of the account
     * @param <K> the caller's type of position names
     * @param <M> the caller's market
     * @return the planner
     */
    public static <K, M> LiquidationPlanner<K, M> of(HealthFunction<K, M> health) {
        PositionOrder<K> cheapestThenLargest = PositionOrder.<K>reliefPerCost().thenBy(PositionOrder.largestRelief());
        return new LiquidationPlanner<>(
                health, MarginRelief.ofHealth(health), ExecutionCost.free(), cheapestThenLargest);
    }

    /**
     * Returns this planner with another relief.
     *
     * @param newRelief what closing one more unit brings
     * @return the planner
     */
    public LiquidationPlanner<K, M> withRelief(MarginRelief<K, M> newRelief) {
        return new LiquidationPlanner<>(health, newRelief, cost, order);
    }

    /**
     * Returns this planner with another cost.
     *
     * @param newCost what closing one more unit costs
     * @return the planner
     */
    public LiquidationPlanner<K, M> withCost(ExecutionCost<K, M> newCost) {
        return new LiquidationPlanner<>(health, relief, newCost, order);
    }

    /**
     * Returns this planner with another order.
     *
     * @param newOrder which of the positions that relieve is closed first
     * @return the planner
     */
    public LiquidationPlanner<K, M> withOrder(PositionOrder<K> newOrder) {
        return new LiquidationPlanner<>(health, relief, cost, newOrder);
    }

    /**
     * Returns the plan that brings an account to a health.
     *
     * @param account what the account holds
     * @param market the market
     * @param target the health to reach, finite; 0 for health that is equity less requirement
     * @return the plan; of no steps if the account meets the target as it is
     * @throws IllegalArgumentException if the target is not finite, or one of the functions returns a value outside its
     *     range, naming it
     */
    public LiquidationPlan<K> plan(Holdings<K> account, M market, double target) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be finite: " + target);
        }
        double before = health(health, account, market);
        if (before >= target) {
            return new LiquidationPlan<>(Outcome.NOT_NEEDED, List.of(), before, before, target, 0, account);
        }
        List<LiquidationStep<K>> steps = new ArrayList<>();
        Holdings<K> holdings = account;
        double reached = before;
        Outcome outcome = Outcome.OUT_OF_ROUNDS;
        // one more, to see that nothing is left to close
        int rounds = ROUNDS_PER_POSITION * account.size() + 1;
        for (int round = 0; round < rounds && outcome == Outcome.OUT_OF_ROUNDS; round++) {
            Optional<LiquidationStep<K>> next = next(holdings, market, reached, target);
            if (next.isEmpty()) {
                outcome = Outcome.INCURABLE;
            } else {
                LiquidationStep<K> step = next.orElseThrow();
                steps.add(step);
                holdings = holdings.reduce(holdings.indexOf(step.key()), step.amount());
                reached = step.healthAfter();
                outcome = reached >= target ? Outcome.RESTORED : outcome;
            }
        }
        double total = steps.stream().mapToDouble(LiquidationStep::cost).sum();
        return new LiquidationPlan<>(outcome, steps, before, reached, target, total, holdings);
    }

    static <K, M> double health(HealthFunction<K, M> function, Holdings<K> holdings, M market) {
        double health = function.health(holdings, market);
        if (!Double.isFinite(health)) {
            throw new IllegalArgumentException("health of " + holdings + " must be finite: " + health);
        }
        return health;
    }

    private Optional<LiquidationStep<K>> next(Holdings<K> holdings, M market, double reached, double target) {
        for (Candidate<K> candidate : order.rank(candidates(holdings, market))) {
            Closing.Probe closing = new Closing<>(health, holdings, candidate.index(), market).towards(target);
            if (closing.health() > reached) {
                return Optional.of(new LiquidationStep<>(
                        candidate.key(),
                        closing.amount(),
                        candidate.costPerUnit() * closing.amount(),
                        reached,
                        closing.health()));
            }
        }
        return Optional.empty();
    }

    private List<Candidate<K>> candidates(Holdings<K> holdings, M market) {
        List<Candidate<K>> candidates = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            if (holdings.quantity(i) != 0) {
                Candidate<K> candidate = new Candidate<>(
                        holdings.key(i),
                        i,
                        holdings.quantity(i),
                        relief.perUnit(holdings, i, market),
                        cost.perUnit(holdings, i, market));
                if (candidate.reliefPerUnit() > 0) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }
}
