package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * The limits that a requirement is held to, whatever its model says: a floor, a cap, and a speed per direction. They never
 * contradict: a requirement that starts between floor and cap moves towards what the model says as far as the speed allows, and
 * what the model says counts as no more than the cap and no less than the floor.
 *
 * @param floor the least requirement, non-negative and finite
 * @param cap the largest requirement, not below the floor, infinite for none
 * @param rise how far it may rise in a period
 * @param fall how far it may fall in a period
 */
public record MarginLimits(double floor, double cap, SpeedLimit rise, SpeedLimit fall) {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if the floor is negative or not finite, or the cap is below it
     */
    public MarginLimits {
        Checks.requireNonNegative("floor", floor);
        if (!(cap >= floor)) {
            throw new IllegalArgumentException("cap must be >= the floor, " + floor + ": " + cap);
        }
        Objects.requireNonNull(rise, "rise");
        Objects.requireNonNull(fall, "fall");
    }

    /**
     * Returns limits without a limit of speed.
     *
     * @param floor the least requirement, non-negative and finite
     * @param cap the largest requirement, not below the floor, infinite for none
     * @throws IllegalArgumentException if one breaks its rule
     */
    public static MarginLimits between(double floor, double cap) {
        return new MarginLimits(floor, cap, SpeedLimit.NONE, SpeedLimit.NONE);
    }

    /** Returns these limits with another limit of rises. */
    public MarginLimits rising(SpeedLimit limit) {
        return new MarginLimits(floor, cap, limit, fall);
    }

    /** Returns these limits with another limit of falls. */
    public MarginLimits falling(SpeedLimit limit) {
        return new MarginLimits(floor, cap, rise, limit);
    }

    /** Returns a first requirement: what the model says, between floor and cap. */
    Limited first(double wanted) {
        double between = Math.min(cap, Math.max(floor, wanted));
        return new Limited(between, between > wanted ? Limit.FLOOR : between < wanted ? Limit.CAP : Limit.NONE);
    }

    /** Returns the requirement after the last one, which these limits gave. */
    Limited after(double last, double wanted) {
        Limited between = first(wanted);
        if (between.requirement - last > rise.from(last)) {
            return new Limited(last + rise.from(last), Limit.RISE);
        }
        if (last - between.requirement > fall.from(last)) {
            return new Limited(last - fall.from(last), Limit.FALL);
        }
        return between;
    }

    /** A requirement and what set it. */
    record Limited(double requirement, Limit by) {}
}
