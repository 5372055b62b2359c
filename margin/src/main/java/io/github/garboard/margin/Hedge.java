package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * What an instrument does for a book that needs more than it has.
 *
 * @param instrument the caller's key of the instrument
 * @param lots the lots to trade, non-negative; 0 where none helps or none is needed
 * @param cost what they cost, finite; negative for a gain
 * @param requirement what the book must hold with them, finite and non-negative
 * @param <K> the caller's key
 */
public record Hedge<K>(K instrument, long lots, double cost, double requirement) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Hedge {
        Objects.requireNonNull(instrument, "instrument");
        if (lots < 0) {
            throw new IllegalArgumentException("lots must be >= 0: " + lots);
        }
        Checks.requireFinite("cost", cost);
        Checks.requireNonNegative("requirement", requirement);
    }

    /**
     * Returns what the equity, once the hedge is paid, still lacks: max(0, requirement + cost - equity); 0 if the hedge restores
     * the account.
     *
     * @param equity what the account was worth before the hedge
     */
    public double uncovered(double equity) {
        return Math.max(0, requirement + cost - equity);
    }
}
