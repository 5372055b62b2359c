package io.github.garboard.examples.desk;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import io.github.garboard.greeks.exposure.Exposure;
import io.github.garboard.greeks.exposure.Holding;
import io.github.garboard.greeks.exposure.LevelCrossing;
import io.github.garboard.greeks.exposure.Leverage;
import io.github.garboard.greeks.exposure.PositionExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The analysis as tables, for the terminal and the report. */
final class DeskTables {

    private static final double DAYS = 365;

    private DeskTables() {}

    static Table positions(DeskAnalysis analysis) {
        Table table = Table.of(
                Column.text("position"),
                Column.text("venue"),
                Column.number("quantity", "", 1),
                Column.number("delta", "BTC", 1),
                Column.number("gamma", "USD per 1 %", 0),
                Column.number("vega", "USD / point", 0),
                Column.number("theta", "USD / day", 0));
        for (DeskBook.Line line : analysis.lines()) {
            Holding<String, String> holding = line.holding();
            PositionExposure one = holding.exposure(0, 0);
            table = table.with(
                    line.name(),
                    venue(holding.venue()),
                    holding.quantity(),
                    one.delta() / holding.spot(),
                    one.gammaPerPercent(),
                    one.vega() / 100,
                    one.theta() / DAYS);
        }
        return table;
    }

    /** The venues and, last, the total. */
    static Table venues(DeskAnalysis analysis) {
        Table table = Table.of(
                Column.text("venue"),
                Column.number("value", "USD", 0),
                Column.number("net", "BTC", 1),
                Column.number("gross", "BTC", 1),
                Column.number("gamma", "USD per 1 %", 0),
                Column.number("vega", "USD/point", 0),
                Column.number("theta", "USD/day", 0),
                Column.number("lever.", "times", 1));
        for (var entry : analysis.report().venues().entrySet()) {
            Leverage leverage = Objects.requireNonNull(analysis.leverage().get(entry.getKey()));
            table = row(table, venue(entry.getKey()), entry.getValue(), analysis.market(), leverage.gross());
        }
        Exposure total = analysis.report().total();
        double collateral = analysis.leverage().size() * DeskAnalysis.collateral(analysis.market());
        return row(
                table,
                "total",
                total,
                analysis.market(),
                Leverage.of(total, collateral).gross());
    }

    private static Table row(Table table, String name, Exposure exposure, DeskMarket market, double leverage) {
        return table.with(
                name,
                exposure.value().toDouble(),
                exposure.netDelta().toDouble() / market.spot(),
                exposure.grossDelta().toDouble() / market.spot(),
                exposure.gammaPerPercent().toDouble(),
                exposure.vega().toDouble() / 100,
                exposure.theta().toDouble() / DAYS,
                leverage);
    }

    /** A row for each spot move, a column for each move of volatility. */
    static Table ladder(DeskAnalysis analysis) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("spot"));
        for (double move : DeskAnalysis.VOLATILITY_MOVES) {
            columns.add(Column.number("vol " + DeskFindings.signedPercent(move), "USD", 0));
        }
        Table table = Table.of(columns.toArray(Column[]::new));
        for (int i = 0; i < DeskAnalysis.SPOT_MOVES.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(DeskFindings.signedPercent(DeskAnalysis.SPOT_MOVES.get(i)) + " %");
            for (int j = 0; j < DeskAnalysis.VOLATILITY_MOVES.size(); j++) {
                row.add(analysis.ladder().rung(i, j).profit().toDouble());
            }
            table = table.with(row.toArray());
        }
        return table;
    }

    static Table levels(DeskAnalysis analysis) {
        Table table = Table.of(
                Column.text("level"),
                Column.number("spot", "USD per BTC", 2),
                Column.number("from last", "%", 1),
                Column.text("above it"));
        for (LevelCrossing flip : analysis.profile().flips()) {
            table = level(
                    table, "gamma flips", flip, flip.rising() ? "hedgers lean against" : "hedgers follow", analysis);
        }
        for (LevelCrossing critical : analysis.feedback().criticalLevels(analysis.range())) {
            String above = critical.rising() ? "moves reinforce themselves" : "moves fade";
            table = level(table, "factor passes 1", critical, above, analysis);
        }
        return table;
    }

    private static Table level(Table table, String name, LevelCrossing level, String above, DeskAnalysis analysis) {
        double move = level.spot() / analysis.market().spot() - 1;
        return table.with(name, level.spot(), 100 * move, above);
    }

    /** The part of the name before the comma. */
    private static String venue(String name) {
        return name.substring(0, name.indexOf(','));
    }
}
