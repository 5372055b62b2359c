package io.github.garboard.examples.unified;

import io.github.garboard.examples.report.BarChart;
import io.github.garboard.examples.report.Chart;
import io.github.garboard.examples.report.Hue;
import io.github.garboard.examples.report.KeyFigure;
import io.github.garboard.examples.report.Report;
import io.github.garboard.examples.report.TimeSeries;
import io.github.garboard.examples.table.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Draws a replay. */
final class UnifiedAccountReport {

    private static final Duration AROUND = Duration.ofHours(2);

    private final Replayed replayed;
    private final Findings findings;

    private UnifiedAccountReport(Replayed replayed, Findings findings) {
        this.replayed = replayed;
        this.findings = findings;
    }

    static Report of(Replayed replayed, Findings findings) {
        return new UnifiedAccountReport(replayed, findings).report();
    }

    private Report report() {
        Report report = Report.titled(title())
                .lead("One trader, three venues, one pool of collateral: "
                        + Numbers.grouped(replayed.trades().size(), 0)
                        + " recorded BTC/USD trades, seen once a minute by a risk engine. Between "
                        + Times.minute(findings.peakAt()) + " and " + Times.minute(findings.troughAt())
                        + " UTC the price fell " + Numbers.grouped(100 * findings.fall(), 1) + " %.")
                .keys(keys());
        report = prices(report);
        report = health(report);
        report = margins(report);
        report = greeks(report);
        if (replayed.review().isPresent()) {
            report = HedgeSection.append(report, replayed.review().get());
        }
        for (Liquidation liquidation : replayed.liquidations()) {
            report = LiquidationSection.append(report, liquidation);
        }
        return report.heading("How it was computed")
                .paragraph(METHOD)
                .source("Trades: " + replayed.trades().source() + ", "
                        + Times.day(replayed.trades().time(0)) + " to "
                        + Times.day(replayed.trades().time(replayed.trades().size() - 1))
                        + " (the default recording: Bitstamp, in ta4j-examples 0.18, MIT licence).")
                .source("Positions: " + replayed.book().source() + ". All times are UTC.");
    }

    private static final String METHOD =
            "Price: the median of the last trade, the 5-minute VWAP and the 30-minute TWAP,"
                    + " refused if older than 5 minutes, if sources are 5 % apart or if its confidence is wider than 2 %; to close"
                    + " positions the limits are 1 minute, 3 % and 1 %. Volatility: EWMA of 5-minute returns with a half-life of"
                    + " 12 hours; it prices the options (Black-Scholes-Merton, no rate) and sets the haircut of BTC collateral"
                    + " (99 %, one day, at least 3 %). Margin: worst loss over price moves of 16 % in quarters and volatility"
                    + " moves of -25 % and +50 % (more for near expiries); initial margin is 1.25 times that; to either comes, per"
                    + " venue, 2.33 standard deviations of its loss over the 99 % latency of a transfer, together never more"
                    + " than the venues would ask for apart. The latencies are assumed: one block of 10 minutes on average"
                    + " (alpha), a median of 30 minutes (beta), and of 60 and a delay of 30 (gamma). Liquidation:"
                    + " most relief per cost first, the least that restores the initial margin; closing costs 0.05 % of the price"
                    + " for a perpetual and 0.3 % of the underlying's for an option.";

    private String title() {
        String efficiency = "One pool needs " + Numbers.grouped(100 * (1 - 1 / findings.averageEfficiency()), 0)
                + " % less margin than three";
        return replayed.call()
                .map(call ->
                        efficiency + "; the fall of " + Times.day(call.market().now()) + " still breaks it")
                .orElse(efficiency);
    }

