package io.github.garboard.margin.dynamic;

/**
 * How far a requirement may move in one direction in one period: amount + fraction times the last requirement.
 *
 * <p>A requirement of 0 cannot leave it under a fraction alone: give it an amount, or a floor.
 *
 * @param amount the part that does not depend on the requirement, non-negative, infinite for no limit
 * @param fraction the part in proportion to the last requirement, non-negative and finite
 */
public record SpeedLimit(double amount, double fraction) {

    /** No limit. */
    public static final SpeedLimit NONE = new SpeedLimit(Double.POSITIVE_INFINITY, 0);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one breaks its rule
     */
    public SpeedLimit {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("amount must be >= 0: " + amount);
        }
        if (!(fraction >= 0 && fraction < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("fraction must be finite and >= 0: " + fraction);
        }
    }

    /**
     * Returns a limit in the unit of the requirement.
     *
     * @param amount the largest move in a period, non-negative
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public static SpeedLimit ofAmount(double amount) {
        return new SpeedLimit(amount, 0);
    }

    /**
     * Returns a limit in proportion to the last requirement: 0.1 for a rate of at most 10 % a period.
     *
     * @param fraction the largest move in a period as a part of the last requirement, non-negative and finite
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static SpeedLimit ofFraction(double fraction) {
        return new SpeedLimit(0, fraction);
    }

    /**
     * Returns the largest move from a requirement: amount + fraction times it.
     *
     * @param last the last requirement, non-negative and finite
     */
    public double from(double last) {
        return amount + fraction * last;
    }
}
