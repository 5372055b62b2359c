package io.github.garboard.examples.adaptive;

import io.github.garboard.margin.dynamic.BoundPeriods;
import io.github.garboard.margin.procyclicality.MarginPath;
import io.github.garboard.margin.procyclicality.Shortfall;
import io.github.garboard.margin.validation.BacktestResult;
import io.github.garboard.margin.validation.ConditionalCoverage;
import io.github.garboard.margin.validation.DynamicQuantile;
import io.github.garboard.margin.validation.Independence;
import io.github.garboard.margin.validation.Kupiec;
import io.github.garboard.margin.validation.NullDistribution;
import io.github.garboard.margin.validation.RequirementHistory;
import io.github.garboard.margin.validation.ValidationReport;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a requirement was worth over a history.
 *
 * @param model the requirement
 * @param report the tests
 * @param path the requirements
 * @param shortfall what they did not cover
 * @param bound how often limits held a learned requirement
 */
record Judged(
        Model model, ValidationReport report, MarginPath path, Shortfall shortfall, Optional<BoundPeriods> bound) {

    /** With which probability a test may fail a requirement that is right. */
    static final double SIGNIFICANCE = 0.01;

    private static final int LAGS = 4;
    static final int SIMULATED = 499;

    static Judged of(Model model, Requirements.Run run, double[] losses, RandomGenerator random) {
        RequirementHistory history = RequirementHistory.of(losses, run.path().toArray());
        ValidationReport report = ValidationReport.of(
                history,
                SIGNIFICANCE,
                List.of(
                        new Kupiec(Requirements.BREACH, NullDistribution.EXACT),
                        new Independence(NullDistribution.EXACT),
                        new ConditionalCoverage(Requirements.BREACH, NullDistribution.EXACT),
                        new DynamicQuantile(Requirements.BREACH, LAGS).simulated(SIMULATED, random)));
        return new Judged(model, report, run.path(), run.path().shortfall(losses), run.bound());
    }

    BacktestResult coverage() {
        return report.results().get(0);
    }

    BacktestResult independence() {
        return report.results().get(1);
    }

    BacktestResult conditional() {
        return report.results().get(2);
    }

    BacktestResult foreseeable() {
        return report.results().get(3);
    }

    double breachRate() {
        return coverage().observed();
    }

    boolean holds() {
        return report.passes();
    }

    /**
     * The mean pinball loss: what is held too much costs 1 %, what is lacking 99 %. The true quantile has the least, so it
     * ranks requirements of different cost.
     *
     * @see "Gneiting, Making and evaluating point forecasts, J. American Statistical Association 106 (2011)"
     */
    double quantileLoss() {
        RequirementHistory history = report.history();
        double sum = 0;
        for (int t = 0; t < history.periods(); t++) {
            double residual = history.loss(t) - history.requirement(t);
            sum += Math.max((1 - Requirements.BREACH) * residual, -Requirements.BREACH * residual);
        }
        return sum / history.periods();
    }
}
