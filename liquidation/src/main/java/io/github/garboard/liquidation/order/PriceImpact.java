package io.github.garboard.liquidation.order;

/** What selling does to the price. */
@FunctionalInterface
public interface PriceImpact {

    /**
     * Returns by which fraction the price has fallen.
     *
     * @param pressure what has been sold, less what has been bought and what the market has digested, in units
     * @return the fraction, in (-1, 1), 0 at no pressure and not falling in the pressure; negative where the price has risen
     */
    double fall(double pressure);

    /**
     * Returns an impact in proportion to the pressure.
     *
     * @param perUnit the fraction by which selling a unit lowers the price, finite and non-negative
     * @return the impact
     * @throws IllegalArgumentException if the fraction is negative or not finite
     */
    static PriceImpact linear(double perUnit) {
        Amounts.requireNonNegative("perUnit", perUnit);
        return pressure -> perUnit * pressure;
    }

    /**
     * Returns the square-root impact, sign(Q) coefficient √(|Q| / volume).
     *
     * @param coefficient the fall of the price where the volume itself is sold, finite and non-negative; about the volatility
     *     over the time in which that volume trades
     * @param volume the volume traded in that time, in units, finite and positive
     * @return the impact
     * @throws IllegalArgumentException if a number is outside its range
     * @see "B. Tóth et al., Anomalous Price Impact and the Critical Nature of Liquidity in Financial Markets, Physical Review X
     *     1 (2011), equation 1"
     */
    static PriceImpact squareRoot(double coefficient, double volume) {
        Amounts.requireNonNegative("coefficient", coefficient);
        Amounts.requirePositive("volume", volume);
        return pressure -> Math.copySign(coefficient * Math.sqrt(Math.abs(pressure) / volume), pressure);
    }
}
