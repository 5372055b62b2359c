package io.github.garboard.examples.fx;

import io.github.garboard.examples.table.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences that the terminal and the report share, each made of the figures. */
final class Findings {

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Findings() {}

    static String compared(Divergence found) {
        List<Pair> pairs = found.alignment().pairs();
        LocalDate last = pairs.get(pairs.size() - 1).date();
        return pairs.size() + " rates of " + found.farthestFirst().size() + " currencies were published by both for "
                + FxTables.day(pairs.get(0).date()) + " to " + FxTables.day(last) + " " + last.getYear() + ".";
    }

    static String equal(Divergence found) {
        List<String> equal = found.alignment().equal();
        return equal.isEmpty()
                ? "None agrees to the last digit."
                : list(equal) + " agree to the last digit on every day, so days and units are read right; the other "
                        + (found.farthestFirst().size() - equal.size()) + " do not.";
    }

    static String gaps(Divergence found) {
        TreeMap<String, TreeSet<LocalDate>> days = new TreeMap<>();
        found.alignment()
                .gaps()
                .forEach(gap -> days.computeIfAbsent(gap.missing() + " " + gap.currency(), any -> new TreeSet<>())
                        .add(gap.date()));
        Map<String, List<String>> alike = days.entrySet().stream()
                .collect(Collectors.groupingBy(
                        gap -> gap.getKey().substring(0, 3) + " on " + days(gap.getValue()),
                        TreeMap::new,
                        Collectors.mapping(gap -> gap.getKey().substring(4), Collectors.toList())));
        String missing = alike.entrySet().stream()
                .map(gap -> gap.getKey() + ": " + list(gap.getValue()))
                .collect(Collectors.joining("; "));
        return (found.alignment().gaps().isEmpty()
                        ? "No rate is missing on either side."
                        : "Missing on one side only: " + missing + ".")
                + late(found);
    }

    private static String days(Set<LocalDate> dates) {
        return list(dates.stream().map(FxTables::day).toList());
    }

    /** Says if the newest days of the report have no figures. */
    private static String late(Divergence found) {
        LocalDate newest = found.latestYen().imf().date();
        return newest.equals(found.lastDay())
                ? ""
                : " The IMF's report lists " + FxTables.day(found.lastDay()) + ", but its newest yen is of "
                        + FxTables.day(newest) + ".";
    }

    static String guard() {
        return "The price is the mean of both sources. It is refused if a source is missing, if a rate is not of the last"
                + " weekday (to mark: of the one before), or if a source is farther from the mean than the tolerance.";
    }

    static String yen(Divergence found) {
        Pair latest = found.latestYen();
        return "On " + FxTables.day(latest.date()) + " the IMF's yen is " + signed(latest.difference())
                + " bp from the ECB's; rounding explains at most " + Numbers.grouped(latest.rounding(), 2)
                + " bp. In the days before: "
                + found.yen().pairs().stream()
                        .filter(pair -> !pair.equals(latest))
                        .map(pair -> signed(pair.difference()) + " bp on " + FxTables.day(pair.date()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static String conclusion(Divergence found) {
        Explanation yen = found.yen();
        boolean own = yen.verdicts().stream().anyMatch(verdict -> verdict.answer() == Verdict.Answer.SUPPORTED);
        if (!own) {
            return "The data support none of the explanations.";
        }
        return "So the IMF's yen is another quote than the ECB's: a rate to two decimals per dollar"
                + " (its report says: as reported by the issuing central bank). By chance all "
                + yen.pairs().size() + " would be with a probability of 1 in "
                + Numbers.grouped(
                        BigDecimal.valueOf(1 / yen.chanceOnGrid())
                                .round(TWO_DIGITS)
                                .doubleValue(),
                        0)
                + ". That it is quoted at another hour fits the size of the differences, but neither file has times, and "
                + yen.pairs().size() + " days do not fix the hour.";
    }

    static String signed(double value) {
        return (value > 0 ? "+" : "") + Numbers.grouped(value, 1);
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
