package io.github.garboard.examples.fx;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import io.github.garboard.oracle.PriceSide;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables that the terminal and the report share. */
final class FxTables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private FxTables() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A row for each currency: how far apart, and what rounding explains. */
    static Table differences(Divergence found) {
        Table table = Table.of(
                Column.text("currency"),
                Column.number("days", "", 0),
                Column.number("largest", "bp", 2),
                Column.number("mean", "bp", 2),
                Column.number("rounding", "at most bp", 2),
                Column.text("within rounding"));
        for (String currency : found.farthestFirst()) {
            List<Pair> pairs = found.alignment().of(currency);
            table = table.with(
                    currency,
                    pairs.size(),
                    found.alignment().largest(currency),
                    pairs.stream().mapToDouble(Pair::difference).average().orElse(Double.NaN),
                    pairs.stream().mapToDouble(Pair::rounding).max().orElse(Double.NaN),
                    pairs.stream().allMatch(Pair::isWithinRounding) ? "yes" : "no");
        }
        return table;
    }

    /** A row for each use: how many prices it gets, and which rules refuse the rest. */
    static Table uses(Divergence found) {
        Table table = Table.of(
                Column.text("use"),
                Column.number("tolerance", "bp", 0),
                Column.number("usable", "prices", 0),
                Column.number("refused", "prices", 0),
                Column.text("by rule"));
        for (Use use : RateGuard.USES) {
            long usable = found.judged().stream().filter(one -> one.allows(use)).count();
            table = table.with(
                    name(use),
                    RateGuard.tolerance(use),
                    usable,
                    found.judged().size() - usable,
                    Judged.refusals(found.judged(), use).entrySet().stream()
                            .map(rule -> rule.getKey() + " " + rule.getValue())
                            .collect(Collectors.joining(", ")));
        }
        return table;
    }

    /** A row for each calendar day: the yen's price with both sides, its age and its uses. */
    static Table yenDays(Divergence found) {
        Table table = Table.of(
                Column.text("day"),
                Column.number("low", "JPY/EUR", 2),
                Column.number("high", "JPY/EUR", 2),
                Column.number("apart", "bp", 1),
                Column.number("oldest", "days", 0),
                Column.text("usable for"),
                Column.text("else"));
        for (Judged one : found.judged()) {
            if (one.currency().equals(Divergence.YEN)) {
                double mid = one.price().price();
                double width = one.price().confidence();
                String rules = RateGuard.USES.stream()
                        .flatMap(use -> one.reasons(use).stream().map(Refusal::rule))
                        .distinct()
                        .collect(Collectors.joining(", "));
                table = table.with(
                        day(one.date()),
                        side(one, PriceSide.LOW),
                        side(one, PriceSide.HIGH),
                        2e4 * width / mid,
                        age(one),
                        RateGuard.USES.stream()
                                .filter(one::allows)
                                .map(FxTables::name)
                                .collect(Collectors.joining(", ")),
                        rules);
            }
        }
        return table;
    }

    /** A row for each explanation. */
    static Table verdicts(Divergence found) {
        Table table = Table.of(
                Column.text("explanation"), Column.text("predicts"), Column.text("found"), Column.text("verdict"));
        for (Verdict verdict : found.yen().verdicts()) {
            table = table.with(
                    verdict.explanation(),
                    verdict.predicts(),
                    verdict.found(),
                    verdict.answer().words());
        }
        return table;
    }

    /** The price to show, on a side; n/a where it may not even be shown. */
    private static double side(Judged one, PriceSide side) {
        return one.validity()
                .of(Use.MARK)
                .<Double>fold(usable -> usable.sided(1).at(side), refused -> Double.NaN);
    }

    private static double age(Judged one) {
        return one.price().isEmpty()
                ? Double.NaN
                : Duration.between(one.price().time(), Rate.time(one.date())).toDays();
    }

    private static String name(Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }
}
