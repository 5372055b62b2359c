package io.github.garboard.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * What the columns of a CSV grid mean. Every column of the file must be named here, so that a new one is never passed over.
 *
 * @param model the column that names the group under which a row is counted
 * @param inputs the columns that go in
 * @param expected the columns that must come out
 * @param passedOver the columns that this suite does not look at: not yet, or held to account elsewhere
 * @param relative the relative tolerance of a group's column
 * @param absolute the absolute tolerance of every column: for results below the smallest normal number
 */
public record GridLayout(
        String model,
        Set<String> inputs,
        Set<String> expected,
        Set<String> passedOver,
        ToDoubleBiFunction<String, String> relative,
        double absolute) {

    void requireKnown(String file, List<String> header) {
        Set<String> unknown = new HashSet<>(header);
        unknown.removeAll(inputs);
        unknown.removeAll(expected);
        unknown.removeAll(passedOver);
        unknown.removeAll(Set.of("id", model));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(file + ": columns without a meaning: " + unknown);
        }
    }
}
