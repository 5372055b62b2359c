package io.github.garboard.margin;

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

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the total is negative or not finite, or the components do not add up to it
     */
    public MarginRequirement {
        Objects.requireNonNull(level, "level");
        Numbers.requireNonNegative("total", total);
        components = List.copyOf(components);
        MarginComponent.requireAddsUp("total", total, components);
        Objects.requireNonNull(bindingScenario, "bindingScenario");
    }
}
