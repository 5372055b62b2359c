package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Bottleneck;
import io.github.garboard.collateral.velocity.Supply;
import io.github.garboard.collateral.velocity.TimeToMargin;
import io.github.garboard.collateral.velocity.TransferOutcome;
import io.github.garboard.examples.table.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the run shows, in sentences that carry its own numbers. */
final class Findings {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final MarginRun run;
    private final List<Desks.Outcome> outcomes;

    Findings(MarginRun run, List<Desks.Outcome> outcomes) {
        this.run = run;
        this.outcomes = List.copyOf(outcomes);
    }

    /** The finding in one line. */
    String title() {
        if (run.hour().call() == 0) {
            return "The price never falls, and nothing is called for";
        }
        if (run.soonest() instanceof TransferOutcome.Shortfall<String> missing) {
            return "Of a call of " + units(run.hour().call()) + ", " + units(missing.total()) + " cannot be there in "
                    + MarginRun.HORIZON + " minutes";
        }
        return units(run.hour().call()) + " from five chains take "
                + Numbers.grouped(run.minutes(run.soonest()), 0) + " minutes to the venue, and the hour is "
                + (run.minutes(run.soonest()) <= WorstHour.DUE.toMinutes() ? "enough" : "too short");
    }

    String setting() {
        WorstHour hour = run.hour();
        double before = hour.prices().get(0);
        double after = hour.prices().get(60);
        return "The worst hour of the recording begins at " + minute(hour.start()) + " UTC: the price goes from "
                + Numbers.grouped(before, 2) + " to " + Numbers.grouped(after, 2) + " USD. A position of "
                + Numbers.grouped(WorstHour.POSITION, 0) + " BTC, long at one venue, loses up to "
                + units(hour.call()) + " in it, and the venue calls for that. "
                + units(Chains.supplies().stream().mapToLong(Supply::amount).sum())
                + " of stablecoins lie on five chains.";
    }

    String soonest() {
        if (run.soonest() instanceof TransferOutcome.Shortfall<String> missing) {
            return "Not all of it can be there within " + MarginRun.HORIZON + " minutes: " + units(missing.total())
                    + " are missing, at latencies that hold 95 times in 100.";
        }
        return "If all chains send at once, at latencies that each hold 95 times in 100, the call is met after "
                + Numbers.grouped(run.minutes(run.soonest()), 0) + " minutes, for fees of "
                + Numbers.grouped(run.soonest().schedule().fees() / 100.0, 2) + " USD. " + half();
    }

    private String half() {
        double minutes = run.minutes(run.withinBudget());
        return Double.isNaN(minutes)
                ? "For half of the fees it cannot be met within " + MarginRun.HORIZON + " minutes."
                : "For half of the fees it takes " + Numbers.grouped(minutes, 0) + " minutes.";
    }

    String calls() {
        int count = run.hour().calls().size();
        if (run.calls() instanceof TransferOutcome.Shortfall<String> missing) {
            return "Called every ten minutes and due an hour later each, " + count + " calls lack "
                    + units(missing.total()) + " at least, even for one who foresees them.";
        }
        return "Called every ten minutes and due an hour later each, all " + count
                + " calls of the four hours can be met by one who foresees them, for "
                + Numbers.grouped(run.calls().schedule().fees() / 100.0, 2) + " USD.";
    }

    String deliverableTitle() {
        return "After an hour " + units(run.atTheDeadline().amount()) + " can be at the venue, and "
                + units(run.withoutBridge().get(60 / MarginRun.EVERY)) + " if the bridge stops after "
                + MarginRun.OUTAGE + " minutes";
    }

    String bottleneck() {
        if (run.atTheDeadline().bottleneck() instanceof Bottleneck.Cut<String> cut) {
            long supplies = cut.supplies().stream().mapToLong(Supply::amount).sum();
            return "Everything that arrives within the hour passes these departures, or is one of the supplies that are used"
                    + " up (" + units(supplies) + "): together " + units(cut.units())
                    + ". To deliver more, one of these has to take more.";
        }
        return "The fees are what is short.";
    }

    String probability() {
        return "The quickest schedule, sent while latencies are random, meets the call within the hour with a probability of "
                + percent(probabilityAt(run.together())) + " (from "
                + Numbers.grouped(MarginRun.DRAWS, 0) + " draws): " + quantiles(run.together())
                + ". If links behind one bridge were not slow together but each by itself, it would be "
                + percent(probabilityAt(run.apart())) + ": " + quantiles(run.apart()) + ".";
    }

    private String quantiles(TimeToMargin distribution) {
        return "one time in two after " + after(distribution, 0.5) + ", 99 times in 100 after "
                + after(distribution, 0.99);
    }

    private String after(TimeToMargin distribution, double probability) {
        return distribution
                .quantile(probability)
                .map(time -> Duration.between(run.hour().start(), time).toMinutes() + " minutes")
                .orElse("more than " + MarginRun.HORIZON + " minutes");
    }

    String probabilityTitle() {
        return "The call is met within the hour with a probability of " + percent(probabilityAt(run.together()));
    }

    String agentTitle() {
        Desks.Outcome nothing = outcomes.get(0);
        Desks.Outcome agent = outcomes.get(2);
        return "The agent misses " + calls(agent.missed()) + " where doing nothing misses "
                + Numbers.grouped(nothing.missed(), 0);
    }

    String agent() {
        Desks.Outcome equal = outcomes.get(1);
        Desks.Outcome agent = outcomes.get(2);
        return "The agent moves in " + Numbers.grouped(agent.moved(), 0) + " of "
                + Numbers.grouped(Desks.HOURS, 0) + " hours and pays " + Numbers.grouped(agent.fees(), 0)
                + " USD; keeping all balances equal moves in " + Numbers.grouped(equal.moved(), 0) + ", pays "
                + Numbers.grouped(equal.fees(), 0) + " USD and misses " + calls(equal.missed())
                + ". The agent moves only when the chance of a miss is above "
                + percent(Desks.LIMIT) + ", and then as little as brings it to " + percent(Desks.TARGET) + ".";
    }

    static String units(long units) {
        return Numbers.grouped(units / 1000.0, 2) + " million USD";
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    private double probabilityAt(TimeToMargin distribution) {
        return distribution.probabilityBy(run.hour().start().plus(WorstHour.DUE));
    }

    private static String percent(double fraction) {
        return Numbers.grouped(100 * fraction, fraction < 0.01 ? 2 : 1) + " %";
    }

    private static String calls(int count) {
        return count == 1 ? "1 call" : Numbers.grouped(count, 0) + " calls";
    }
}