    private KeyFigure[] keys() {
        KeyFigure efficiency =
                KeyFigure.of("Separate over unified margin", Numbers.grouped(findings.averageEfficiency(), 2), "mean");
        KeyFigure refused = KeyFigure.of(
                "Price refused",
                Long.toString(findings.refusedMinutes()),
                "min of " + replayed.moments().size());
        KeyFigure call = replayed.call()
                .map(at -> KeyFigure.of(
                        "Margin call, UTC", Times.minute(at.market().now()), ""))
                .orElseGet(() -> KeyFigure.of("Margin call", "none", ""));
        KeyFigure lowest = KeyFigure.of(
                "Lowest health",
                findings.lowest()
                        .map(at -> Numbers.grouped(at.health().healthFactor(), 3))
                        .orElse("n/a"),
                "");
        return new KeyFigure[] {efficiency, refused, call, lowest};
    }

    private Report prices(Report report) {
        String refusals = findings.refusedMinutes() == 0
                ? "It was never refused."
                : "It was refused for margin in " + findings.refusedMinutes() + " minutes, by rule: "
                        + findings.refusals() + "; gaps show where.";
        Report priced = report.heading("Price and volatility")
                .figure(
                        "The guarded price follows the market",
                        "Median of three estimators, with the interval in which it is held to lie. " + refusals,
                        marked(PriceChart.of(replayed.moments())));
        if (replayed.call().isPresent()) {
            Instant call = replayed.call().get().market().now();
            priced = priced.figure(
                    "Around the call the interval widens as the estimators part",
                    "The same, " + AROUND.toHours() + " hours before and after " + Times.minute(call)
                            + ": a single trade moves the guarded price little.",
                    PriceChart.of(replayed.moments(), call, AROUND).event("call", call));
        }
        return priced.figure(
                "Volatility " + risen(),
                "EWMA of five-minute returns, half-life twelve hours, per square root of a year.",
                marked(Chart.in("% per √year")
                        .fromZero()
                        .line("volatility", series(at -> 100 * at.market().volatility()))));
    }

    private String risen() {
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (Assessment at : replayed.assessments()) {
            lowest = Math.min(lowest, at.market().volatility());
            highest = Math.max(highest, at.market().volatility());
        }
        return "ranges from " + Numbers.grouped(100 * lowest, 0) + " % to " + Numbers.grouped(100 * highest, 0) + " %";
    }

    private Report health(Report report) {
        TimeSeries untouchedHealth = new TimeSeries();
        for (Moment moment : replayed.moments()) {
            moment.untouched()
                    .ifPresent(at ->
                            untouchedHealth.add(moment.now(), capped(at.health().healthFactor())));
        }
        Chart health = Chart.in("equity over maintenance")
                .line("health", Hue.BLUE, series(at -> capped(at.health().healthFactor())))
                .level("margin call", 1)
                .fromZero();
        if (untouchedHealth.size() > 0) {
            health = health.line("if nothing were closed", Hue.VERMILION, untouchedHealth);
        }
        return report.heading("Health")
                .figure(
                        replayed.call()
                                .map(at -> "Equity meets the requirement until "
                                        + Times.minute(at.market().now()))
                                .orElse("Equity meets the requirement throughout"),
                        "Equity is the pool after haircut plus profit and loss; the requirement is that of all"
                                + " positions together.",
                        marked(Chart.in("USD")
                                .line("equity", Hue.BLUE, series(Assessment::equity))
                                .line(
                                        "maintenance",
                                        Hue.VERMILION,
                                        series(at -> at.maintenance().total()))
                                .fromZero()))
                .figure(
                        "Health is lowest at "
                                + findings.lowest()
                                        .map(at -> Times.minute(at.market().now()))
                                        .orElse("no time"),
                        "Equity over the maintenance requirement, shown up to " + (int) HIGHEST_HEALTH
                                + "; below 1 the account is called.",
                        marked(health))
                .figure(
                        "The haircut of BTC collateral follows volatility",
                        "99 % of one-day moves, at least 3 %.",
                        marked(Chart.in("% of market value")
                                .fromZero()
                                .line(
                                        "haircut of the pool",
                                        series(at -> 100 * at.collateral().haircut()))));
    }

