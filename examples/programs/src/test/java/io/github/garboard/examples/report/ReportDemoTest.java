package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.examples.market.Trades;
import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Draws a report of the recorded trades with made-up accounts: {@code target/demo/report.html} is there to be looked at. */
class ReportDemoTest {

    private static final Instant BREACH = Instant.parse("2013-12-01T11:42:00Z");
    private static final Instant DONE = Instant.parse("2013-12-01T11:43:30Z");
    private static final Instant PEAK = Instant.parse("2013-11-30T03:36:00Z");

    private final TimeSeries last = new TimeSeries();
    private final TimeSeries smooth = new TimeSeries();
    private final TimeSeries low = new TimeSeries();
    private final TimeSeries high = new TimeSeries();
    private final TimeSeries equity = new TimeSeries();
    private final TimeSeries unified = new TimeSeries();
    private final TimeSeries separate = new TimeSeries();
    private final TimeSeries health = new TimeSeries();
    private final TimeSeries gamma = new TimeSeries();
    private final TimeSeries[] deltas = {new TimeSeries(), new TimeSeries(), new TimeSeries(), new TimeSeries()};

    @Test
    void reportOfARecordedFallIsWritten() throws IOException {
        replay();
        Path file = Path.of("target", "demo", "report.html");
        withLiquidation(withAccount(withPrice())).writeTo(file);

        String html = Files.readString(file);
        assertTrue(html.length() < 600_000, "a report of 100,000 trades stays small: " + html.length());
        assertEquals(7, html.split("<svg class=\"chart\"", -1).length - 1);
    }

    private void replay() {
        Trades trades = Trades.recorded();
        double average = trades.price(0);
        double variance = 0.0001;
        for (int i = 0; i < trades.size(); i++) {
            Instant time = trades.time(i);
            double price = trades.price(i);
            average += 0.003 * (price - average);
            variance += 0.001 * (Math.pow(price / average - 1, 2) - variance);
            double width = 4_000 * Math.sqrt(variance);
            boolean refused = i % 100_000 > 61_000 && i % 100_000 < 62_500;
            last.add(time, price);
            smooth.add(time, refused ? Double.NaN : average);
            low.add(time, refused ? Double.NaN : average - width);
            high.add(time, refused ? Double.NaN : average + width);
            if (i % 50 == 0) {
                account(time, average, variance);
            }
        }
    }

    private void account(Instant time, double price, double variance) {
        boolean after = !time.isBefore(DONE);
        double requirement = (after ? 34 : 57) * price * (0.6 + 8 * Math.sqrt(variance));
        double value = 9_000 + 75 * (price - 800) - (price < 1000 && time.isAfter(PEAK) ? 6_000 : 0);
        equity.add(time, value + 30_000);
        unified.add(time, requirement);
        separate.add(time, 1.6 * requirement);
        health.add(time, (value + 30_000) / requirement);
        gamma.add(time, -0.21 + 0.12 * Math.sin(price / 60));
        double[] delta = {84 - 0.06 * price, -22 - 0.012 * price, 31 - 0.01 * price};
        double total = 0;
        for (int venue = 0; venue < 3; venue++) {
            deltas[venue].add(time, after ? 0.55 * delta[venue] : delta[venue]);
            total += after ? 0.55 * delta[venue] : delta[venue];
        }
        deltas[3].add(time, total);
    }

    private Report withPrice() {
        return Report.titled("One pool of collateral needs 38 % less margin than three separate accounts,"
                        + " and still meets its margin call on 1 December")
                .lead("Replay of 100,000 trades in BTC/USD from 25 November to 1 December 2013, during which the price"
                        + " rose from 800 to 1,163 and then fell by 17.9 %.")
                .keys(
                        KeyFigure.of("Largest fall of the price", "-17.9", "%"),
                        KeyFigure.of("Separate over unified margin", "1.61", "times"),
                        KeyFigure.of("First breach of maintenance", "11:42", "1 Dec, UTC"),
                        KeyFigure.of("Health before and after", "0.97 \u2192 1.25", ""))
                .heading("Price")
                .paragraph(
                        "Three estimators of one stream become quotes; the guard refuses a price when they are too far"
                                + " apart or too old.")
                .figure(
                        "The guarded price follows the market within its band and was refused once",
                        "Last trade, guarded price and its confidence band. The gap on 29 November is a refusal.",
                        priceChart());
    }

