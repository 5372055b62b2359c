package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.liquidation.order.PolicyOutcome;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the comparison. */
final class LiquidationPoliciesReport {

    /** One hue for a policy throughout, in the order of the policies. */
    private static final List<Hue> HUES =
            List.of(Hue.VERMILION, Hue.BLUE, Hue.GREEN, Hue.PURPLE, Hue.GOLD, Hue.NEUTRAL);

    private final Compared compared;
    private final Findings findings;

    private LiquidationPoliciesReport(Compared compared) {
        this.compared = compared;
        this.findings = new Findings(compared);
    }

    static Report of(Compared compared) {
        return new LiquidationPoliciesReport(compared).report();
    }

    private Report report() {
        Report report = Report.titled(findings.title()).lead(findings.setting()).keys(keys());
        report = comparison(report);
        report = time(report);
        report = borrowers(report);
        return report.heading("How it was computed")
                .paragraph(METHOD)
                .source("Trades: " + compared.fall().source() + ", "
                        + Findings.minute(compared.fall().minutes().get(0).time()) + " to "
                        + Findings.minute(compared.fall()
                                .minutes()
                                .get(compared.fall().minutes().size() - 1)
                                .time())
                        + " UTC (the default recording: Bitstamp, in ta4j-examples 0.18, MIT licence).")
                .source(
                        "The accounts are made up: leverage 3 to 20, evenly in logarithms; sizes with a Pareto tail of 1.1;"
                                + " four of five long. All times are UTC.");
    }

    private static final String METHOD =
            "An account is in breach when its equity is below 4 % of its position at the mark. Each minute the accounts in"
                    + " breach are ranked, and closed whole in that order while a quarter of the minute's recorded volume"
                    + " lasts, for longs and shorts each. Sales push the mark by daily volatility times the square root of"
                    + " what was sold over a day's volume; half of it is digested in 30 minutes. The borrower pays 1 % as"
                    + " long as there is equity. Bad debt is what all accounts owe beyond their assets at the last price,"
                    + " closed or not; a borrower's loss is the equity that being closed took away. \"Expected deficit\""
                    + " is that of a normal price move of one hour. Nobody adds collateral, and no other trader reacts.";

    private KeyFigure[] keys() {
        RecordedFall fall = compared.fall();
        return new KeyFigure[] {
            KeyFigure.of(
                    "Fall of the price", Numbers.grouped(100 * (fall.trough().price() / fall.peak() - 1), 1), "%"),
            KeyFigure.of("Daily volatility", Numbers.grouped(100 * fall.dailyVolatility(), 1), "%"),
            KeyFigure.of("Volume of a day", Numbers.grouped(fall.dailyVolume(), 0), "BTC"),
            KeyFigure.of(
                    "Bad debt with ample depth", Findings.money(compared.ample().badDebt()), "USD")
        };
    }

    private Report comparison(Report report) {
        BarChart debts = BarChart.in("USD", "this book", "mean of " + Compared.BOOKS + " books")
                .hues(Hue.VERMILION, Hue.NEUTRAL)
                .decimals(0);
        for (int p = 0; p < compared.outcomes().size(); p++) {
            PolicyOutcome outcome = compared.outcomes().get(p);
            debts = debts.row(
                    outcome.policy(),
                    outcome.badDebt(),
                    compared.spreads().get(p).mean());
        }
        return report.heading("What the order changes")
                .figure("Bad debt depends on who comes first", findings.why(), debts)
                .table(
                        "One book, one fall, six orders",
                        "Gini: inequality of loss over equity at the call, 0 if all lose the same part.",
                        PolicyTables.outcomes(compared))
                .table(
                        "Accounts closed and waiting, and bad debt on " + Compared.BOOKS + " books",
                        "Accounts closed and the longest queue of this book; then the bad debt of this and "
                                + (Compared.BOOKS - 1) + " further books, which differ in their seeds only: how far"
                                + " chance goes.",
                        PolicyTables.queues(compared))
                .paragraph(findings.bearers())
                .paragraph(findings.ample());
    }

    private Report time(Report report) {
        return report.heading("How it comes about")
                .figure(
                        "Liquidations move the price up to "
                                + Numbers.grouped(
                                        100 * compared.outcomes().get(0).largestImpact(), 1)
                                + " % away from the recorded one",
                        "Recorded price, and the mark that the first order leaves.",
                        Chart.in("USD per BTC")
                                .line("recorded", Hue.NEUTRAL, series(0, PolicyOutcome.Moment::price))
                                .line("mark", Hue.VERMILION, series(0, PolicyOutcome.Moment::mark)))
                .figure(
                        findings.badDebtTitle(),
                        "What all accounts owe beyond their assets, at the recorded price.",
                        lines("USD", findings.names(), PolicyOutcome.Moment::badDebt))
                .figure(
                        findings.queueTitle(),
                        "Accounts still in breach at the end of each minute, under three of the orders.",
                        lines(
                                "accounts",
                                List.of("lowest health factor", "largest notional", "smallest impact"),
                                PolicyOutcome.Moment::waiting));
    }

    private Report borrowers(Report report) {
        BarChart losses = BarChart.in("USD").hues(Hue.BLUE).decimals(0);
        BarChart inequality = BarChart.in("Gini coefficient").hues(Hue.PURPLE).decimals(2);
        for (PolicyOutcome outcome : compared.outcomes()) {
            losses = losses.row(outcome.policy(), outcome.borrowerLoss());
            inequality = inequality.row(outcome.policy(), outcome.lossInequality());
        }
        return report.heading("Who bears it")
                .figure(
                        findings.bearersTitle(),
                        "Equity that being closed took from borrowers, by slippage and penalty.",
                        losses)
                .figure("How unequally borrowers are hurt", findings.fairness(), inequality);
    }

    private Chart lines(String unit, List<String> policies, ToDoubleFunction<PolicyOutcome.Moment> figure) {
        Chart chart = Chart.in(unit).fromZero().height(320);
        for (String policy : policies) {
            int index = findings.names().indexOf(policy);
            chart = chart.line(policy, HUES.get(index), series(index, figure));
        }
        return chart;
    }

    private TimeSeries series(int policy, ToDoubleFunction<PolicyOutcome.Moment> figure) {
        TimeSeries series = new TimeSeries();
        List<PolicyOutcome.Moment> moments = compared.outcomes().get(policy).moments();
        for (int i = 0; i < moments.size(); i++) {
            series.add(compared.fall().minutes().get(i).time(), figure.applyAsDouble(moments.get(i)));
        }
        return series;
    }
}
