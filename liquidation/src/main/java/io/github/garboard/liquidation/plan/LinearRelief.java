package io.github.garboard.liquidation.plan;

/**
 * A closing that brings the same health for every unit closed: a closed form of the amount to a target.
 *
 * <p>Implementations are immutable and thread-safe, cost O(1) and do not allocate.
 */
@FunctionalInterface
public interface LinearRelief {

    /** Returns the health gained per unit closed; not positive where closing cannot help. */
    double perUnit();

    /**
     * Returns the smallest amount that brings the health: shortage / relief per unit. The amount may be larger than the
     * position; an {@link AmountRule} cuts it.
     *
     * @param shortage the health that is missing, the target less the health, finite and non-negative
     * @return the amount, in units; 0 without shortage, +infinity if no amount brings the health
     * @throws IllegalArgumentException if the shortage is negative or not finite
     */
    default double amountFor(double shortage) {
        Checks.requireNonNegative("shortage", shortage);
        if (shortage == 0) {
            return 0;
        }
        double relief = perUnit();
        return relief > 0 ? shortage / relief : Double.POSITIVE_INFINITY;
    }
}