    private Report withAccount(Report report) {
        return report.heading("Account")
                .figure(
                        "Equity falls below the maintenance requirement at 11:42 on 1 December",
                        "Account equity after haircuts, and margin required on the unified account.",
                        equityChart())
                .figure(
                        "Unified margin is 38 % lower than the sum of the venues, at all times",
                        "Requirement of the unified account, and sum of the requirements of each venue alone.",
                        Chart.in("USD")
                                .fromZero()
                                .step("three venues, separate", Hue.GOLD, separate)
                                .step("unified", Hue.VERMILION, unified)
                                .height(200))
                .figure(
                        "Health was below 1 for 90 seconds",
                        "Equity over maintenance requirement.",
                        Chart.in("Health factor (equity / requirement)")
                                .line("health", health)
                                .level("margin call at 1.00", 1)
                                .level("target 1.20", 1.2)
                                .event("margin call 11:42:00", BREACH)
                                .event("liquidation done 11:43:30", DONE)
                                .height(220))
                .figure(
                        "Alpha carries the direction, beta offsets a quarter of it",
                        "Delta in BTC for a move of 1 USD in the price, per venue and in total.",
                        Chart.in("BTC")
                                .line("alpha", deltas[0])
                                .line("beta", deltas[1])
                                .line("gamma", deltas[2])
                                .line("total", Hue.NEUTRAL, deltas[3]));
    }

    private static Report withLiquidation(Report report) {
        return report.heading("Liquidation")
                .figure(
                        "The cheapest relief comes from the January calls",
                        "Requirement before and after the plan.",
                        bars())
                .figure(
                        "Selling the perpetual costs, closing the calls pays back",
                        "Cash flow of each step; costs are negative.",
                        BarChart.in("USD")
                                .row("alpha BTC-PERP", -1250.4)
                                .row("alpha BTC-27DEC13-1000-C", 820.25)
                                .row("gamma BTC-27DEC13-700-P", -312)
                                .row("beta BTC-PERP (not needed)", Double.NaN))
                .table("Three steps restore health to 1.25", "Steps in the order of relief per unit of cost.", steps())
                .source("Data: trades in BTC/USD on Bitstamp, 25 Nov to 1 Dec 2013 (ta4j-examples 0.18, MIT licence).")
                .source("Accounts and margins on this page are made up to show the report's form.");
    }

    private Chart priceChart() {
        return Chart.in("USD per BTC")
                .band("confidence", Hue.BLUE, low, high)
                .line("last trade", Hue.NEUTRAL, last)
                .line("guarded price", Hue.BLUE, smooth)
                .event("peak 1,163", PEAK)
                .event("margin call 11:42", BREACH)
                .span("fall", PEAK, Instant.parse("2013-12-01T12:01:00Z"));
    }

    private Chart equityChart() {
        return Chart.in("USD")
                .line("equity", Hue.BLUE, equity)
                .step("requirement, maintenance", Hue.VERMILION, unified)
                .event("peak", PEAK)
                .event("first warning: health below 1.1", Instant.parse("2013-11-30T23:50:00Z"))
                .event("margin call 11:42:00", BREACH)
                .event("liquidation done 11:43:30", DONE)
                .fromZero();
    }

    private static BarChart bars() {
        return BarChart.in("USD", "before", "after")
                .row("alpha", 28_411, 16_220)
                .row("beta", 13_902, 13_902)
                .row("gamma", 19_000, 9_116.4)
                .row("unified account", 41_230, 25_004)
                .hues(Hue.VERMILION, Hue.GREEN);
    }

    private static Table steps() {
        return Table.of(
                        Column.time("time"),
                        Column.text("venue"),
                        Column.text("instrument"),
                        Column.number("quantity", "BTC", 2),
                        Column.number("price", "USD per BTC", 2),
                        Column.number("relief", "USD", 0),
                        Column.number("relief per cost", "", 1))
                .with(BREACH, "alpha", "BTC-27DEC13-1000-C", 40, 181.25, 9_120, 21.4)
                .with(BREACH.plusSeconds(30), "gamma", "BTC-27DEC13-700-P", 62.5, 12.4, 4_233, 17.9)
                .with(DONE, "alpha", "BTC-PERP", -31.75, 958.11, 2_873, 6.2);
    }
}
