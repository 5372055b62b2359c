package io.github.garboard.collateral.allocation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Inventory, the calls it shall meet, and the rules between them.
 *
 * @param inventory what is held, each asset once
 * @param calls what is called for, each call once
 * @param rule on what terms a call takes an asset; asked once for each pair
 * @param caps limits on concentration, each name once
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
public record AllocationProblem<A, C>(
        List<InventoryLine<A>> inventory,
        List<CollateralCall<C>> calls,
        DeliveryRule<? super A, ? super C> rule,
        List<ConcentrationCap<A, C>> caps) {

    /**
     * Checks the components and copies the lists.
     *
     * @throws IllegalArgumentException if an asset, a call or the name of a cap is there twice
     */
    public AllocationProblem {
        Objects.requireNonNull(rule, "rule");
        inventory = List.copyOf(inventory);
        calls = List.copyOf(calls);
        caps = List.copyOf(caps);
        requireDistinct("asset", inventory, InventoryLine::asset);
        requireDistinct("call", calls, CollateralCall::key);
        requireDistinct("cap", caps, ConcentrationCap::name);
    }

    /**
     * Returns a problem without caps.
     *
     * @param inventory what is held, each asset once
     * @param calls what is called for, each call once
     * @param rule on what terms a call takes an asset
     * @param <A> the caller's description of an asset
     * @param <C> the caller's key of a call
     * @throws IllegalArgumentException if an asset or a call is there twice
     */
    public static <A, C> AllocationProblem<A, C> of(
            List<InventoryLine<A>> inventory, List<CollateralCall<C>> calls, DeliveryRule<? super A, ? super C> rule) {
        return new AllocationProblem<>(inventory, calls, rule, List.of());
    }

    private static <T> void requireDistinct(String name, List<T> all, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(key.apply(one))) {
                throw new IllegalArgumentException(name + " must be there once: " + key.apply(one));
            }
        }
    }
}
