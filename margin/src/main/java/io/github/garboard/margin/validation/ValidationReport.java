package io.github.garboard.margin.validation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several back-tests say of a requirement: which fail, and by how much.
 *
 * <p>Each test fails a right requirement with about its significance, so k tests together fail one with up to k times that.
 * For one error over all divide the significance by k (Bonferroni).
 *
 * @param history the losses and the requirements before them
 * @param significance the probability with which one test may fail a right requirement, in (0, 1)
 * @param results what each test found
 */
public record ValidationReport(RequirementHistory history, double significance, List<BacktestResult> results) {

    /** Lags of the dynamic quantile test, as in its paper. */
    private static final int LAGS = 4;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the significance is not in (0, 1)
     */
    public ValidationReport {
        Objects.requireNonNull(history, "history");
        BacktestResult.requireSignificance(significance);
        results = List.copyOf(results);
    }

    /**
     * Returns the report of some tests.
     *
     * @param history the losses and the requirements before them
     * @param significance the probability with which one test may fail a right requirement, in (0, 1)
     * @param tests the tests, in the order of the results
     * @throws IllegalArgumentException if the significance is not in (0, 1) or a test refuses the history
     */
    public static ValidationReport of(RequirementHistory history, double significance, List<? extends Backtest> tests) {
        return new ValidationReport(
                history,
                significance,
                tests.stream().map(test -> test.result(history)).toList());
    }

    /**
     * Returns the report of all tests of coverage: {@link Kupiec}, {@link Independence}, {@link ConditionalCoverage} and
     * {@link TimeUntilFirstFailure} with exact p-values, {@link DynamicQuantile} with 4 lags, {@link BaselTrafficLight}.
     *
     * @param history the losses and the requirements before them, at least 11 periods
     * @param breachProbability the intended probability of a breach in a period, in (0, 1)
     * @param significance the probability with which one test may fail a right requirement, in (0, 1)
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static ValidationReport coverage(RequirementHistory history, double breachProbability, double significance) {
        return of(
                history,
                significance,
                List.of(
                        new Kupiec(breachProbability, NullDistribution.EXACT),
                        new Independence(NullDistribution.EXACT),
                        new ConditionalCoverage(breachProbability, NullDistribution.EXACT),
                        new TimeUntilFirstFailure(breachProbability, NullDistribution.EXACT),
                        new DynamicQuantile(breachProbability, LAGS),
                        new BaselTrafficLight(breachProbability)));
    }

    /** Returns the tests that fail. */
    public List<BacktestResult> failures() {
        return results.stream()
                .filter(result -> result.isRejected(significance))
                .toList();
    }

    /** Returns whether no test fails. */
    public boolean passes() {
        return failures().isEmpty();
    }

    /** Returns a line that says how many tests fail, and a line for each that does, with what it saw and what it expected. */
    @Override
    public String toString() {
        List<BacktestResult> failures = failures();
        String all = String.format(
                Locale.ROOT,
                "%d of %d tests fail at significance %s; %d breaches in %d periods",
                failures.size(),
                results.size(),
                significance,
                history.breaches(),
                history.periods());
        return Stream.concat(Stream.of(all), failures.stream().map(BacktestResult::toString))
                .collect(Collectors.joining("\n"));
    }
}
