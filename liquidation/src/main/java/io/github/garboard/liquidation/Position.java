package io.github.garboard.liquidation;

import java.util.Objects;

/**
 * A quantity of something that can be closed in parts.
 *
 * @param key the caller's name of the position, with equals and hashCode
 * @param quantity the signed quantity, in units of the position, finite: positive is long or an asset, negative is short or
 *     a debt, 0 is closed
 * @param <K> the caller's type of names
 */
public record Position<K>(K key, double quantity) {

    /**
     * Checks the quantity.
     *
     * @throws IllegalArgumentException if the quantity is not finite
     */
    public Position {
        Objects.requireNonNull(key, "key");
        Numbers.requireFinite("quantity of " + key, quantity);
    }
}
