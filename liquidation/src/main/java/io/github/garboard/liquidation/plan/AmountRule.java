package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * How much of one position may be closed at once.
 *
 * <p>Rules are chained in the order in which they are written, and the last one that changes the amount gives the reason:
 * {@code AmountRule.needed().atMostFraction(0.5).inLots(0.1).leavingAtLeast(2)} takes what is needed, at most half, in whole
 * lots, and all of it if less than 2 would be left. A rule after a limit may exceed the limit, as a dust rule does on purpose.
 *
 * <p>Implementations are immutable and thread-safe, cost O(1), and never return more than the size.
 */
@FunctionalInterface
public interface AmountRule {

    /**
     * Returns the amount to close.
     *
     * @param size the size of the position, in its units, finite and non-negative
     * @param needed the amount that reaches the target, non-negative; +infinity if none does
     * @return the amount, in [0, size], and the reason
     * @throws IllegalArgumentException if the size or the need is outside its range
     */
    AmountDecision decide(double size, double needed);

    /** Returns the rule that takes what is needed, or the whole position if it is not enough. */
    static AmountRule needed() {
        return (size, needed) -> {
            requireRequest(size, needed);
            return needed < size
                    ? new AmountDecision(needed, AmountReason.NEEDED)
                    : new AmountDecision(size, AmountReason.WHOLE);
        };
    }

    /** Returns the rule that takes the whole position wherever something is needed. */
    static AmountRule whole() {
        return (size, needed) -> {
            requireRequest(size, needed);
            return new AmountDecision(needed > 0 ? size : 0, AmountReason.WHOLE);
        };
    }

    /**
     * Returns this rule with a limit: the room of a window, the depth of a market.
     *
     * @param limit the largest amount, in units of the position, non-negative; may be infinite
     * @return the limited rule
     * @throws IllegalArgumentException if the limit is negative or NaN
     */
    default AmountRule atMost(double limit) {
        if (!(limit >= 0)) {
            throw new IllegalArgumentException("limit must be >= 0: " + limit);
        }
        return (size, needed) -> capped(decide(size, needed), limit);
    }

    /**
     * Returns this rule with a limit of a part of the position: a close factor.
     *
     * @param fraction the largest part of the size, in [0, 1]
     * @return the limited rule
     * @throws IllegalArgumentException if the fraction is outside its range
     */
    default AmountRule atMostFraction(double fraction) {
        Checks.requireFraction("fraction", fraction);
        return (size, needed) -> capped(decide(size, needed), fraction * size);
    }

    /**
     * Returns this rule in whole lots: rounded up where it takes what is needed, so that the target is still met, and down
     * where a limit cut it. A size that is no whole number of lots may be closed as it is.
     *
     * @param lot the smallest unit of trading, in units of the position, finite and positive
     * @return the rounded rule
     * @throws IllegalArgumentException if the lot is not positive
     */
    default AmountRule inLots(double lot) {
        Checks.requirePositive("lot", lot);
        return (size, needed) -> {
            AmountDecision decision = decide(size, needed);
            double lots = decision.amount() / lot;
            boolean limited = decision.reason() == AmountReason.LIMIT;
            double rounded = (limited ? Math.floor(lots) : Math.ceil(lots)) * lot;
            // a multiple of the lot that the division rounds is that multiple
            double nearest = Math.rint(lots) * lot;
            double amount = Math.min(size, nearest == decision.amount() ? nearest : rounded);
            return amount == decision.amount() || decision.amount() == size
                    ? decision
                    : new AmountDecision(amount, AmountReason.LOT);
        };
    }

    /**
     * Returns this rule taking the whole position where it would leave dust, even above a limit.
     *
     * @param smallest the smallest rest that may stay open, in units of the position, finite and non-negative; a rest of
     *     exactly this may stay
     * @return the rule
     * @throws IllegalArgumentException if the rest is negative or not finite
     * @see "Maker, Liquidation 2.0: a rest below dust is taken with the part"
     */
    default AmountRule leavingAtLeast(double smallest) {
        Checks.requireNonNegative("smallest", smallest);
        return (size, needed) -> {
            AmountDecision decision = decide(size, needed);
            double rest = size - decision.amount();
            boolean dust = decision.amount() > 0 && rest > 0 && rest < smallest;
            return dust ? new AmountDecision(size, AmountReason.DUST) : decision;
        };
    }

    /**
     * Returns this rule leaving no dust on the other side either: closing takes the other side with it, for instance
     * collateral with the debt that it pays. If both sides stay open and the rest of the other one is dust, more is taken,
     * until one of the sides is used up.
     *
     * @param other the size of the other side, in its units, finite and non-negative
     * @param perUnit what of the other side goes with a unit of the position, finite and positive
     * @param smallest the smallest rest of the other side that may stay, in its units, finite and non-negative
     * @return the rule
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Aave v3.3: a liquidation must leave no dust, or clear the debt or the collateral"
     */
    default AmountRule leavingAtLeastOfOther(double other, double perUnit, double smallest) {
        Checks.requireNonNegative("other", other);
        Checks.requirePositive("perUnit", perUnit);
        Checks.requireNonNegative("smallest", smallest);
        return (size, needed) -> {
            AmountDecision decision = decide(size, needed);
            double amount = decision.amount();
            double rest = other - amount * perUnit;
            boolean dust = amount > 0 && amount < size && rest > 0 && rest < smallest;
            return dust ? new AmountDecision(Math.min(size, other / perUnit), AmountReason.DUST) : decision;
        };
    }

    /**
     * Returns this rule closing nothing where the piece would be too small to be worth a liquidator's while.
     *
     * @param smallest the smallest piece, in units of the position, finite and non-negative; a piece of exactly this is closed
     * @return the rule
     * @throws IllegalArgumentException if the piece is negative or not finite
     */
    default AmountRule closingAtLeast(double smallest) {
        Checks.requireNonNegative("smallest", smallest);
        return (size, needed) -> {
            AmountDecision decision = decide(size, needed);
            return decision.amount() < smallest ? new AmountDecision(0, AmountReason.TOO_SMALL) : decision;
        };
    }

    private static AmountDecision capped(AmountDecision decision, double limit) {
        Objects.requireNonNull(decision, "decision");
        return decision.amount() > limit ? new AmountDecision(limit, AmountReason.LIMIT) : decision;
    }

    private static void requireRequest(double size, double needed) {
        Checks.requireNonNegative("size", size);
        if (!(needed >= 0)) {
            throw new IllegalArgumentException("needed must be >= 0: " + needed);
        }
    }
}
