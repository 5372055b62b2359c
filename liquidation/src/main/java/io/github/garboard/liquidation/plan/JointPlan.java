package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Holdings;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan of single closings, and a joint closing after them where they do not cure.
 *
 * @param single the closings of one position at a time
 * @param joint the closing of several at once that follows; empty if it is not needed or none helps
 * @param groupsTried how many groups of positions were tried
 * @param holdingsAfter what the account holds after all of it
 * @param <K> the caller's type of position names
 */
public record JointPlan<K>(
        LiquidationPlan<K> single, Optional<JointClosing<K>> joint, int groupsTried, Holdings<K> holdingsAfter) {

    /** Checks that nothing is null. */
    public JointPlan {
        Objects.requireNonNull(single, "single");
        Objects.requireNonNull(joint, "joint");
        Objects.requireNonNull(holdingsAfter, "holdingsAfter");
    }

    /** Returns the health of the account after all of it: the best that was found if it misses the target. */
    public double healthAfter() {
        return joint.map(JointClosing::healthAfter).orElse(single.healthAfter());
    }

    /** Returns whether the account meets the target after all of it. */
    public boolean restored() {
        return healthAfter() >= single.target();
    }

    /** Returns the cost of all of it, in money. */
    public double cost() {
        return single.cost() + joint.map(JointClosing::cost).orElse(0.0);
    }
}
