package io.github.garboard.examples.fx;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.oracle.Use;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;

/** Draws where the sources part. */
final class FxDivergenceReport {

    private static final int DAYS_AROUND = 5;

    private final Divergence found;
    private final Explanation yen;

    private FxDivergenceReport(Divergence found) {
        this.found = found;
        this.yen = found.yen();
    }

    static Report of(Divergence found) {
        return new FxDivergenceReport(found).report();
    }

    private Report report() {
        Report report = Report.titled(title())
                .lead(Findings.compared(found) + " " + Findings.equal(found))
                .keys(keys());
        report = currencies(report);
        report = guard(report);
        report = yen(report);
        return report.heading("How it was computed").paragraph(METHOD).source(sources());
    }

    private static final String METHOD =
            "The IMF publishes the value of each currency in special drawing rights; the value"
                    + " of the euro divided by it gives units per euro, as the ECB publishes them. What rounding can explain is half"
                    + " of the last digit of each figure that enters: six significant digits for the IMF, the decimals that the ECB"
                    + " uses for the currency. Neither file states times: a rate counts from 15:00 UTC of its day, when the ECB"
                    + " publishes. Days are compared as both sources date them.";

    private String sources() {
        return "ECB: " + found.ecb().file() + " (default: moneta-convert-ecb 1.4.5). IMF: "
                + found.imf().file()
                + " (default: moneta-convert-imf 1.4.5). Both packages: Apache License 2.0. Rates of "
                + found.firstDay() + " to " + found.lastDay() + ".";
    }

    private String title() {
        Pair latest = found.latestYen();
        return "ECB and IMF are " + Numbers.grouped(Math.abs(latest.difference()), 0) + " bp apart on the yen: "
                + (yen.verdicts().stream().anyMatch(verdict -> verdict.answer() == Verdict.Answer.SUPPORTED)
                        ? "another quote, not rounding"
                        : "no explanation fits");
    }

    private KeyFigure[] keys() {
        Pair latest = found.latestYen();
        return new KeyFigure[] {
            KeyFigure.of("Yen, " + FxTables.day(latest.date()), Numbers.grouped(latest.difference(), 1), "bp"),
            KeyFigure.of("Rounding explains", Numbers.grouped(latest.rounding(), 1), "bp at most"),
            KeyFigure.of(
                    "Equal to the last digit",
                    Integer.toString(found.alignment().equal().size()),
                    "of " + found.farthestFirst().size() + " currencies"),
            KeyFigure.of("Gaps", Integer.toString(found.alignment().gaps().size()), "rates")
        };
    }

    private Report currencies(Report report) {
        BarChart bars = BarChart.in("basis points, largest of the days").decimals(1);
        for (String currency : found.farthestFirst()) {
            bars = bars.row(currency, found.alignment().largest(currency));
        }
        return report.heading("How far apart")
                .figure(
                        found.alignment().equal().size() + " currencies agree, the others are up to "
                                + Numbers.grouped(
                                        found.alignment()
                                                .largest(found.farthestFirst().get(0)),
                                        0)
                                + " bp apart",
                        "The largest difference of each currency between its rate per euro from the IMF's figures and the"
                                + " ECB's, whatever its sign.",
                        bars)
                .table(
                        "Rounding explains at most " + Numbers.grouped(mostRounding(), 2) + " bp of any of them",
                        "The mean keeps the sign: positive where the IMF's currency is the weaker one.",
                        FxTables.differences(found))
                .paragraph(Findings.gaps(found));
    }

    private Report guard(Report report) {
        return report.heading("What the guard lets through")
                .paragraph(Findings.guard())
                .table(
                        "The stricter the use, the fewer the prices",
                        "All currencies on all calendar days up to the day after the report; a price may break several"
                                + " rules.",
                        FxTables.uses(found))
                .table(
                        yenUsable(Use.MARK) + " of the yen's prices may be shown, " + yenUsable(Use.MARGIN)
                                + " may margin an account, " + yenUsable(Use.SETTLE) + " may settle one",
                        "One price for each calendar day; the low and the high side are the mean less and plus half of the"
                                + " difference.",
                        FxTables.yenDays(found));
    }

