package io.github.garboard.collateral.haircut;

import java.time.Duration;
import java.util.Objects;

/**
 * A haircut that follows an estimate within limits: the state between two updates.
 *
 * <p>A step gives a new state. The estimate is the caller's, from a volatility, a quantile or a {@link
 * GeneralisedParetoTail}; {@code Haircut.byAsset(asset -> states.get(asset).fraction())} values with the states.
 *
 * <pre>{@code
 * AdaptiveHaircut state = AdaptiveHaircut.start(limits, 0.10);
 * AdaptiveHaircut.Step step = state.step(estimate, Duration.ofHours(4));
 * state = step.next();
 * }</pre>
 *
 * @param limits the limits
 * @param fraction the present haircut, from the floor to 1
 */
public record AdaptiveHaircut(AntiProcyclicality limits, double fraction) {

    private static final double NANOS_PER_DAY = 86_400e9;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the haircut is below the floor or above 1
     */
    public AdaptiveHaircut {
        Objects.requireNonNull(limits, "limits");
        if (!(fraction >= limits.floor() && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be in [" + limits.floor() + ", 1]: " + fraction);
        }
    }

    /**
     * Returns the first state: at the target of a first estimate.
     *
     * @param limits the limits
     * @param estimate the estimate, in [0, 1]
     * @throws IllegalArgumentException if it is not
     */
    public static AdaptiveHaircut start(AntiProcyclicality limits, double estimate) {
        return new AdaptiveHaircut(limits, limits.target(estimate));
    }

    /**
     * Returns the step towards the target of an estimate. The haircut rises by at most the largest step up for each day
     * that has passed, and falls by at most the largest step down; days count in fractions. No time is no step.
     *
     * @param estimate the estimate, in [0, 1]
     * @param elapsed the time since the last step, non-negative
     * @throws IllegalArgumentException if the estimate is not in [0, 1] or the time negative
     */
    public Step step(double estimate, Duration elapsed) {
        if (elapsed.isNegative()) {
            throw new IllegalArgumentException("elapsed must be non-negative: " + elapsed);
        }
        double target = limits.target(estimate);
        double days = (elapsed.getSeconds() * 1e9 + elapsed.getNano()) / NANOS_PER_DAY;
        double highest = fraction + reach(limits.largestStepUpPerDay(), days);
        double lowest = fraction - reach(limits.largestStepDownPerDay(), days);
        if (target > highest) {
            return new Step(this, estimate, target, Binding.STEP_UP, new AdaptiveHaircut(limits, highest));
        }
        if (target < lowest) {
            return new Step(this, estimate, target, Binding.STEP_DOWN, new AdaptiveHaircut(limits, lowest));
        }
        Binding binding = target > limits.blended(estimate) ? Binding.FLOOR : Binding.NONE;
        return new Step(this, estimate, target, binding, new AdaptiveHaircut(limits, target));
    }

    private static double reach(double perDay, double days) {
        return days == 0 ? 0 : perDay * days;
    }

    /** The limit that set a step. */
    public enum Binding {
        /** None: the haircut is at the blend of the estimate and the stressed one. */
        NONE,
        /** The floor: the blend is below it. */
        FLOOR,
        /** The largest step up: the target is higher. */
        STEP_UP,
        /** The largest step down: the target is lower. */
        STEP_DOWN
    }

    /**
     * A step with what it followed from.
     *
     * @param from the state before
     * @param estimate the estimate
     * @param target the haircut that the estimate asks for, after stress and floor
     * @param binding the limit that set the step
     * @param next the state after
     */
    public record Step(AdaptiveHaircut from, double estimate, double target, Binding binding, AdaptiveHaircut next) {}
}
