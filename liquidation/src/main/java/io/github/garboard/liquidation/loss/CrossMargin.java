package io.github.garboard.liquidation.loss;

/**
 * The equity and the maintenance requirement of a whole account, and what they mean for one of its positions.
 *
 * @param equity of the account, in money, finite; negative for a deficit
 * @param maintenance the maintenance requirement of all its positions, in money, finite and positive
 * @see "dYdX v4, liquidations of subaccounts: bankruptcy price and fillable price"
 */
public record CrossMargin(double equity, double maintenance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public CrossMargin {
        Prices.requireFinite("equity", equity);
        Prices.requirePositive("maintenance", maintenance);
    }

    /**
     * Returns the part of the account's equity, or of its deficit, that stands behind a position: equity x its part of the
     * maintenance requirement.
     *
     * @param positionMaintenance the requirement of the position, in money, in [0, maintenance]
     * @return money
     * @throws IllegalArgumentException if the requirement is outside its range
     */
    public double equityOf(double positionMaintenance) {
        requirePart(positionMaintenance);
        return equity * (positionMaintenance / maintenance);
    }

    /**
     * Returns how far the account is from meeting its requirement: factor (1 - equity / maintenance), within [0, 1].
     *
     * @param factor how fast the rating grows, finite and at least 1
     * @return 0 where the requirement is met, 1 where the equity is gone or the factor says so
     * @throws IllegalArgumentException if the factor is outside its range
     */
    public double bankruptcyRating(double factor) {
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and >= 1: " + factor);
        }
        return Math.max(0, Math.min(1, factor * (1 - equity / maintenance)));
    }

    /**
     * Returns the price at which a liquidation order for a position is placed: the worse the account, the further from the
     * market, price - rating x spread x positionMaintenance / quantity. A long is offered below the price, a short is bought
     * above it.
     *
     * @param quantity the signed quantity, in units of the underlying, finite and not 0
     * @param price the price now, finite and positive
     * @param positionMaintenance the requirement of the position, in money, in [0, maintenance]
     * @param factor the factor of {@link #bankruptcyRating}, finite and at least 1
     * @param spread the largest distance, as a fraction of the position's requirement, finite and non-negative
     * @return the price
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double fillablePrice(
            double quantity, double price, double positionMaintenance, double factor, double spread) {
        Prices.requireQuantity(quantity);
        Prices.requirePositive("price", price);
        Prices.requireNonNegative("spread", spread);
        requirePart(positionMaintenance);
        return price - bankruptcyRating(factor) * spread * positionMaintenance / quantity;
    }

    private void requirePart(double positionMaintenance) {
        if (!(positionMaintenance >= 0 && positionMaintenance <= maintenance)) {
            throw new IllegalArgumentException(
                    "positionMaintenance must be in [0, " + maintenance + "]: " + positionMaintenance);
        }
    }
}
