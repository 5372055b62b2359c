/**
 * Validation: whether requirements held against the losses that came, with tests whose error is known.
 *
 * <p>A {@link io.github.garboard.margin.validation.RequirementHistory} sets losses against the requirements known before them,
 * of any margin model or of a requirement stepped period by period. A {@link io.github.garboard.margin.validation.Backtest}
 * asks it one question, and a {@link io.github.garboard.margin.validation.ValidationReport} says which answers fail and by how
 * much:
 *
 * <pre>{@code
 * RequirementHistory history = RequirementHistory.of(losses, margin.path(losses));
 * ValidationReport report = ValidationReport.coverage(history, 0.01, 0.05);
 * List<BacktestResult> failures = report.failures(); // empty where every test passes
 * }</pre>
 *
 * <p>A breach is a loss larger than its requirement. Probabilities of breach are per period: 0.01 for a requirement at 99 %.
 */
@NullMarked
package io.github.garboard.margin.validation;

import org.jspecify.annotations.NullMarked;
