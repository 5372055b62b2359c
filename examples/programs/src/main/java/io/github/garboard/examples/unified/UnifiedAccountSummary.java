package io.github.garboard.examples.unified;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Numbers;
import io.github.garboard.examples.table.Table;
import io.github.garboard.examples.terminal.Terminal;
import io.github.garboard.greeks.DeskGreeks;
import io.github.garboard.liquidation.plan.LiquidationStep;
import io.github.garboard.margin.account.AccountHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells the terminal what happened, as a timeline and a few tables. */
final class UnifiedAccountSummary {

    /** A line of the timeline for each of these stretches. */
    private static final Duration LINE = Duration.ofHours(6);

    private final Terminal terminal;

    UnifiedAccountSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Replayed replayed, Findings findings) {
        terminal.heading("Unified account: three venues, one pool");
        terminal.paragraph(sentence(replayed, findings));
        timeline(replayed);
        replayed.call().ifPresent(this::call);
        replayed.review().ifPresent(this::review);
        replayed.liquidations().forEach(this::liquidation);
        end(replayed, findings);
    }

    private static String sentence(Replayed replayed, Findings findings) {
        return Numbers.grouped(replayed.trades().size(), 0) + " trades from "
                + replayed.trades().source() + ". The price fell "
                + Numbers.grouped(100 * findings.fall(), 1) + " %, from " + Numbers.grouped(findings.peak(), 2) + " at "
                + Times.minute(findings.peakAt()) + " to " + Numbers.grouped(findings.trough(), 2) + " at "
                + Times.minute(findings.troughAt()) + ".";
    }

    private void timeline(Replayed replayed) {
        Table table = Table.of(
                Column.text("time"),
                Column.number("price", "USD", 2),
                Column.number("vol", "%/yr", 0),
                Column.number("equity", "USD", 0),
                Column.number("unified", "USD", 0),
                Column.number("separate", "USD", 0),
                Column.number("health", "", 2));
        Optional<Instant> previous = Optional.empty();
        for (Assessment at : replayed.assessments()) {
            Instant now = at.market().now();
            if (previous.map(line -> !now.isBefore(line.plus(LINE))).orElse(true)) {
                table = table.with(
                        Times.minute(now),
                        at.market().mark(),
                        100 * at.market().volatility(),
                        at.equity(),
                        at.maintenance().total(),
                        at.separate(),
                        at.health().healthFactor());
                previous = Optional.of(now);
            }
        }
        terminal.heading("Equity against maintenance margin");
        terminal.table(table);
    }

    private void call(Assessment at) {
        AccountHealth health = at.health();
        terminal.heading("Margin call at " + Times.minute(at.market().now()));
        terminal.paragraph("Equity " + Numbers.grouped(at.equity(), 0) + " USD is "
                + Numbers.grouped(health.shortfall(), 0) + " below the requirement of "
                + Numbers.grouped(at.maintenance().total(), 0) + " USD: "
                + Numbers.grouped(at.netted(), 0) + " netted, set by the scenario \""
                + at.maintenance().bindingScenario().orElse("none") + "\", and "
                + Numbers.grouped(at.latencyBuffer(), 0) + " for transfers under way. Price "
                + Numbers.grouped(at.market().mark(), 2) + " USD, volatility "
                + Numbers.grouped(100 * at.market().volatility(), 0) + " %, haircut of the pool "
                + Numbers.grouped(100 * at.collateral().haircut(), 1) + " %.");
        Table table = Table.of(
                Column.text("venue"),
                Column.number("margin alone", "USD", 0),
                Column.number("delta", "BTC", 1),
                Column.number("gamma", "BTC/%", 2),
                Column.number("vega", "USD/vol pt", 0),
                Column.number("theta", "USD/day", 0));
        for (Assessment.Venue venue : at.venues()) {
            table = venueRow(table, venue.name(), venue.alone().total(), at.desk(venue.greeks()));
        }
        table = venueRow(table, "sum", at.separate(), at.desk(at.totalGreeks()));
        terminal.table(table);
    }

    private void review(HedgeReview review) {
        terminal.heading("Which hedge would have avoided the call");
        terminal.paragraph("Traded at " + Times.minute(review.boughtAt()) + " at " + Numbers.grouped(review.price(), 2)
                + " USD; the fewest lots of 1 BTC that keep the account above maintenance, or those that help most.");
        Table table = Table.of(
                Column.text("hedge"),
                Column.number("lots", "", 0),
                Column.number("cost", "USD", 0),
                Column.number("gain", "USD", 0),
                Column.number("health", "", 3));
        for (HedgeReview.Tried tried : review.hedges()) {
            table = table.with(tried.name(), tried.lots(), tried.cost(), tried.gain(), tried.health());
        }
        terminal.table(table);
    }

    private static Table venueRow(Table table, String name, double margin, DeskGreeks greeks) {
        return table.with(
                name, margin, greeks.delta(), greeks.gammaPerPercent(), greeks.vegaPerPoint(), greeks.thetaPerDay());
    }

    private void liquidation(Liquidation liquidation) {
        terminal.heading(
                "Liquidation at " + Times.minute(liquidation.before().market().now()) + ": "
                        + liquidation.plan().outcome());
        Table table = Table.of(
                Column.text("close"),
                Column.number("amount", "BTC", 4),
                Column.number("cost", "USD", 0),
                Column.number("short of initial", "USD", 0));
        for (LiquidationStep<PositionId> step : liquidation.plan().steps()) {
            table = table.with(step.key().toString(), step.amount(), step.cost(), Math.max(0, -step.healthAfter()));
        }
        terminal.table(table);
        terminal.paragraph(
                "Health " + Numbers.grouped(liquidation.before().health().healthFactor(), 4) + " before, "
                        + Numbers.grouped(liquidation.after().health().healthFactor(), 4)
                        + " after (equity over maintenance). Cost "
                        + Numbers.grouped(liquidation.plan().cost(), 0) + " USD.");
    }

    private void end(Replayed replayed, Findings findings) {
        terminal.heading("In all");
        terminal.paragraph("Capital efficiency (separate over unified margin): "
                + Numbers.grouped(findings.averageEfficiency(), 2) + " on average, "
                + Numbers.grouped(findings.largestEfficiency(), 2) + " at most. Price refused for margin in "
                + findings.refusedMinutes() + " of "
                + Numbers.grouped(replayed.moments().size(), 0) + " minutes"
                + (findings.refusedMinutes() == 0 ? "." : " (by rule: " + findings.refusals() + ")."));
        if (replayed.call().isEmpty()) {
            terminal.paragraph("No margin call.");
        }
        replayed.moments().stream()
                .reduce((earlier, later) -> later)
                .flatMap(Moment::untouched)
                .ifPresent(untouched -> terminal.paragraph("Had nothing been closed, health would have ended at "
                        + Numbers.grouped(untouched.health().healthFactor(), 2) + "; its lowest was "
                        + Numbers.grouped(lowestUntouched(replayed), 2) + "."));
    }

    static double lowestUntouched(Replayed replayed) {
        return replayed.moments().stream()
                .flatMap(moment -> moment.untouched().stream())
                .mapToDouble(at -> at.health().healthFactor())
                .min()
                .orElse(Double.NaN);
    }
}
