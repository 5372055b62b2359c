package io.github.garboard.liquidation.order;

import io.github.garboard.liquidation.AccountView;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Whom to liquidate first, and how much of them.
 *
 * @param name the name of the policy
 * @param order which account in breach comes first
 * @param part the part of an account's position to close when its turn comes, in [0, 1]
 */
public record LiquidationPolicy(String name, AccountOrder order, ToDoubleFunction<? super AccountView> part) {

    /** Checks that nothing is null. */
    public LiquidationPolicy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(part, "part");
    }

    /**
     * Returns a policy that closes accounts whole.
     *
     * @param name the name of the policy
     * @param order which account in breach comes first
     * @return the policy
     */
    public static LiquidationPolicy whole(String name, AccountOrder order) {
        return new LiquidationPolicy(name, order, account -> 1);
    }

    /**
     * Returns the part to close so that the equity is a multiple of the requirement, where closing costs nothing and the
     * requirement shrinks with the position: 1 - equity / (target x maintenance), cut to [0, 1]. What closing does cost is
     * missing afterwards; a higher target provides for it.
     *
     * @param target the health factor to reach, finite and positive; more than 1 ends the breach
     * @return the part, for {@link #part}; 0 where nothing is required
     * @throws IllegalArgumentException if the target is not finite and positive
     */
    public static ToDoubleFunction<AccountView> toHealthFactor(double target) {
        Amounts.requirePositive("target", target);
        return account -> account.maintenance() == 0
                ? 0
                : Math.max(0, Math.min(1, 1 - account.equity() / (target * account.maintenance())));
    }
}
