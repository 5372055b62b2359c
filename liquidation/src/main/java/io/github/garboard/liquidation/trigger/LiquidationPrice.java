package io.github.garboard.liquidation.trigger;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The price of one underlying at which the health of an account passes through zero, everything else staying as it is.
 *
 * <p>The equity is that of the whole account, and the requirement of its other positions counts against it: in cross margin
 * a position has no liquidation price of its own. At the level itself the account is not in breach.
 *
 * @param level the price, in [0, infinity]; 0 and infinity where no price separates breach from health
 * @param side on which side of the level the account is in breach
 */
public record LiquidationPrice(double level, Side side) {

    /** On which side of a level an account is in breach. */
    public enum Side {
        /** Prices below the level are a breach: the account is long. */
        BELOW,
        /** Prices above the level are a breach: the account is short. */
        ABOVE
    }

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public LiquidationPrice {
        Objects.requireNonNull(side, "side");
        if (!(level >= 0)) {
            throw new IllegalArgumentException("level must be >= 0: " + level);
        }
    }

    /**
     * Returns the liquidation price of a linear position, whose value and requirement are in the currency of the price:
     * health(p) = equity + q (p - price) - m |q| p - other = 0. A level at or below 0 is 0.
     *
     * @param quantity the signed quantity q, in units of the underlying, finite; netted over the account
     * @param price the price now, finite and positive
     * @param equity of the whole account at this price, in money, finite
     * @param maintenanceRate the maintenance requirement m as a fraction of the value, in [0, 1)
     * @param otherRequirement the maintenance requirement of all other positions, in money, finite and non-negative
     * @return the liquidation price
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "Hyperliquid documentation, Liquidations: price - side margin available / size / (1 - m side)"
     */
    public static LiquidationPrice linear(
            double quantity, double price, double equity, double maintenanceRate, double otherRequirement) {
        check(quantity, price, equity, maintenanceRate, otherRequirement);
        double size = Math.abs(quantity);
        double available = equity - otherRequirement - maintenanceRate * size * price;
        if (quantity > 0) {
            return new LiquidationPrice(positivePart(price - available / (size * (1 - maintenanceRate))), Side.BELOW);
        }
        return quantity == 0
                ? constant(equity - otherRequirement)
                : new LiquidationPrice(positivePart(price + available / (size * (1 + maintenanceRate))), Side.ABOVE);
    }

    /**
     * Returns the liquidation price of an inverse position, which is a number of units of the quote currency, with value and
     * requirement in the underlying: health(p) = equity + q (1 / price - 1 / p) - m |q| / p - other = 0.
     *
     * @param quantity the signed quantity q, in units of the quote currency, finite; netted over the account
     * @param price the price now, finite and positive
     * @param equity of the whole account at this price, in the underlying, finite
     * @param maintenanceRate the maintenance requirement m as a fraction of the value, in [0, 1)
     * @param otherRequirement the maintenance requirement of all other positions, in the underlying, finite and non-negative
     * @return the liquidation price
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static LiquidationPrice inverse(
            double quantity, double price, double equity, double maintenanceRate, double otherRequirement) {
        check(quantity, price, equity, maintenanceRate, otherRequirement);
        double atInfinity = equity - otherRequirement + quantity / price;
        if (quantity > 0) {
            return new LiquidationPrice(
                    atInfinity > 0 ? quantity * (1 + maintenanceRate) / atInfinity : Double.POSITIVE_INFINITY,
                    Side.BELOW);
        }
        return quantity == 0
                ? constant(atInfinity)
                : new LiquidationPrice(
                        atInfinity < 0 ? quantity * (1 - maintenanceRate) / atInfinity : Double.POSITIVE_INFINITY,
                        Side.ABOVE);
    }

    /** Returns the price that separates breach from health; nothing if the account is in breach at no price or at every one. */
    public OptionalDouble price() {
        return level > 0 && level < Double.POSITIVE_INFINITY ? OptionalDouble.of(level) : OptionalDouble.empty();
    }

    /**
     * Returns whether the account is in breach at a price.
     *
     * @param price the price, finite and positive
     * @return whether it is strictly beyond the level
     * @throws IllegalArgumentException if the price is not finite and positive
     */
    public boolean isBreachedAt(double price) {
        Require.positive("price", price);
        return side == Side.BELOW ? price < level : price > level;
    }

    private static LiquidationPrice constant(double health) {
        return new LiquidationPrice(health < 0 ? Double.POSITIVE_INFINITY : 0, Side.BELOW);
    }

    private static double positivePart(double level) {
        return Math.max(0, level);
    }

    private static void check(
            double quantity, double price, double equity, double maintenanceRate, double otherRequirement) {
        Require.finite("quantity", quantity);
        Require.positive("price", price);
        Require.finite("equity", equity);
        Require.maintenanceRate(maintenanceRate);
        Require.nonNegative("otherRequirement", otherRequirement);
    }
}
