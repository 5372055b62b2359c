package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Bottleneck;
import io.github.garboard.collateral.velocity.Transfer;
import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers as tables, for the terminal and the report. */
final class MarginTables {

    private MarginTables() {}

    /** The links that are full and the supplies that are used up. */
    static Table bottleneck(MarginRun run) {
        Table table = Table.of(
                Column.text("full"),
                Column.time("first departure"),
                Column.time("last departure"),
                Column.number("units", "1,000 USD", 0));
        for (Bottleneck.FullLink<String> full : run.fullLinks()) {
            table = table.with(
                    full.link().from() + " to " + full.link().to(),
                    full.firstDeparture(),
                    full.lastDeparture(),
                    full.units());
        }
        return table;
    }

    /** What the quickest schedule sends over each link. */
    static Table links(MarginRun run) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Transfer<String> transfer : run.soonest().schedule().transfers()) {
            String name = transfer.link().from() + " to " + transfer.link().to();
            long[] sum = sums.computeIfAbsent(name, key -> new long[3]);
            sum[0]++;
            sum[1] += transfer.units();
            sum[2] += transfer.fee();
        }
        Table table = Table.of(
                Column.text("link"),
                Column.number("departures", "", 0),
                Column.number("units", "1,000 USD", 0),
                Column.number("fees", "USD", 2));
        for (Map.Entry<String, long[]> entry : sums.entrySet()) {
            long[] sum = entry.getValue();
            table = table.with(entry.getKey(), sum[0], sum[1], sum[2] / 100.0);
        }
        return table;
    }

    static Table outcomes(List<Desks.Outcome> outcomes) {
        Table table = Table.of(
                Column.text("policy"),
                Column.number("missed calls", "of " + Desks.HOURS * 5, 0),
                Column.number("lacking", "1,000 USD", 0),
                Column.number("moved", "hours", 0),
                Column.number("fees", "USD", 0));
        for (Desks.Outcome outcome : outcomes) {
            table = table.with(outcome.policy(), outcome.missed(), outcome.lacking(), outcome.moved(), outcome.fees());
        }
        return table;
    }
}
