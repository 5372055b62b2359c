package io.github.garboard.margin.sensitivity;

import java.util.Map;
import java.util.Objects;

/**
 * The group of each label, such as the volatility group of a currency.
 *
 * @param groups the group by label
 * @param other the group of all labels that are not listed
 */
public record LabelGroups(Map<String, String> groups, String other) {

    /** Copies. */
    public LabelGroups {
        groups = Map.copyOf(groups);
        Objects.requireNonNull(other, "other");
    }

    /** Returns the group of a label. */
    public String of(String label) {
        return groups.getOrDefault(label, other);
    }
}
