package io.github.garboard.margin.account;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a loss: the sum of what was paid and what was not is the loss.
 *
 * @param pool the pool afterwards
 * @param paid what each member paid, positive
 * @param uncovered what nobody paid, non-negative
 * @param <K> the caller's key of a member
 */
public record PoolDraw<K>(MarginPool<K> pool, Map<K, BigInteger> paid, BigInteger uncovered) {

    /** Copies. */
    public PoolDraw {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(uncovered, "uncovered");
        paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
    }
}
