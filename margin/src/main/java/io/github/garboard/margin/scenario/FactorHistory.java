package io.github.garboard.margin.scenario;

import io.github.garboard.margin.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * The past levels of a risk factor, oldest first, one per date of a history.
 *
 * @param name the name of the factor, not blank
 * @param kind how its moves are measured
 * @param levels the levels, in the factor's own units, finite; above 0 unless the kind is absolute
 */
public record FactorHistory(String name, ReturnKind kind, List<Double> levels) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank or a level breaks its rule
     */
    public FactorHistory {
        Checks.requireName("name", name);
        Objects.requireNonNull(kind, "kind");
        levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            Checks.requireFinite("level " + i + " of " + name, level);
            if (kind != ReturnKind.ABSOLUTE && !(level > 0)) {
                throw new IllegalArgumentException("level " + i + " of " + name + " must be > 0: " + level);
            }
        }
    }
}