    private Report yen(Report report) {
        BarChart days = BarChart.in("basis points", "difference", "rounding at most")
                .hues(Hue.BLUE, Hue.NEUTRAL)
                .decimals(1);
        for (Pair pair : yen.pairs()) {
            days = days.row(FxTables.day(pair.date()), pair.difference(), pair.rounding());
        }
        BarChart lags = BarChart.in("basis points, root of the mean square").decimals(1);
        for (Map.Entry<Integer, Double> lag : yen.typicalByLag().entrySet()) {
            lags = lags.row(Explanation.lagName(lag.getKey()), lag.getValue());
        }
        return report.heading("Why the yen differs")
                .paragraph(typeset(Findings.yen(found)))
                .figure(
                        yen.pairs().stream()
                                                .map(pair -> Math.signum(pair.difference()))
                                                .distinct()
                                                .count()
                                        > 1
                                ? "The difference changes its sign from day to day"
                                : "The difference keeps its sign",
                        "The IMF's yen per euro over the ECB's, and the most that rounding could make of it.",
                        days)
                .figure(
                        "The IMF's yen leaves the range of the ECB's fixings on " + yen.outsideOfNeighbours() + " of "
                                + yen.pairs().size() + " days",
                        "Yen per dollar: the ECB's cross rate, what five hours and a quarter change on 19 of 20 days, and"
                                + " the IMF's rate.",
                        dollarChart())
                .figure(
                        "The best shift of the dates leaves " + Numbers.grouped(least(), 1) + " bp",
                        "The typical difference if the IMF's rate of a day is held against another fixing of the ECB.",
                        lags)
                .table(
                        "Six explanations, held against the figures",
                        "An explanation is excluded if what it predicts is not there.",
                        FxTables.verdicts(found))
                .paragraph(Findings.conclusion(found));
    }

    private Chart dollarChart() {
        TimeSeries fixing = new TimeSeries();
        TimeSeries low = new TimeSeries();
        TimeSeries high = new TimeSeries();
        TimeSeries other = new TimeSeries();
        NavigableSet<LocalDate> days = found.ecb()
                .dates()
                .subSet(
                        found.firstDay().minusDays(DAYS_AROUND),
                        true,
                        found.lastDay().plusDays(DAYS_AROUND),
                        true);
        for (LocalDate day : days) {
            double rate = found.ecb().perDollar(day, Divergence.YEN).orElse(Double.NaN);
            fixing.add(Rate.time(day), rate);
            low.add(Rate.time(day), rate * (1 - yen.skew() * 1e-4));
            high.add(Rate.time(day), rate * (1 + yen.skew() * 1e-4));
        }
        for (Pair pair : yen.pairs()) {
            other.add(
                    Rate.time(pair.date()),
                    found.imf().perDollar(pair.date(), Divergence.YEN).orElse(Double.NaN));
        }
        return Chart.in("JPY per USD")
                .band("5.25 h, 95 %", Hue.GOLD, low, high)
                .line("ECB", Hue.NEUTRAL, fixing)
                .line("IMF", Hue.BLUE, other);
    }

    private double least() {
        return yen.typicalByLag().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
    }

    private double mostRounding() {
        return found.alignment().pairs().stream()
                .mapToDouble(Pair::rounding)
                .max()
                .orElse(Double.NaN);
    }

    private long yenUsable(Use use) {
        return found.judged().stream()
                .filter(one -> one.currency().equals(Divergence.YEN) && one.allows(use))
                .count();
    }

    /** Sets the sign that typographers use for minus, U+2212, before numbers. */
    private static String typeset(String text) {
        return text.replaceAll("(?<!\\S)-(?=\\d)", "\u2212");
    }
}
