package io.github.garboard.margin.validation;

/**
 * A question that a history of requirements and losses answers, such as whether breaches were as many as intended.
 *
 * <p>The implementations of this package are immutable and thread-safe, and deterministic, but for those that simulate with a
 * caller's generator: they draw from it at every call, and are confined to its thread.
 */
@FunctionalInterface
public interface Backtest {

    /**
     * Returns the answer.
     *
     * @param history the losses and the requirements before them
     * @return the statistic, its p-value, and what was observed against what was expected
     * @throws IllegalArgumentException if the history is too short for the question
     */
    BacktestResult result(RequirementHistory history);
}