    private static final double HIGHEST_HEALTH = 5;

    private static double capped(double health) {
        return Math.max(-HIGHEST_HEALTH, Math.min(HIGHEST_HEALTH, health));
    }

    private Report margins(Report report) {
        Optional<Assessment> at = replayed.call().or(findings::lowest);
        Report charted = report.heading("Capital efficiency")
                .figure(
                        "Venues that know of each other ask for less",
                        "Maintenance margin of the three venues on their own, added up; of all positions netted; and with the"
                                + " buffer for transfers that take time, which is what the account must hold.",
                        marked(Chart.in("USD")
                                .line("separate", Hue.VERMILION, series(Assessment::separate))
                                .line("netted", Hue.NEUTRAL, series(Assessment::netted))
                                .line(
                                        "unified",
                                        Hue.BLUE,
                                        series(a -> a.maintenance().total()))
                                .fromZero()));
        if (at.isEmpty()) {
            return charted;
        }
        BarChart bars = BarChart.in("USD");
        for (Assessment.Venue venue : at.get().venues()) {
            bars = bars.row(venue.name() + " alone", venue.alone().total());
        }
        bars = bars.row("separate, sum", at.get().separate())
                .row("netted", at.get().netted())
                .row("latency buffer", at.get().latencyBuffer())
                .row("unified", at.get().maintenance().total());
        return charted.figure(
                "At " + Times.minute(at.get().market().now()) + " separate accounts would need "
                        + Numbers.grouped(at.get().capitalEfficiency(), 2) + " times as much",
                "Maintenance margin by venue; losses of one venue in a scenario are gains of another. The buffer covers what"
                        + " each venue can lose while value is on its way to it.",
                bars);
    }

    private Report greeks(Report report) {
        Chart delta = Chart.in("BTC");
        int venues = replayed.assessments().stream()
                .findFirst()
                .map(at -> at.venues().size())
                .orElse(0);
        for (int v = 0; v < venues; v++) {
            int venue = v;
            String name = replayed.assessments().get(0).venues().get(venue).name();
            delta = delta.line(
                    name, series(at -> at.venues().get(venue).greeks().delta()));
        }
        return report.heading("Greeks")
                .figure(
                        "Delta is spread over the venues and nets in the pool",
                        "How many BTC each venue's positions behave like.",
                        marked(delta.line(
                                "total",
                                Hue.NEUTRAL,
                                series(at -> at.totalGreeks().delta()))))
                .figure(
                        "Gamma: how fast delta turns",
                        "Change of the total delta when the price moves 1 %.",
                        marked(Chart.in("BTC per 1 %")
                                .line(
                                        "gamma",
                                        series(at -> at.desk(at.totalGreeks()).gammaPerPercent()))))
                .figure(
                        "Vega: what a point of volatility costs",
                        "Change of value when volatility rises by one percentage point.",
                        marked(Chart.in("USD per point")
                                .line(
                                        "vega",
                                        series(at -> at.desk(at.totalGreeks()).vegaPerPoint()))))
                .figure(
                        "Theta: what a day brings",
                        "Change of value in one day if nothing moves.",
                        marked(Chart.in("USD per day")
                                .line(
                                        "theta",
                                        series(at -> at.desk(at.totalGreeks()).thetaPerDay()))));
    }

    /** Marks what happened on a chart over the whole time. */
    private Chart marked(Chart chart) {
        Chart marked = chart;
        int count = 0;
        for (Liquidation liquidation : replayed.liquidations()) {
            count++;
            marked = marked.event(
                    count == 1 ? "call" : "call " + count,
                    liquidation.before().market().now());
        }
        return marked;
    }

    private TimeSeries series(ToDoubleFunction<Assessment> value) {
        TimeSeries series = new TimeSeries();
        for (Moment moment : replayed.moments()) {
            series.add(moment.now(), moment.account().map(value::applyAsDouble).orElse(Double.NaN));
        }
        return series;
    }
}
