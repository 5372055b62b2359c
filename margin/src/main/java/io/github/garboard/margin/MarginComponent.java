package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.List;

/**
 * A named part of a requirement, itself made of parts that add up to it.
 *
 * @param name what the part is for, not blank
 * @param amount the amount, finite, in one unit of money; negative for a credit
 * @param parts what the amount is made of; empty for a part that is not split further. Their amounts add up to this one
 *     within {@link #ROUNDING} of the sum of their magnitudes
 */
public record MarginComponent(String name, double amount, List<MarginComponent> parts) {

    /**
     * How far a sum of parts may be from its total, relative to the sum of the magnitudes of the parts: the roundings of
     * adding some thousands of doubles in any order, not a difference that anyone is charged.
     */
    public static final double ROUNDING = 1e-12;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank, the amount is not finite, or the parts do not add up to it
     */
    public MarginComponent {
        Checks.requireName("name", name);
        Checks.requireFinite("amount of " + name, amount);
        parts = List.copyOf(parts);
        if (!parts.isEmpty()) {
            requireAddsUp("amount of " + name, amount, parts);
        }
    }

    /**
     * Returns a part that is not split further.
     *
     * @param name what the part is for, not blank
     * @param amount the amount, finite; negative for a credit
     * @return the part
     * @throws IllegalArgumentException if the name is blank or the amount is not finite
     */
    public static MarginComponent of(String name, double amount) {
        return new MarginComponent(name, amount, List.of());
    }

    /**
     * Returns a part that is the sum of others.
     *
     * @param name what the part is for, not blank
     * @param parts what it is made of; of no parts the amount is 0
     * @return the part
     * @throws IllegalArgumentException if the name is blank or the sum is not finite
     */
    public static MarginComponent sum(String name, List<MarginComponent> parts) {
        return new MarginComponent(
                name, parts.stream().mapToDouble(MarginComponent::amount).sum(), parts);
    }

    /**
     * Returns this component with its amount and those of its parts multiplied.
     *
     * @param factor the multiple, finite
     * @throws IllegalArgumentException if an amount is not finite
     */
    public MarginComponent scaled(double factor) {
        return new MarginComponent(
                name,
                factor * amount,
                parts.stream().map(part -> part.scaled(factor)).toList());
    }

    static void requireAddsUp(String name, double total, List<MarginComponent> parts) {
        double sum = 0;
        double magnitude = 0;
        for (MarginComponent part : parts) {
            sum += part.amount();
            magnitude += Math.abs(part.amount());
        }
        if (!(Math.abs(total - sum) <= ROUNDING * magnitude)) {
            throw new IllegalArgumentException(name + " must be the sum of its parts, " + sum + ": " + total);
        }
    }
}
