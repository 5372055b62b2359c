package io.github.garboard.collateral.velocity;

import java.util.Objects;

/**
 * Collateral that one party holds for another and may use again.
 *
 * @param from who gave it
 * @param to who received it, another party
 * @param value its value, above 0 and finite
 * @param <K> the caller's key of a party
 */
public record Pledge<K>(K from, K to, double value) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if both parties are one or the value is out of its range
     */
    public Pledge {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to)) {
            throw new IllegalArgumentException("to must be another party than from: " + to);
        }
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("value must be above 0 and finite: " + value);
        }
    }
}
