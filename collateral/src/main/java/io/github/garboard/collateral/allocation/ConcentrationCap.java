package io.github.garboard.collateral.allocation;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * A limit on what some assets may make of what is delivered to some calls: one issuer at one counterparty, equities at all
 * of them. A share of a call is the limit share times amount called.
 *
 * @param name what the limit is called in prices; not blank
 * @param assets which assets count
 * @param calls at which calls
 * @param limit the largest value after haircut of all these deliveries together, non-negative and finite
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
public record ConcentrationCap<A, C>(
        String name, Predicate<? super A> assets, Predicate<? super C> calls, double limit) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name is blank, or the limit negative or not finite
     */
    public ConcentrationCap {
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(calls, "calls");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank: \"" + name + "\"");
        }
        Numbers.requireNonNegative("limit", limit);
    }
}
