package io.github.garboard.margin.sensitivity;

import io.github.garboard.margin.internal.Checks;
import java.util.List;

/**
 * A risk class: its margin is the sum of its measures.
 *
 * @param name the name that a {@link SensitivityFactor#riskClass()} refers to, not blank
 * @param measures the measures, mostly delta, vega and curvature
 */
public record RiskClass(String name, List<SensitivityMeasure> measures) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank or there is no measure
     */
    public RiskClass {
        Checks.requireName("name", name);
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("measures of " + name + " must not be empty: []");
        }
    }
}
