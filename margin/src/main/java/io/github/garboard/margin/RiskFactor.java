package io.github.garboard.margin;

import io.github.garboard.margin.internal.Checks;
import java.util.Objects;

/**
 * Something that scenarios move, and how its shocks act.
 *
 * @param name the name by which a caller resolves the factor, unique in its set, not blank
 * @param rule how a shock moves a value of this factor
 */
public record RiskFactor(String name, ShockRule rule) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public RiskFactor {
        Checks.requireName("name", name);
        Objects.requireNonNull(rule, "rule");
    }
}
