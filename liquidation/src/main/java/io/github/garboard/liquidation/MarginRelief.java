package io.github.garboard.liquidation;

import java.util.Objects;

/**
 * What closing brings: the health gained per unit closed, at the margin.
 *
 * @param <K> the caller's type of position names
 * @param <M> the caller's market
 */
@FunctionalInterface
public interface MarginRelief<K, M> {

    /** The part of a position that {@link #ofHealth} closes to see what it brings: 2⁻²⁰, about a millionth. */
    double STEP = 0x1p-20;

    /**
     * Returns the health gained per unit closed of a position.
     *
     * @param holdings what the account holds
     * @param index the index of an open position
     * @param market the market
     * @return health per unit of the position, finite; negative where closing hurts
     */
    double perUnit(Holdings<K> holdings, int index, M market);

    /**
     * Returns the relief that a health function implies: (health after closing h - health) / h, with h the {@link #STEP} of
     * the position. Exact where health is linear over the step, up to rounding of about 2⁻⁵² |health| / h. Costs two
     * evaluations of the health.
     *
     * @param health the health of the account
     * @param <K> the caller's type of position names
     * @param <M> the caller's market
     * @return its one-sided difference quotient
     */
    static <K, M> MarginRelief<K, M> ofHealth(HealthFunction<K, M> health) {
        Objects.requireNonNull(health, "health");
        return (holdings, index, market) -> {
            double size = Math.abs(holdings.quantity(index));
            // a position below 2^-1054 has no such part: close it all
            double step = STEP * size > 0 ? STEP * size : size;
            Holdings<K> after = holdings.reduce(index, step);
            double closed = size - Math.abs(after.quantity(index));
            return (health.health(after, market) - health.health(holdings, market)) / closed;
        };
    }
}
