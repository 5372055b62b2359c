package io.github.garboard.oracle.resilience;

/**
 * A trade that moves the price of a pool, from the trader's side.
 *
 * @param quoteIn what the trader pays in the quote asset, fee included; negative if the trader receives it
 * @param baseOut what the trader receives in the base asset; negative if the trader pays it, fee included
 * @param loss what the trader has lost, in quote, once arbitrage has brought the price back: quoteIn less baseOut at the
 *     price before; non-negative
 */
public record Swap(double quoteIn, double baseOut, double loss) {

    /** The trade that moves nothing. */
    static final Swap NONE = new Swap(0, 0, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if an amount is NaN, or the loss negative or NaN
     */
    public Swap {
        if (Double.isNaN(quoteIn) || Double.isNaN(baseOut)) {
            throw new IllegalArgumentException("quoteIn and baseOut must be numbers: " + quoteIn + ", " + baseOut);
        }
        if (!(loss >= 0)) {
            throw new IllegalArgumentException("loss must be non-negative: " + loss);
        }
    }

    Swap plus(Swap other) {
        return new Swap(quoteIn + other.quoteIn, baseOut + other.baseOut, loss + other.loss);
    }

    /** Throws unless the price is positive and finite. */
    static void requirePrice(String name, double price) {
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + price);
        }
    }

    /** Throws unless the fee is a share of what is paid in. */
    static void requireFee(double fee) {
        if (!(fee >= 0 && fee < 1)) {
            throw new IllegalArgumentException("fee must be in [0, 1): " + fee);
        }
    }

    /**
     * Returns the trade through one stretch of constant liquidity. The loss is a product of non-negative terms, since the
     * difference of the amounts would lose all digits in a small move.
     *
     * @param liquidity the constant L
     * @param fee the share of what is paid in
     * @param market the price at which the amounts are valued; not inside of the stretch
     * @param near the end of the stretch that is nearer to the market
     * @param far the other end
     */
    static Swap through(double liquidity, double fee, double market, double near, double far) {
        if (near == far) {
            return NONE;
        }
        double rootNear = Math.sqrt(near);
        double rootFar = Math.sqrt(far);
        // √far - √near and √near √far - market, both without cancellation
        double roots = (far - near) / (rootFar + rootNear);
        double mean = rootNear * rootFar;
        double beyond = ((far - market) * (near / market) + (near - market)) / (mean / market + 1);
        double quote = liquidity * roots;
        double base = quote / mean;
        double withFee = 1 / (1 - fee);
        double loss = base * beyond;
        return far > near
                ? new Swap(quote * withFee, base, loss + quote * (fee * withFee))
                : new Swap(quote, base * withFee, loss - base * market * (fee * withFee));
    }
}
