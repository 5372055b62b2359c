package io.github.garboard.margin.weight;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * What a balance counts for in health: what is owned by an asset weight of at most 1, what is owed by a liability weight of at
 * least 1. Implementations are immutable, do not allocate and cost O(1), unless they say otherwise.
 *
 * <pre>{@code
 * WeightSchedule initial = WeightSchedule.of(0.8, 1.2)
 *         .sizeScaled(new SquareRootSize(0.0002))
 *         .poolScaled(new PoolScale(5e6, deposits));
 * double counts = initial.value(balance, price);
 * }</pre>
 */
@FunctionalInterface
public interface WeightSchedule {

    /**
     * Returns the weight of a balance: the asset weight where it is at least 0, the liability weight below.
     *
     * @param balance the balance, in units of the token, finite; negative for a debt
     * @return the weight, non-negative
     */
    double weight(double balance);

    /**
     * Returns the schedule of two weights.
     *
     * @param asset the weight of what is owned, in [0, 1]
     * @param liability the weight of what is owed, at least 1, finite
     * @throws IllegalArgumentException if a weight is outside its range
     */
    static WeightSchedule of(double asset, double liability) {
        if (!(asset >= 0 && asset <= 1)) {
            throw new IllegalArgumentException("asset must be in [0, 1]: " + asset);
        }
        if (!(liability >= 1 && liability < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("liability must be finite and >= 1: " + liability);
        }
        return balance -> balance >= 0 ? asset : liability;
    }

    /**
     * Returns what a balance counts for: balance price weight.
     *
     * @param balance the balance, in units of the token, finite; negative for a debt
     * @param price the price of a unit, in money, non-negative and finite
     * @return the weighted value, negative for a debt
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    default double value(double balance, double price) {
        Checks.requireFinite("balance", balance);
        Checks.requireNonNegative("price", price);
        return balance * price * weight(balance);
    }

    /** Returns this schedule with weights that worsen with the size of the balance. */
    default WeightSchedule sizeScaled(SquareRootSize size) {
        Objects.requireNonNull(size, "size");
        return balance -> balance >= 0
                ? size.assetWeight(weight(balance), balance)
                : size.liabilityWeight(weight(balance), -balance);
    }

    /** Returns this schedule with an asset weight that falls as the pool of all depositors fills up. */
    default WeightSchedule poolScaled(PoolScale pool) {
        Objects.requireNonNull(pool, "pool");
        return balance -> balance >= 0 ? pool.assetWeight(weight(balance)) : weight(balance);
    }

    /**
     * Returns this schedule with a liability weight of at least the given one, such as 1 + the ratio that a user has set for
     * himself.
     *
     * @param least the least liability weight, at least 1, finite
     * @throws IllegalArgumentException if it is not
     */
    default WeightSchedule liabilityAtLeast(double least) {
        if (!(least >= 1 && least < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("least must be finite and >= 1: " + least);
        }
        return balance -> balance >= 0 ? weight(balance) : Math.max(least, weight(balance));
    }

    /** Returns the mean of this schedule and another one: the weight to fill an order, between initial and maintenance. */
    default WeightSchedule meanWith(WeightSchedule other) {
        Objects.requireNonNull(other, "other");
        return balance -> (weight(balance) + other.weight(balance)) / 2;
    }
}
