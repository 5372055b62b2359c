package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Holdings;
import java.util.List;
import java.util.Objects;

/**
 * What to close, in order, and what it leads to.
 *
 * @param outcome how the plan ends; agrees with the two healths and the target
 * @param steps the closings in order, each starting at the health where the one before ended; may be empty
 * @param healthBefore the health of the account before the first step
 * @param healthAfter the health of the account after the last step
 * @param target the health that was asked for, finite
 * @param cost the sum of the costs of the steps, in money, within {@link #ROUNDING} of it
 * @param holdingsAfter what the account holds after the last step
 * @param <K> the caller's type of position names
 */
public record LiquidationPlan<K>(
        Outcome outcome,
        List<LiquidationStep<K>> steps,
        double healthBefore,
        double healthAfter,
        double target,
        double cost,
        Holdings<K> holdingsAfter) {

    /** How far the cost may be from the sum of the steps, relative to the cost: roundings of some thousand additions. */
    public static final double ROUNDING = 1e-12;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the steps do not lead from the health before to the one after, the cost is not
     *     their sum, or the outcome does not agree with the numbers
     */
    public LiquidationPlan {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(holdingsAfter, "holdingsAfter");
        steps = List.copyOf(steps);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("target must be finite: " + target);
        }
        double reached = requireChained(steps, healthBefore);
        if (!(healthAfter == reached)) {
            throw new IllegalArgumentException(
                    "healthAfter must be where the steps end, " + reached + ": " + healthAfter);
        }
        double sum = steps.stream().mapToDouble(LiquidationStep::cost).sum();
        if (!(Math.abs(cost - sum) <= ROUNDING * sum)) {
            throw new IllegalArgumentException("cost must be the sum of the steps, " + sum + ": " + cost);
        }
        boolean agrees = switch (outcome) {
            case NOT_NEEDED -> healthBefore >= target && steps.isEmpty();
            case RESTORED -> healthBefore < target && healthAfter >= target;
            case INCURABLE, LIMITED, OUT_OF_ROUNDS -> healthAfter < target;
        };
        if (!agrees) {
            throw new IllegalArgumentException("outcome must agree with health before " + healthBefore + ", after "
                    + healthAfter + " and target " + target + ": " + outcome);
        }
    }

    /**
     * Returns how much of a position the plan closes in all its steps.
     *
     * @param key the position
     * @return the amount, in units of the position; 0 if it is not touched
     * @throws IllegalArgumentException if the account has no such position
     */
    public double amount(K key) {
        K known = holdingsAfter.key(holdingsAfter.indexOf(key));
        return steps.stream()
                .filter(step -> step.key().equals(known))
                .mapToDouble(LiquidationStep::amount)
                .sum();
    }

    private static <K> double requireChained(List<LiquidationStep<K>> steps, double healthBefore) {
        double reached = healthBefore;
        for (LiquidationStep<K> step : steps) {
            if (step.healthBefore() != reached) {
                throw new IllegalArgumentException("healthBefore of the step on " + step.key()
                        + " must be the health reached, " + reached + ": " + step.healthBefore());
            }
            reached = step.healthAfter();
        }
        return reached;
    }
}
