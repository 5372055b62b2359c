package io.github.garboard.collateral;

/**
 * A {@link Haircut} at one horizon: what a valuation applies.
 *
 * <p>It is a type of its own so that nobody values a basket over a horizon that was never named. A caller whose haircut
 * has no horizon writes a lambda of two arguments.
 *
 * @param <A> the caller's description of an asset
 */
@FunctionalInterface
public interface HorizonHaircut<A> {

    /**
     * Returns the haircut of a holding.
     *
     * @param asset the asset held
     * @param amount the amount held, in units of the asset, non-negative and finite
     * @return the haircut, in [0, 1]
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    double fraction(A asset, double amount);

    /**
     * Returns the haircut of a holding with the rule and the parts that it follows from. Its fraction is equal, to the
     * last bit, to {@link #fraction}. Allocates the parts.
     *
     * @param asset the asset held
     * @param amount the amount held, in units of the asset, non-negative and finite
     * @throws IllegalArgumentException if the amount is negative or not finite
     */
    default HaircutPart explain(A asset, double amount) {
        return HaircutPart.of("haircut", fraction(asset, amount));
    }
}
