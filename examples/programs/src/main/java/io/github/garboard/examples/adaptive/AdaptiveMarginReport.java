package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.examples.table.Numbers;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Draws the requirements against the losses. */
final class AdaptiveMarginReport {

    /** How many periods are shown on each side of the largest loss. */
    private static final int AROUND = 45;

    /** Those that move, but for one of the two learned: a chart has five hues. */
    private static final List<Model> DRAWN =
            List.of(Model.EWMA, Model.GARCH, Model.FILTERED, Model.CONFORMAL, Model.TREES);

    private final List<Comparison> all;
    private final Findings findings;
    private final long seed;

    private AdaptiveMarginReport(List<Comparison> all, Findings findings, long seed) {
        this.all = all;
        this.findings = findings;
        this.seed = seed;
    }

    static Report of(List<Comparison> all, Findings findings, long seed) {
        return new AdaptiveMarginReport(all, findings, seed).report();
    }

    private Report report() {
        Report report = Report.titled(findings.title()).lead(findings.lead()).keys(keys());
        report = report.table("What is compared", "All from what was known before the period.", AdaptiveTables.rules());
        report = overview(report);
        for (Comparison one : all) {
            report = history(report, one);
        }
        return report.heading("How it was computed")
                .paragraph(METHOD)
                .source(
                        "Franc and rouble: reference rates of the European Central Bank, in moneta-convert-ecb 1.4.5, Apache"
                                + " License 2.0 (the default recording; 1999 to February 2023, the rouble to 1 March 2022).")
                .source(
                        "Bitcoin: trades on Bitstamp, 25 November to 1 December 2013, in ta4j-examples 0.18, MIT licence (the"
                                + " default recording). All times are UTC; a day's rate is set at 14:15 in Frankfurt.");
    }

    private static final String METHOD =
            "A breach is a loss larger than the requirement known before it. The tests ask whether breaches were as many as"
                    + " intended (Kupiec), independent of the period before (Christoffersen), both, and whether their own past or"
                    + " the requirement foretells them (dynamic quantile, four lags). P-values are exact but for the last, which is"
                    + " simulated with " + Judged.SIMULATED
                    + " draws; a test fails at 1 % or less. A requirement that is right"
                    + " fails each test once in a hundred histories, and four tests of seven requirements on three histories are"
                    + " many: that one passes is no proof, and the histories were chosen for their crises. On the"
                    + " default recordings four set-ups were tried (windows of fits, refits, draws): conformal, which has no fit,"
                    + " passed in all; the verdicts on linear quantile for the franc and filtered historical for bitcoin changed."
                    + " The quantile loss charges 1 % of what is held too much and 99 % of what is lacking; the true quantile has"
                    + " the least. Peak to trough is the largest requirement over the least. Costs of funding, netting and the time"
                    + " to close a position are left"
                    + " out.";

    private static final String QUESTIONS =
            "Four tests ask whether breaches were as many as intended (number), as frequent after a breach as after none (order),"
                    + " both at once, and beyond foretelling by the last four periods and the requirement itself (foreseen).";

    private KeyFigure[] keys() {
        KeyFigure[] keys = new KeyFigure[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            keys[i] = KeyFigure.of(
                    "Largest loss, " + all.get(i).history().name(),
                    Numbers.grouped(100 * all.get(i).worstLoss(), 1),
                    "% in " + all.get(i).history().period());
        }
        keys[all.size()] = KeyFigure.of(
                "Pass everywhere", Numbers.grouped(findings.holdingEverywhere().size(), 0), "of 7 requirements");
        return keys;
    }

    private Report overview(Report report) {
        BarChart rates = BarChart.in(
                        "breaches, % of periods; intended: 1",
                        all.stream().map(one -> one.history().name()).toArray(String[]::new))
                .decimals(2);
        for (Model model : Model.values()) {
            rates = rates.row(
                    model.words(),
                    all.stream()
                            .mapToDouble(one -> 100 * one.of(model).breachRate())
                            .toArray());
        }
        return report.heading("Which wins where")
                .paragraph(QUESTIONS)
                .figure(findings.ratesTitle(), "How often a loss exceeded each requirement.", rates)
                .table(
                        findings.closestTitle(),
                        "A requirement may follow the losses closely and still be too low. " + findings.closest(),
                        AdaptiveTables.overview(all));
    }

    private Report history(Report report, Comparison one) {
        int at = one.worst();
        int from = Math.max(0, at - AROUND);
        int to = Math.min(one.periods(), at + AROUND + 1);
        Chart near = Chart.in("% of the position").step("loss", Hue.NEUTRAL, losses(one, from, to));
        for (Model model : DRAWN) {
            near = near.step(model.words(), model.hue(), series(one, model, from, to));
        }
        return report.heading(Findings.capital(one.history().name()))
                .paragraph(findings.setting(one))
                .figure(
                        findings.chartTitle(one),
                        "Losses, and three of the requirements, over all periods. " + findings.worst(one),
                        Chart.in("% of the position")
                                .line("loss", Hue.NEUTRAL, losses(one, 0, one.periods()))
                                .line(Model.FILTERED.words(), Model.FILTERED.hue(), series(one, Model.FILTERED))
                                .line(Model.CONFORMAL.words(), Model.CONFORMAL.hue(), series(one, Model.CONFORMAL))
                                .level(
                                        Model.STATIC.words(),
                                        100 * one.of(Model.STATIC).path().at(0))
                                .event("largest loss", one.worstTime())
                                .fromZero()
                                .height(320))
                .figure(
                        findings.after(one),
                        "Up to " + AROUND + " periods before and after the largest loss.",
                        near.fromZero().height(340))
                .table("What was held when it came", findings.worst(one), AdaptiveTables.worst(one))
                .table(findings.testsTitle(one), findings.verdict(one), AdaptiveTables.tests(one))
                .table(
                        "What that costs and how it moves",
                        findings.conformal(one, new Requirements(one.history(), seed).conformal()) + " "
                                + findings.limits(one),
                        AdaptiveTables.costs(one));
    }

    private static TimeSeries losses(Comparison one, int from, int to) {
        double[] losses = one.history().judgedLosses();
        return series(one, from, to, t -> Math.max(0, losses[t]));
    }

    private static TimeSeries series(Comparison one, Model model) {
        return series(one, model, 0, one.periods());
    }

    private static TimeSeries series(Comparison one, Model model, int from, int to) {
        return series(one, from, to, one.of(model).path()::at);
    }

    private static TimeSeries series(Comparison one, int from, int to, IntToDoubleFunction value) {
        TimeSeries series = new TimeSeries();
        for (int t = from; t < to; t++) {
            series.add(one.history().judgedTimes().get(t), 100 * value.applyAsDouble(t));
        }
        return series;
    }
}
