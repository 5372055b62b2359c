package io.github.garboard.liquidation.plan;

/**
 * What closing an amount x of a position costs in all: perUnit x + impact x^exponent, a convex function.
 *
 * <p>An exponent of 2 is an impact on the price that is linear in the amount, 1.5 the square-root impact. The depth of an
 * order book is several options on the same position, one for each level, each with a cost of its own per unit.
 *
 * @param perUnit spread, fee and penalty per unit, in money, finite and non-negative
 * @param impact the scale of the impact, in money, finite and non-negative; 0 for a linear cost
 * @param exponent the power of the amount, in (1, 10]
 * @see "R. Almgren, C. Thum, E. Hauptmann, H. Li, Direct Estimation of Equity Market Impact (2005)"
 */
public record ClosingCost(double perUnit, double impact, double exponent) {

    private static final double LARGEST_EXPONENT = 10;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public ClosingCost {
        Checks.requireNonNegative("perUnit", perUnit);
        Checks.requireNonNegative("impact", impact);
        if (!(exponent > 1 && exponent <= LARGEST_EXPONENT)) {
            throw new IllegalArgumentException("exponent must be in (1, " + LARGEST_EXPONENT + "]: " + exponent);
        }
    }

    /**
     * Returns a cost of the same money for every unit.
     *
     * @param perUnit money per unit, finite and non-negative
     * @return the linear cost
     * @throws IllegalArgumentException if the cost is outside its range
     */
    public static ClosingCost linear(double perUnit) {
        return new ClosingCost(perUnit, 0, 2);
    }

    /**
     * Returns the cost of an amount. Costs at most one power and does not allocate.
     *
     * @param amount the amount, in units, non-negative
     * @return money
     */
    public double of(double amount) {
        return impact == 0 ? perUnit * amount : perUnit * amount + impact * Math.pow(amount, exponent);
    }

    /**
     * Returns the cost of the next unit after an amount.
     *
     * @param amount the amount, in units, non-negative
     * @return money per unit
     */
    public double marginal(double amount) {
        return impact == 0 ? perUnit : perUnit + impact * exponent * Math.pow(amount, exponent - 1);
    }

    /**
     * Returns the largest amount whose last unit costs no more than a price, the inverse of {@link #marginal}.
     *
     * @param price money per unit
     * @return the amount, in units; 0 where even the first unit costs more, +infinity where no unit does
     */
    public double amountAt(double price) {
        if (!(price >= perUnit)) {
            return 0;
        }
        return impact == 0
                ? Double.POSITIVE_INFINITY
                : Math.pow((price - perUnit) / (impact * exponent), 1 / (exponent - 1));
    }
}
