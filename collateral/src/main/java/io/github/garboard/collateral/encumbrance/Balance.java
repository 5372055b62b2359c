package io.github.garboard.collateral.encumbrance;

import java.util.Objects;

/**
 * What an account holds, in base units. Free plus encumbered is all that came in less all that went out.
 *
 * @param free what can be withdrawn, pledged, transferred or wrapped, non-negative
 * @param encumbered what is pledged here or locked for claims on other chains, non-negative
 * @param locked the part of {@code encumbered} that is locked for claims; 0 in an account of claims
 * @param <N> the type of an amount
 */
public record Balance<N extends Comparable<N>>(N free, N encumbered, N locked) {

    /** Checks that nothing is null. */
    public Balance {
        Objects.requireNonNull(free, "free");
        Objects.requireNonNull(encumbered, "encumbered");
        Objects.requireNonNull(locked, "locked");
    }

    /**
     * Returns free plus encumbered.
     *
     * @param units the arithmetic of the amounts
     */
    public N total(Units<N> units) {
        return units.plus(free, encumbered);
    }

    /**
     * Returns the balance of an account that holds nothing.
     *
     * @param units the arithmetic of the amounts
     * @param <N> the type of an amount
     */
    static <N extends Comparable<N>> Balance<N> nothing(Units<N> units) {
        return new Balance<>(units.zero(), units.zero(), units.zero());
    }
}
