package io.github.garboard.margin.schedule;

import io.github.garboard.margin.Rounding;
import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * What a position must hold for its notional: the inverse of its leverage. Implementations are immutable, do not allocate and
 * cost O(1), unless they say otherwise; the requirement is 0 at 0 and does not fall as the notional grows.
 */
@FunctionalInterface
public interface LeverageSchedule {

    /**
     * Returns the requirement.
     *
     * @param notional the notional, without sign, in one unit of money, non-negative and finite
     * @return the requirement in the same unit, non-negative
     * @throws IllegalArgumentException if the notional is negative or not finite
     */
    double requirement(double notional);

    /**
     * Returns the schedule of one rate: rate notional.
     *
     * @param rate the part of the notional, non-negative and finite: 0.05 is a leverage of 20
     * @throws IllegalArgumentException if it is not
     */
    static LeverageSchedule flat(double rate) {
        Checks.requireNonNegative("rate", rate);
        return notional -> rate * Checks.requireNonNegative("notional", notional);
    }

    /**
     * Returns the largest leverage that the schedule allows at a notional: notional / requirement.
     *
     * @param notional the notional, above 0 and finite
     * @return the leverage; infinite where nothing is required
     * @throws IllegalArgumentException if the notional breaks its rule
     */
    default double maximumLeverage(double notional) {
        if (!(notional > 0)) {
            throw new IllegalArgumentException("notional must be > 0: " + notional);
        }
        return notional / requirement(notional);
    }

    /** Returns the schedule that needs the larger of this and another one. */
    default LeverageSchedule max(LeverageSchedule other) {
        Objects.requireNonNull(other, "other");
        return notional -> Math.max(requirement(notional), other.requirement(notional));
    }

    /**
     * Returns a multiple of this schedule, such as maintenance from initial.
     *
     * @param factor the multiple, non-negative and finite
     * @throws IllegalArgumentException if it is not
     */
    default LeverageSchedule times(double factor) {
        Checks.requireNonNegative("factor", factor);
        return notional -> factor * requirement(notional);
    }

    /** Returns this schedule with its requirement rounded. */
    default LeverageSchedule rounded(Rounding rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return notional -> rounding.of(requirement(notional));
    }
}
