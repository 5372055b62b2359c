package io.github.garboard.greeks.laws.accuracy;

import io.github.garboard.greeks.Greek;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The errors of one pricer over a grid, by column and by category. Immutable. */
public final class AccuracyTable {

    private static final int CATEGORIES_PER_LINE = 6;

    private final String title;
    private final List<Measurement> measurements;

    private AccuracyTable(String title, List<Measurement> measurements) {
        this.title = title;
        this.measurements = measurements;
    }

    /**
     * Evaluates the pricer at every point. Costs one evaluation per point and Greek.
     *
     * @param title names pricer and grid
     * @param points the grid
     * @param pricer the pricer
     */
    public static AccuracyTable of(String title, Collection<ReferencePoint> points, ReferencePricer pricer) {
        List<Measurement> all = new ArrayList<>();
        for (ReferencePoint point : points) {
            for (Greek greek : point.exact().keySet()) {
                OptionalDouble value = pricer.value(point.option(), greek);
                if (value.isPresent()) {
                    all.add(Measurement.of(point, greek, value.getAsDouble()));
                }
            }
        }
        return new AccuracyTable(title, List.copyOf(all));
    }

    /** Returns the errors of one Greek over all points. */
    public ErrorSummary summary(Greek greek) {
        return summary(one -> one.greek == greek);
    }

    /** Returns the errors of some Greeks over one category of points. */
    public ErrorSummary summary(String category, Set<Greek> greeks) {
        return summary(one -> one.category.equals(category) && greeks.contains(one.greek));
    }

    /** Returns the categories of the points. */
    public Set<String> categories() {
        return measurements.stream().map(one -> one.category).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the values that are NaN or off by more than 1 %, by the id of their point in the order of the grid. */
    public Map<String, Set<Greek>> wrong() {
        Map<String, Set<Greek>> wrong = new LinkedHashMap<>();
        for (Measurement one : measurements) {
            if (one.wrong) {
                wrong.computeIfAbsent(one.id, id -> EnumSet.noneOf(Greek.class)).add(one.greek);
            }
        }
        return wrong;
    }

    /** Returns the table without some points, named by their ids. */
    public AccuracyTable without(Set<String> ids) {
        return new AccuracyTable(
                title,
                measurements.stream().filter(one -> !ids.contains(one.id)).toList());
    }

    /** Prints the summaries by column, over all points, and by category, over all columns. */
    public void printSummaries(PrintStream out) {
        out.printf("%n%s: error in ulp, wrong = NaN or off by more than 1 %%%n", title);
        out.printf("%-12s%8s%9s%9s%9s%7s%n", "column", "points", "median", "p99", "max", "wrong");
        for (Greek greek : Greek.values()) {
            line(out, name(greek), one -> one.greek == greek);
        }
        for (String category : categories()) {
            line(out, category, one -> one.category.equals(category));
        }
    }

    /** Prints the largest error of each column in each category. */
    public void printLargest(PrintStream out) {
        List<String> names = List.copyOf(categories());
        for (int from = 0; from < names.size(); from += CATEGORIES_PER_LINE) {
            largest(out, names.subList(from, Math.min(names.size(), from + CATEGORIES_PER_LINE)));
        }
    }

    private void line(PrintStream out, String name, Predicate<Measurement> of) {
        if (measurements.stream().anyMatch(of)) {
            long wrong =
                    measurements.stream().filter(of).filter(one -> one.wrong).count();
            out.printf("%-12s%s%7d%n", name, summary(of), wrong);
        }
    }

    private void largest(PrintStream out, List<String> categories) {
        out.printf("%nlargest    ");
        categories.forEach(category -> out.printf("%11s", category));
        out.println();
        for (Greek greek : Greek.values()) {
            if (summary(greek).points() > 0) {
                out.printf("%-11s", name(greek));
                categories.forEach(category -> out.printf(
                        "%11s",
                        ErrorSummary.text(summary(category, Set.of(greek)).max())));
                out.println();
            }
        }
    }

    private ErrorSummary summary(Predicate<Measurement> of) {
        return ErrorSummary.of(measurements.stream()
                .filter(of)
                .filter(one -> one.counts)
                .map(one -> one.ulps)
                .toList());
    }

    private static String name(Greek greek) {
        return greek.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private record Measurement(String id, String category, Greek greek, boolean counts, boolean wrong, double ulps) {

        static Measurement of(ReferencePoint point, Greek greek, double value) {
            return new Measurement(
                    point.id(),
                    point.category(),
                    greek,
                    point.counts(greek),
                    point.isWrong(greek, value),
                    point.ulps(greek, value));
        }
    }
}
