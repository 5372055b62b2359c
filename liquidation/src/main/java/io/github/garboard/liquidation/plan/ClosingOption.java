package io.github.garboard.liquidation.plan;

import io.github.garboard.liquidation.Candidate;
import java.util.Objects;

/**
 * A position, or a part of it at one price, that may be closed for health at a cost.
 *
 * @param key the caller's name
 * @param cap the largest amount, in units, finite and non-negative
 * @param reliefPerUnit the health gained per unit, finite; not positive where closing does not help
 * @param cost what an amount costs
 * @param <K> the caller's type of names
 */
public record ClosingOption<K>(K key, double cap, double reliefPerUnit, ClosingCost cost) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public ClosingOption {
        Objects.requireNonNull(key, "key");
        // names cost more than the checks
        if (!(cap >= 0 && cap < Double.POSITIVE_INFINITY && Double.isFinite(reliefPerUnit))) {
            Checks.requireNonNegative("cap of " + key, cap);
            Checks.requireFinite("reliefPerUnit of " + key, reliefPerUnit);
        }
        Objects.requireNonNull(cost, "cost");
    }

    /**
     * Returns the option to close up to the whole of a candidate at its relief and cost per unit.
     *
     * @param candidate an open position
     * @param <K> the caller's type of names
     * @return the option, of linear cost
     */
    public static <K> ClosingOption<K> of(Candidate<K> candidate) {
        return new ClosingOption<>(
                candidate.key(),
                Math.abs(candidate.quantity()),
                candidate.reliefPerUnit(),
                ClosingCost.linear(candidate.costPerUnit()));
    }

    /** Returns the price of health at which closing begins: marginal cost of the first unit / relief; +infinity for none. */
    double firstPrice() {
        return price(cost.marginal(0));
    }

    /** Returns the price of health from which on everything is closed. */
    double lastPrice() {
        return price(cost.marginal(cap));
    }

    private double price(double marginal) {
        return reliefPerUnit > 0 ? Math.min(marginal / reliefPerUnit, Double.MAX_VALUE) : Double.POSITIVE_INFINITY;
    }
}
