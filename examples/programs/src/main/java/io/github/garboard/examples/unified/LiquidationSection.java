package io.github.garboard.examples.unified;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.examples.table.Table;
import io.github.garboard.liquidation.plan.LiquidationStep;

/** Draws one liquidation: the account before and after, and the plan. */
final class LiquidationSection {

    private LiquidationSection() {}

    static Report append(Report report, Liquidation liquidation) {
        Assessment before = liquidation.before();
        Assessment after = liquidation.after();
        Table steps = Table.of(
                Column.text("position"),
                Column.number("closed", "BTC", 4),
                Column.number("cost", "USD", 0),
                Column.number("short of initial margin, after", "USD", 0));
        BarChart amounts = BarChart.in("BTC closed");
        for (LiquidationStep<PositionId> step : liquidation.plan().steps()) {
            steps = steps.with(step.key().toString(), step.amount(), step.cost(), Math.max(0, -step.healthAfter()));
            amounts = amounts.row(step.key().toString(), step.amount());
        }
        return report.heading("Liquidation at " + Times.minute(before.market().now()))
                .figure(
                        "Closing what relieves most per cost takes health from "
                                + Numbers.grouped(before.health().healthFactor(), 3) + " to "
                                + Numbers.grouped(after.health().healthFactor(), 3),
                        "Equity and margin before and after; the plan stops at the initial margin: 1.25 times the netted"
                                + " one, and the latency buffers.",
                        BarChart.in("USD", "before", "after")
                                .row("equity", before.equity(), after.equity())
                                .row(
                                        "maintenance",
                                        before.maintenance().total(),
                                        after.maintenance().total())
                                .row(
                                        "initial",
                                        before.initial().total(),
                                        after.initial().total()))
                .figure(
                        "What is closed, in order",
                        "Outcome: " + liquidation.plan().outcome() + ".",
                        amounts)
                .table(
                        "The plan",
                        "Each step is the least that helps; the last one ends where the account meets its initial"
                                + " margin after costs.",
                        steps);
    }
}
