package io.github.garboard.cases;

import java.util.List;

/**
 * The outcome of a run.
 *
 * @param passed the number of cases reproduced
 * @param failures a line for each case that was not, {@code id: expected …, got …}
 */
public record CaseReport(int passed, List<String> failures) {

    /** Copies the list. */
    public CaseReport {
        failures = List.copyOf(failures);
    }
}
