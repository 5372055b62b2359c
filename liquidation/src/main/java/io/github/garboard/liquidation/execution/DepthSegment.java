package io.github.garboard.liquidation.execution;

/**
 * A part of a venue's depth over which the marginal price falls as price / (1 + steepness x)².
 *
 * <p>That is every shape with a closed form that venues use: a level of an order book has steepness 0, a constant-product pool
 * has the steepness of its reserve and no end, and a range of concentrated liquidity is a piece of such a pool. The first x
 * units bring price x / (1 + steepness x).
 *
 * @param price what the first unit brings, in [{@link #LOWEST}, {@link #HIGHEST}]
 * @param steepness how fast the price falls, per unit, 0 or in [{@link #LOWEST}, {@link #HIGHEST}]
 * @param size the number of units that the venue takes, positive; +infinity for no end
 */
public record DepthSegment(double price, double steepness, double size) {

    /** The lowest price, and the lowest steepness that is told from 0. */
    public static final double LOWEST = 1e-150;

    /** The highest price and steepness. */
    public static final double HIGHEST = 1e150;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DepthSegment {
        Checks.requireScale("price", price);
        if (steepness != 0) {
            Checks.requireScale("steepness", steepness);
        }
        if (!(size > 0)) {
            throw new IllegalArgumentException("size must be > 0: " + size);
        }
    }

    /**
     * Returns a level of an order book.
     *
     * @param price what a unit brings, in [{@link #LOWEST}, {@link #HIGHEST}]
     * @param size the number of units, positive
     * @return the segment
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static DepthSegment level(double price, double size) {
        return new DepthSegment(price, 0, size);
    }

    /**
     * Returns a constant-product pool: an amount d brings kept R_out d / (R_in + kept d).
     *
     * @param reserveIn what the pool holds of the asset that it is given, R_in, finite and positive
     * @param reserveOut what it holds of the asset that it pays, R_out, finite and positive
     * @param kept the part of the amount that the fee leaves, in (0, 1]; 0.997 for a fee of 0.3 %
     * @return the segment, without end
     * @throws IllegalArgumentException if an argument or the price R_out / R_in is outside its range
     * @see "G. Angeris, H.-T. Kao, R. Chiang, C. Noyes, T. Chitra, An Analysis of Uniswap Markets (2019), section 2"
     */
    public static DepthSegment constantProduct(double reserveIn, double reserveOut, double kept) {
        Checks.requirePositive("reserveIn", reserveIn);
        Checks.requirePositive("reserveOut", reserveOut);
        Checks.requireKept("kept", kept);
        return new DepthSegment(kept * (reserveOut / reserveIn), kept / reserveIn, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns a range of concentrated liquidity: between two prices it acts as a constant-product pool of reserves
     * liquidity / √price and liquidity √price.
     *
     * @param liquidity the root of the product of those reserves, finite and positive
     * @param fromPrice the pool's price where selling begins, before the fee, in units received per unit given
     * @param toPrice the price where the range ends, positive and below the first
     * @param kept the part of the amount that the fee leaves, in (0, 1]
     * @return the segment
     * @throws IllegalArgumentException if an argument is outside its range
     * @see "H. Adams, N. Zinsmeister, M. Salem, R. Keefer, D. Robinson, Uniswap v3 Core (2021), section 2"
     */
    public static DepthSegment range(double liquidity, double fromPrice, double toPrice, double kept) {
        Checks.requirePositive("liquidity", liquidity);
        Checks.requireScale("fromPrice", fromPrice);
        Checks.requireScale("toPrice", toPrice);
        Checks.requireKept("kept", kept);
        if (!(toPrice < fromPrice)) {
            throw new IllegalArgumentException("toPrice must be < " + fromPrice + ": " + toPrice);
        }
        double steepness = kept * Math.sqrt(fromPrice) / liquidity;
        return new DepthSegment(kept * fromPrice, steepness, rootRatioLessOne(fromPrice, toPrice) / steepness);
    }

    /**
     * Returns what the next unit brings after an amount.
     *
     * @param amount the units sold, in [0, size]
     * @return the marginal price; 0 after an infinite amount into a pool
     */
    public double marginalPrice(double amount) {
        if (steepness == 0) {
            return price;
        }
        double fall = 1 + steepness * amount;
        return price / fall / fall;
    }

    /**
     * Returns what an amount brings.
     *
     * @param amount the units sold, in [0, size]
     * @return the proceeds; price / steepness, all that a pool pays, for an infinite amount
     */
    public double proceeds(double amount) {
        if (amount == Double.POSITIVE_INFINITY && steepness > 0) {
            return price / steepness;
        }
        return steepness == 0 ? price * amount : price * (amount / (1 + steepness * amount));
    }

    /**
     * Returns how many units bring at least a price each.
     *
     * @param lowest the lowest price to sell at, positive
     * @return the amount, in [0, size]
     */
    public double amountAt(double lowest) {
        if (!(lowest <= price)) {
            return 0;
        }
        return steepness == 0 ? size : Math.min(size, rootRatioLessOne(price, lowest) / steepness);
    }

    /** Returns √(high / low) - 1 without the cancellation where they are close. */
    static double rootRatioLessOne(double high, double low) {
        return (high - low) / (low + Math.sqrt(high * low));
    }
}
