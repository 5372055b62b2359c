package io.github.garboard.liquidation.order;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The same book, prices and depth through several policies: what the order of liquidations changes, and what it does not.
 *
 * <p>At each step the path gives the price. Liquidations before have pushed it by {@code impact.fall(pressure)}, of which the
 * market digests a part from step to step; at this mark accounts are valued. Those in breach are ranked by the policy. In that
 * order each is looked at again at the mark that the ones before have left, and if it is still in breach, the policy's part
 * of it is closed, as far as the depth of its side lasts: longs are sold into bids, shorts bought from asks. A closing is
 * done at the average of the price before and after it, which is exact for linear impact. The borrower pays a penalty on what
 * was closed, as far as there is equity left. Who comes into breach by the liquidations of others waits for the next step.
 * What a mark lowered by sales brings down is part of the result: liquidations can cause liquidations.
 *
 * <p>It is a model of one market and of orders alone: no new deposits, no interest, no other traders who react. Costs
 * O(steps x accounts) and the ranking of the accounts in breach.
 *
 * @param book the accounts, of different numbers
 * @param path the market, step by step, at least one
 * @param impact what selling does to the price
 * @param persistence the part of the pressure that is left a step later, in [0, 1]
 * @param penalty what a borrower pays for being closed, as a fraction of the value closed, in [0, 1)
 */
public record PolicyComparison(
        List<LeveragedAccount> book, List<MarketStep> path, PriceImpact impact, double persistence, double penalty) {

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if an account occurs twice, the path is empty or a number is outside its range
     */
    public PolicyComparison {
        book = List.copyOf(book);
        path = List.copyOf(path);
        Objects.requireNonNull(impact, "impact");
        Set<Long> ids = new HashSet<>();
        for (LeveragedAccount account : book) {
            if (!ids.add(account.id())) {
                throw new IllegalArgumentException("accounts must be unique: " + account.id());
            }
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("path must have at least one step: " + path);
        }
        if (!(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException("persistence must be in [0, 1]: " + persistence);
        }
        if (!(penalty >= 0 && penalty < 1)) {
            throw new IllegalArgumentException("penalty must be in [0, 1): " + penalty);
        }
    }

    /**
     * Returns what one policy leads to.
     *
     * @param policy the policy
     * @return the outcome
     * @throws IllegalArgumentException if the policy's part is not in [0, 1], or the impact not in (-1, 1), naming it
     */
    public PolicyOutcome run(LiquidationPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return new PolicyReplay(this, policy).run();
    }

    /**
     * Returns what each policy leads to.
     *
     * @param policies the policies
     * @return their outcomes, in the order of the policies
     * @throws IllegalArgumentException as {@link #run} does
     */
    public List<PolicyOutcome> compare(List<LiquidationPolicy> policies) {
        return policies.stream().map(this::run).toList();
    }
}
