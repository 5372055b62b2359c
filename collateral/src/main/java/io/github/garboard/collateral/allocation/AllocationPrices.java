package io.github.garboard.collateral.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one more unit is worth, all else as it is: the dual prices of an allocation.
 *
 * <p>At an edge, where more is worth something else than less, the price is one of those between.
 *
 * @param assets what one more unit of each asset would save, non-negative; 0 where some of it is left
 * @param calls what one more unit of value asked for by each call would cost, non-negative; infinite for a call of nothing
 *     that takes no asset
 * @param caps what one more unit of each limit would save, non-negative; 0 where the limit is not reached
 * @param <A> the caller's description of an asset
 * @param <C> the caller's key of a call
 */
public record AllocationPrices<A, C>(Map<A, Double> assets, Map<C, Double> calls, Map<String, Double> caps) {

    /** Copies the maps, in their order. */
    public AllocationPrices {
        assets = Collections.unmodifiableMap(new LinkedHashMap<>(assets));
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
        caps = Collections.unmodifiableMap(new LinkedHashMap<>(caps));
    }
}
