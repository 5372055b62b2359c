package io.github.garboard.liquidation.auction;

/**
 * The liquidator's premium: how much more value than the debt it repays a liquidator gets, as a fraction of the debt.
 *
 * <p>Rules are combined in the order in which they are written: {@code LiquidationBonus.escalating(0.02, 1e-6,
 * 1500).cappedAt(0.05).harmless(0.8)} grows with time up to 5 % and is cut where it would do harm.
 *
 * <p>Implementations are immutable and thread-safe, cost O(1) and do not allocate.
 */
@FunctionalInterface
public interface LiquidationBonus {

    /**
     * Returns the premium.
     *
     * @param healthFactor weighted collateral / debt of the account, non-negative, below 1 when it may be liquidated; may be
     *     infinite
     * @param elapsed the time since it may be liquidated, in the unit of the rule (seconds, slots), finite and non-negative
     * @return the premium as a fraction of the debt repaid, finite and non-negative: 0.05 pays 1.05 for 1
     * @throws IllegalArgumentException if an argument is outside its range
     */
    double premium(double healthFactor, double elapsed);

    /**
     * Returns the same premium for every account.
     *
     * @param premium a fraction, finite and non-negative
     * @return the bonus
     * @throws IllegalArgumentException if the premium is outside its range
     */
    static LiquidationBonus fixed(double premium) {
        Checks.requireNonNegative("premium", premium);
        return (healthFactor, elapsed) -> {
            requireState(healthFactor, elapsed);
            return premium;
        };
    }

    /**
     * Returns the premium of selling the collateral at a discount: d / (1 - d).
     *
     * @param discount the part of the price that the buyer saves, in [0, 1)
     * @return the bonus
     * @throws IllegalArgumentException if the discount is outside its range
     */
    static LiquidationBonus ofDiscount(double discount) {
        requireDiscount("discount", discount);
        return fixed(discount / (1 - discount));
    }

    /**
     * Returns a premium that grows linearly as the health factor falls: least at 1, most at {@code mostAt} and below.
     *
     * @param least the premium at a health factor of 1 and above, finite and non-negative
     * @param most the largest premium, finite and not below the least
     * @param mostAt the health factor from which down it is paid, in [0, 1)
     * @return the bonus
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Aave v4, liquidation bonus by health factor: least = factor x most"
     */
    static LiquidationBonus linearInHealth(double least, double most, double mostAt) {
        Checks.requireNonNegative("least", least);
        if (!(most >= least && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("most must be finite and >= least, " + least + ": " + most);
        }
        if (!(mostAt >= 0 && mostAt < 1)) {
            throw new IllegalArgumentException("mostAt must be in [0, 1): " + mostAt);
        }
        return (healthFactor, elapsed) -> {
            requireState(healthFactor, elapsed);
            double depth = Math.max(0, Math.min(1, (1 - healthFactor) / (1 - mostAt)));
            return Math.min(most, least + (most - least) * depth);
        };
    }

    /**
     * Returns the premium of a discount that is what the account misses: 1 - health factor, at most {@code most}. The price
     * of the collateral is then multiplied by max(health factor, 1 - most).
     *
     * @param most the largest discount, in [0, 1)
     * @return the bonus: 1 / max(health factor, 1 - most) - 1, 0 at a health factor of 1 and above
     * @throws IllegalArgumentException if the discount is outside its range
     * @see "Euler v2, vault kit: liquidation discount"
     */
    static LiquidationBonus discountByHealth(double most) {
        requireDiscount("most", most);
        return (healthFactor, elapsed) -> {
            requireState(healthFactor, elapsed);
            return healthFactor >= 1 ? 0 : 1 / Math.max(healthFactor, 1 - most) - 1;
        };
    }

    /**
     * Returns the premium that leaves a part of the distance between the largest loan to value and 1 to the liquidator: 1 /
     * (1 - cursor (1 - threshold)) - 1. The higher the leverage that a market allows, the smaller it is.
     *
     * @param threshold the loan to value at which accounts of the market are liquidated, in [0, 1]
     * @param cursor the liquidator's part of the distance, in [0, 1)
     * @return the bonus, the same for every account of the market
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Morpho Blue, liquidation incentive factor: cursor 0.3, capped at a premium of 0.15"
     */
    static LiquidationBonus byLeverage(double threshold, double cursor) {
        Checks.requireFraction("threshold", threshold);
        requireDiscount("cursor", cursor);
        return ofDiscount(cursor * (1 - threshold));
    }

    /**
     * Returns a premium that grows with time: {@code base} before {@code grace}, then base + perUnit x elapsed. The grace is
     * a gate and no deduction: at its end the premium steps up by perUnit x grace.
     *
     * @param base the premium at the beginning, finite and non-negative
     * @param perUnit the growth per unit of time, finite and non-negative
     * @param grace the time from which on it has grown, finite and non-negative
     * @return the bonus, not capped: {@link #cappedAt} caps it
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Drift protocol v2, liquidation fee"
     */
    static LiquidationBonus escalating(double base, double perUnit, double grace) {
        Checks.requireNonNegative("base", base);
        Checks.requireNonNegative("perUnit", perUnit);
        Checks.requireNonNegative("grace", grace);
        return (healthFactor, elapsed) -> {
            requireState(healthFactor, elapsed);
            return elapsed < grace ? base : Math.min(Double.MAX_VALUE, base + perUnit * elapsed);
        };
    }

    /**
     * Returns the larger of this premium and another, state by state.
     *
     * @param other the other bonus
     * @return the larger one
     */
    default LiquidationBonus max(LiquidationBonus other) {
        return (healthFactor, elapsed) ->
                Math.max(premium(healthFactor, elapsed), other.premium(healthFactor, elapsed));
    }

    /**
     * Returns this premium with a cap.
     *
     * @param most the largest premium, finite and non-negative
     * @return the capped bonus
     * @throws IllegalArgumentException if the cap is outside its range
     */
    default LiquidationBonus cappedAt(double most) {
        Checks.requireNonNegative("most", most);
        return (healthFactor, elapsed) -> Math.min(most, premium(healthFactor, elapsed));
    }

    /**
     * Returns this premium, cut to the largest one that does not lower the health factor when a collateral is seized: health
     * factor / threshold - 1, and 0 where every premium does harm. {@link ToxicSpiral} says which of these it is.
     *
     * @param threshold the part of the collateral's value that backs debt, a fraction, in (0, 1]
     * @return the bonus that is cut
     * @throws IllegalArgumentException if the threshold is outside its range
     */
    default LiquidationBonus harmless(double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in (0, 1]: " + threshold);
        }
        return (healthFactor, elapsed) ->
                Math.max(0, Math.min(premium(healthFactor, elapsed), healthFactor / threshold - 1));
    }

    private static void requireState(double healthFactor, double elapsed) {
        if (!(healthFactor >= 0)) {
            throw new IllegalArgumentException("healthFactor must be >= 0: " + healthFactor);
        }
        Checks.requireNonNegative("elapsed", elapsed);
    }

    private static void requireDiscount(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1): " + value);
        }
    }
}
