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
import java.util.function.Function;

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
 * costs linear in the amount. The amount is found by chords, then by bisection down to neighbouring doubles, so the health
 * after is never below the target, whatever the rounding; the amount of largest health by golden-section search. Where health
 * is not concave, all steps still raise it and the outcome is still true, but a smaller amount might have done.
 *
 * <p>Amount rules change the amount: lots, limits, dust. One that gives less than wanted is not asked again for this position
 * in the plan; one that gives more is followed only if the health still rises.
 *
 * <p>Where health and cost are linear and the order is {@link PositionOrder#reliefPerCost()}, the plan has the least cost of
 * all plans, and {@link #certify} proves it. A pair of positions that hedge each other, neither of which can be closed alone
 * without harm, is found by {@link #planJointly} only.
 *
 * <p>A round costs two evaluations of the health for each open position by the default relief, about 15 for an amount where
 * health is linear, and up to about 150 where it is not.
 *
 * @param health the health of the account
 * @param relief what closing one more unit brings
 * @param cost what closing one more unit costs, at the holdings before a step; it is counted in the plan, and reduces the
 *     health only if the health function says so
 * @param order which of the positions that relieve is closed first
 * @param amounts the amount rule of each position
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
public record LiquidationPlanner<K, M>(
        HealthFunction<K, M> health,
        MarginRelief<K, M> relief,
        ExecutionCost<K, M> cost,
        PositionOrder<K> order,
        Function<? super K, AmountRule> amounts) {

    /** The largest number of rounds for each position, where closings help each other in ever smaller amounts. */
    public static final int ROUNDS_PER_POSITION = 8;

    private static final AmountRule NEEDED = AmountRule.needed();

    /** Checks that nothing is null. */
    public LiquidationPlanner {
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(relief, "relief");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(amounts, "amounts");
    }

    /**
     * Returns a planner for a health function, with relief by {@link MarginRelief#ofHealth}, no cost, the order by
     * {@link PositionOrder#reliefPerCost()}, then {@link PositionOrder#largestRelief()}, which decides while nothing costs, and
     * {@link AmountRule#needed()} for every position.
     *
     * @param health the health of the account
     * @param <K> the caller's type of position names
     * @param <M> the caller's market
     * @return the planner
     */
    public static <K, M> LiquidationPlanner<K, M> of(HealthFunction<K, M> health) {
        PositionOrder<K> cheapestThenLargest = PositionOrder.<K>reliefPerCost().thenBy(PositionOrder.largestRelief());
        return new LiquidationPlanner<>(
                health, MarginRelief.ofHealth(health), ExecutionCost.free(), cheapestThenLargest, key -> NEEDED);
    }

    /**
     * Returns this planner with another relief.
     *
     * @param newRelief what closing one more unit brings
     * @return the planner
     */
    public LiquidationPlanner<K, M> withRelief(MarginRelief<K, M> newRelief) {
        return new LiquidationPlanner<>(health, newRelief, cost, order, amounts);
    }

    /**
     * Returns this planner with another cost.
     *
     * @param newCost what closing one more unit costs
     * @return the planner
     */
    public LiquidationPlanner<K, M> withCost(ExecutionCost<K, M> newCost) {
        return new LiquidationPlanner<>(health, relief, newCost, order, amounts);
    }

    /**
     * Returns this planner with another order.
     *
     * @param newOrder which of the positions that relieve is closed first
     * @return the planner
     */
    public LiquidationPlanner<K, M> withOrder(PositionOrder<K> newOrder) {
        return new LiquidationPlanner<>(health, relief, cost, newOrder, amounts);
    }

    /**
     * Returns this planner with other amount rules.
     *
     * @param newAmounts the amount rule of each position
     * @return the planner
     */
    public LiquidationPlanner<K, M> withAmounts(Function<? super K, AmountRule> newAmounts) {
        return new LiquidationPlanner<>(health, relief, cost, order, newAmounts);
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
        Checks.requireFinite("target", target);
        return new Rounds<>(this, market, target).plan(account);
    }

    /**
     * Returns the plan of single closings and, if the account is incurable by them, a joint closing of several positions in
     * proportion to their sizes, such as the two legs of a hedge.
     *
     * <p>Tried are all pairs of the positions left open, and all of them together, which cures every account whose requirement
     * falls in proportion to what it holds and whose equity meets the target. Of the groups that reach the target the
     * cheapest is taken, else the one of the largest health. Amount rules are not asked for a joint closing.
     *
     * @param account what the account holds
     * @param market the market
     * @param target the health to reach, finite
     * @return the plan; costs, where the single closings do not cure, an evaluation of the health for each pair, and as much as
     *     a step of a plan for each that helps
     * @throws IllegalArgumentException as {@link #plan} does
     */
    public JointPlan<K> planJointly(Holdings<K> account, M market, double target) {
        return JointSearch.extend(this, plan(account, market, target), market);
    }

    /**
     * Returns how far a plan may be above the least cost, by the reliefs and costs per unit at the account as it was.
     *
     * @param plan a plan of this account in this market
     * @param account what the account held before the plan
     * @param market the market
     * @return the certificate; costs one relief and one cost for each open position and O(n log n)
     * @throws IllegalArgumentException if one of the functions returns a value outside its range, naming it
     */
    public PlanCertificate<K> certify(LiquidationPlan<K> plan, Holdings<K> account, M market) {
        List<ClosingOption<K>> options = new ArrayList<>();
        double gained = 0;
        for (int i = 0; i < account.size(); i++) {
            if (account.quantity(i) != 0) {
                ClosingOption<K> option = ClosingOption.of(candidate(account, i, market));
                options.add(option);
                gained += option.reliefPerUnit() * plan.amount(account.key(i));
            }
        }
        double shortage = Math.max(0, plan.target() - plan.healthBefore());
        return new PlanCertificate<>(
                new ClosingProblem<>(options, shortage), plan.cost(), gained, plan.healthAfter() - plan.healthBefore());
    }

    double healthOf(Holdings<K> holdings, M market) {
        double value = health.health(holdings, market);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("health of " + holdings + " must be finite: " + value);
        }
        return value;
    }

    Candidate<K> candidate(Holdings<K> holdings, int index, M market) {
        return new Candidate<>(
                holdings.key(index),
                index,
                holdings.quantity(index),
                relief.perUnit(holdings, index, market),
                cost.perUnit(holdings, index, market));
    }
}
