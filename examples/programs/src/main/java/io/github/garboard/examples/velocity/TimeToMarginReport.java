package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.TimeToMargin;
import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.examples.table.Numbers;
import java.util.List;

/** Draws the answers. */
final class TimeToMarginReport {

    private final MarginRun run;
    private final List<Desks.Outcome> outcomes;
    private final Findings findings;

    private TimeToMarginReport(MarginRun run, List<Desks.Outcome> outcomes, Findings findings) {
        this.run = run;
        this.outcomes = outcomes;
        this.findings = findings;
    }

    static Report of(MarginRun run, List<Desks.Outcome> outcomes, Findings findings) {
        return new TimeToMarginReport(run, outcomes, findings).report();
    }

    private Report report() {
        Report report = Report.titled(findings.title()).lead(findings.setting()).keys(keys());
        report = agents(chances(ways(report)));
        return report.heading("How it was computed")
                .paragraph(METHOD)
                .source("Trades: " + run.hour().source() + ", worst hour from "
                        + Findings.minute(run.hour().start())
                        + " UTC (the default recording: Bitstamp, in ta4j-examples 0.18, MIT licence).")
                .source(
                        "Latencies are of the order that is published: two epochs to Ethereum's finality (12.8 minutes, Ethereum"
                                + " specification), 13 to 19 minutes for messages out of rollups by the burn-and-mint bridge (its"
                                + " operator's tables), under a minute for Solana. Capacities, fees, balances, positions and how"
                                + " latencies scatter are assumptions. All times are UTC.");
    }

    private static final String METHOD =
            "Units of 1,000 USD move over links that take so many a minute, for a fee, after a minimum latency and an"
                    + " exponential time on top. Deliverable amounts are maximum flows over time at the 95 % quantile of each"
                    + " latency; the soonest time is that of a quickest flow; the bottleneck is its minimum cut. Probabilities"
                    + " are of the quickest schedule, from draws of all latencies. The desks are hedged over five chains and"
                    + " settle each hour, with price moves drawn from the hours of the recording; a call beyond the balance is"
                    + " missed, and what is lacking comes from outside.";

    private KeyFigure[] keys() {
        return new KeyFigure[] {
            KeyFigure.of("Call of the worst hour", Numbers.grouped(run.hour().call() / 1000.0, 2), "million USD"),
            KeyFigure.of("Soonest", Numbers.grouped(run.minutes(run.soonest()), 0), "minutes"),
            KeyFigure.of("Fees", Numbers.grouped(run.soonest().schedule().fees() / 100.0, 0), "USD"),
            KeyFigure.of(
                    "Met within the hour",
                    Numbers.grouped(
                            100
                                    * run.together()
                                            .probabilityBy(run.hour().start().plus(WorstHour.DUE)),
                            1),
                    "%")
        };
    }

    private Report ways(Report report) {
        TimeSeries called = new TimeSeries();
        TimeSeries can = new TimeSeries();
        TimeSeries without = new TimeSeries();
        for (int i = 0; i < run.deliverable().size(); i++) {
            int minute = i * MarginRun.EVERY;
            called.add(run.hour().at(minute), (double) run.hour().called(minute));
            can.add(run.hour().at(minute), run.deliverable().get(i).doubleValue());
            without.add(run.hour().at(minute), run.withoutBridge().get(i).doubleValue());
        }
        return report.heading("How soon")
                .figure(
                        findings.deliverableTitle(),
                        "The most that can be at the venue by a time, if all leave at the best moment; and what the venue has"
                                + " called for by then. A call is due an hour after it is made.",
                        Chart.in("1,000 USD")
                                .step("deliverable", Hue.BLUE, can)
                                .step("bridge stops", Hue.VERMILION, without)
                                .step("called", Hue.NEUTRAL, called)
                                .event("bridge stops", run.hour().at(MarginRun.OUTAGE))
                                .event("first calls due", run.hour().start().plus(WorstHour.DUE))
                                .fromZero()
                                .height(340))
                .paragraph(findings.soonest())
                .paragraph(findings.calls())
                .table("What holds it up", findings.bottleneck(), MarginTables.bottleneck(run))
                .table(
                        "What the quickest schedule sends",
                        "Units that go over two links count on both.",
                        MarginTables.links(run));
    }

    private Report chances(Report report) {
        return report.heading("With what probability")
                .figure(
                        findings.probabilityTitle(),
                        findings.probability(),
                        Chart.in("probability that the call is met")
                                .step("slow together", Hue.BLUE, series(run.together()))
                                .step("each by itself", Hue.NEUTRAL, series(run.apart()))
                                .event("due", run.hour().start().plus(WorstHour.DUE))
                                .range(0, 1)
                                .height(320));
    }

    private TimeSeries series(TimeToMargin distribution) {
        TimeSeries series = new TimeSeries();
        for (int minute = 0; minute < distribution.probabilities().size(); minute++) {
            series.add(run.hour().at(minute), distribution.probabilities().get(minute));
        }
        return series;
    }

    private Report agents(Report report) {
        BarChart missed = BarChart.in("missed calls of " + Numbers.grouped(Desks.HOURS * 5, 0))
                .hues(Hue.VERMILION)
                .decimals(0);
        BarChart fees = BarChart.in("fees, USD").hues(Hue.BLUE).decimals(0);
        for (Desks.Outcome outcome : outcomes) {
            missed = missed.row(outcome.policy(), outcome.missed());
            fees = fees.row(outcome.policy(), outcome.fees());
        }
        return report.heading("What to move before")
                .figure(findings.agentTitle(), findings.agent(), missed)
                .figure("What that costs", "Fees of all moves, over all hours.", fees)
                .table(
                        "Three ways to hold collateral on five chains",
                        "The same hours for all.",
                        MarginTables.outcomes(outcomes));
    }
}
