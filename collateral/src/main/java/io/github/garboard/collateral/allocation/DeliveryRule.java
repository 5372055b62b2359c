package io.github.garboard.collateral.allocation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Which call takes which asset, and on what terms: the schedule of eligible collateral of each call.
 *
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
@FunctionalInterface
public interface DeliveryRule<A, C> {

    /** Returns the terms on which a call takes an asset, or nothing where it does not. */
    Optional<DeliveryTerms> terms(A asset, C call);

    /**
     * Returns a rule by which every call takes every asset, free and at once.
     *
     * @param haircuts the haircut of an asset at a call, in [0, 1]
     * @param <A> the caller's description of an asset
     * @param <C> the caller's key of a call
     */
    static <A, C> DeliveryRule<A, C> ofHaircuts(ToDoubleBiFunction<? super A, ? super C> haircuts) {
        Objects.requireNonNull(haircuts, "haircuts");
        return (asset, call) -> Optional.of(DeliveryTerms.of(haircuts.applyAsDouble(asset, call)));
    }

    /** Returns this rule where the predicate holds; elsewhere a call does not take the asset. */
    default DeliveryRule<A, C> where(BiPredicate<? super A, ? super C> eligible) {
        Objects.requireNonNull(eligible, "eligible");
        return (asset, call) -> eligible.test(asset, call) ? terms(asset, call) : Optional.empty();
    }
}
