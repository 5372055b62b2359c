package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a portfolio must hold at a level, and why.
 *
 * @param level the level that was asked for
 * @param total the amount required, finite and non-negative, in the caller's unit of money
 * @param components what the total is made of; they add up to it within {@link MarginComponent#ROUNDING} of the sum of their
 *     magnitudes. Empty only for a total of 0
 * @param bindingScenario the name of the scenario that sets the requirement; empty if none does
 */
public record MarginRequirement(
        MarginLevel level, double total, List<MarginComponent> components, Optional<String> bindingScenario) {

    /** The name of the component that stands for the part of credits that a requirement of 0 cannot use. */
    public static final String UNUSED_CREDIT = "unused credit";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the total is negative or not finite, or the components do not add up to it
     */
    public MarginRequirement {
        Objects.requireNonNull(level, "level");
        Checks.requireNonNegative("total", total);
        components = List.copyOf(components);
        MarginComponent.requireAddsUp("total", total, components);
        Objects.requireNonNull(bindingScenario, "bindingScenario");
    }

    /**
     * Returns the requirement that is the sum of its components, at least 0.
     *
     * @param level the level
     * @param components what it is made of; where credits exceed the rest, a component {@link #UNUSED_CREDIT} is added
     * @param bindingScenario the name of the scenario that sets it; empty if none does
     * @throws IllegalArgumentException if the sum is not finite
     */
    public static MarginRequirement of(
            MarginLevel level, List<MarginComponent> components, Optional<String> bindingScenario) {
        double sum = components.stream().mapToDouble(MarginComponent::amount).sum();
        if (sum >= 0) {
            return new MarginRequirement(level, sum, components, bindingScenario);
        }
        List<MarginComponent> all = new ArrayList<>(components);
        all.add(MarginComponent.of(UNUSED_CREDIT, -sum));
        return new MarginRequirement(level, 0, all, bindingScenario);
    }

    /**
     * Returns this requirement with a component more, at least 0.
     *
     * @param component a charge, or a credit where it is negative
     * @throws IllegalArgumentException if the sum is not finite
     */
    public MarginRequirement plus(MarginComponent component) {
        List<MarginComponent> all = new ArrayList<>(components);
        all.add(component);
        return of(level, all, bindingScenario);
    }

    /**
     * Returns this requirement raised to a minimum: itself where it is at least the minimum; else with a component more, under
     * the name of the minimum, that makes up the difference, and no binding scenario.
     *
     * @param minimum the minimum, with its name
     */
    public MarginRequirement atLeast(MarginComponent minimum) {
        if (total >= minimum.amount()) {
            return this;
        }
        List<MarginComponent> all = new ArrayList<>(components);
        all.add(MarginComponent.of(minimum.name(), minimum.amount() - total));
        return new MarginRequirement(level, minimum.amount(), all, Optional.empty());
    }

    /** Returns this requirement as one component, its components being the parts. */
    public MarginComponent asComponent(String name) {
        return new MarginComponent(name, total, components);
    }
}
