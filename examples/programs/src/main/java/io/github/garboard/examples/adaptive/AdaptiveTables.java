package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.util.List;

/** The results as tables, for the terminal and the report. */
final class AdaptiveTables {

    /** How long after the largest loss a requirement is looked at again. */
    private static final int LATER = 20;

    private AdaptiveTables() {}

    static Table rules() {
        Table table = Table.of(Column.text("requirement"), Column.text("what it is"));
        for (Model model : Model.values()) {
            table = table.with(model.words(), model.rule());
        }
        return table;
    }

    /** How many breaches, and what the tests say of them. */
    static Table tests(Comparison one) {
        Table table = Table.of(
                Column.text("requirement"),
                Column.number("breaches", "1 % is " + Math.round(one.periods() * Requirements.BREACH), 0),
                Column.number("rate", "%", 2),
                Column.number("number", "p", 3),
                Column.number("order", "p", 3),
                Column.number("both", "p", 3),
                Column.number("foreseen", "p", 3),
                Column.text("passes"));
        for (Judged judged : one.judged()) {
            table = table.with(
                    judged.model().words(),
                    judged.shortfall().breaches(),
                    100 * judged.breachRate(),
                    judged.coverage().pValue(),
                    judged.independence().pValue(),
                    judged.conditional().pValue(),
                    judged.foreseeable().pValue(),
                    judged.holds() ? "yes" : "no");
        }
        return table;
    }

    /** What it costs, how it moves, and what it leaves open. */
    static Table costs(Comparison one) {
        Table table = Table.of(
                Column.text("requirement"),
                Column.number("average", "% of position", 2),
                Column.number("peak", "to trough", 1),
                Column.number("5-period", "rise, %", 2),
                Column.number("lacking", "in all, %", 1),
                Column.number("at most", "%", 2),
                Column.number("quantile", "loss, bp", 2));
        for (Judged judged : one.judged()) {
            table = table.with(
                    judged.model().words(),
                    100 * judged.path().cost(),
                    judged.path().peakToTrough(),
                    100 * judged.path().largestRise(5),
                    100 * judged.shortfall().total(),
                    100 * judged.shortfall().largest(),
                    1e4 * judged.quantileLoss());
        }
        return table;
    }

    /** The requirement before and after the largest loss. */
    static Table worst(Comparison one) {
        int at = one.worst();
        Table table = Table.of(
                Column.text("requirement"),
                Column.number("before", "%", 2),
                Column.number("lacking", "%", 2),
                Column.number("next", "period, %", 2),
                Column.number("later", LATER + " periods, %", 2));
        for (Judged judged : one.judged()) {
            double before = judged.path().at(at);
            table = table.with(
                    judged.model().words(),
                    100 * before,
                    100 * Math.max(0, one.worstLoss() - before),
                    requirement(judged, at + 1),
                    requirement(judged, at + LATER));
        }
        return table;
    }

    /** In per cent; n/a after the end of the history. */
    private static double requirement(Judged judged, int period) {
        return period < judged.path().size() ? 100 * judged.path().at(period) : Double.NaN;
    }

    /** Which requirement passes on which history. */
    static Table overview(List<Comparison> all) {
        Column[] columns = new Column[all.size() + 2];
        columns[0] = Column.text("requirement");
        columns[1] = Column.number("passes", "of " + all.size(), 0);
        for (int i = 0; i < all.size(); i++) {
            columns[i + 2] = Column.number(all.get(i).history().name(), "quantile loss, bp", 2);
        }
        Table table = Table.of(columns);
        for (Model model : Model.values()) {
            Object[] row = new Object[columns.length];
            row[0] = model.words();
            row[1] = all.stream().filter(one -> one.of(model).holds()).count();
            for (int i = 0; i < all.size(); i++) {
                row[i + 2] = 1e4 * all.get(i).of(model).quantileLoss();
            }
            table = table.with(row);
        }
        return table;
    }
}
