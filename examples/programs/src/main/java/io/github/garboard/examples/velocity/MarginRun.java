package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Bottleneck;
import io.github.garboard.collateral.velocity.DeadlineProbability;
import io.github.garboard.collateral.velocity.Deliverable;
import io.github.garboard.collateral.velocity.FlowOverTime;
import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.Shipment;
import io.github.garboard.collateral.velocity.TimeToMargin;
import io.github.garboard.collateral.velocity.TransferNetwork;
import io.github.garboard.collateral.velocity.TransferOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The answers for one worst hour.
 *
 * @param hour the market
 * @param deliverable the most that can be at the venue, every {@link #EVERY} minutes from the start, at planned latencies
 * @param withoutBridge the same if the burn-and-mint bridge stops {@link #OUTAGE} minutes after the start
 * @param atTheDeadline what can be there by the time the worst hour's call is due, and why not more
 * @param soonest the soonest time at which all of that call can be there
 * @param withinBudget the same for half of the fees of that
 * @param calls whether the calls of the whole stretch can be met, each by its time
 * @param together when the call is met if links behind one bridge are slow together
 * @param apart when it is met if each link were slow by itself
 */
record MarginRun(
        WorstHour hour,
        List<Long> deliverable,
        List<Long> withoutBridge,
        Deliverable<String> atTheDeadline,
        TransferOutcome<String> soonest,
        TransferOutcome<String> withinBudget,
        TransferOutcome<String> calls,
        TimeToMargin together,
        TimeToMargin apart) {

    static final int EVERY = 2;
    static final int OUTAGE = 5;
    static final int HORIZON = 120;

    /** Latencies are planned at this quantile. */
    static final double CONFIDENCE = 0.95;

    static final int DRAWS = 20_000;

    MarginRun {
        deliverable = List.copyOf(deliverable);
        withoutBridge = List.copyOf(withoutBridge);
    }

    static MarginRun of(WorstHour hour, long seed) {
        TransferNetwork<String> network = Chains.network();
        TransferNetwork<String> planned = network.planned(CONFIDENCE);
        FlowOverTime<String> flow = FlowOverTime.of(planned, Chains.supplies(), hour.start());
        FlowOverTime<String> cutOff =
                FlowOverTime.of(Chains.withoutAttestations(planned, hour.at(OUTAGE)), Chains.supplies(), hour.start());
        Instant latest = hour.at(HORIZON);
        TransferOutcome<String> soonest = flow.timeToMargin(Chains.VENUE, hour.call(), latest);
        List<Shipment<String>> sent = soonest.schedule().shipments(planned, network);
        return new MarginRun(
                hour,
                amounts(flow, hour),
                amounts(cutOff, hour),
                flow.deliverable(Chains.VENUE, hour.start().plus(WorstHour.DUE)),
                soonest,
                flow.withinBudget(soonest.schedule().fees() / 2).timeToMargin(Chains.VENUE, hour.call(), latest),
                flow.meet(hour.calls()),
                random(hour, latest, sent).simulate(DRAWS, new SplittableRandom(seed)),
                random(hour, latest, independent(sent)).simulate(DRAWS, new SplittableRandom(seed)));
    }

    private static List<Long> amounts(FlowOverTime<String> flow, WorstHour hour) {
        List<Long> amounts = new ArrayList<>();
        for (int minute = 0; minute <= HORIZON; minute += EVERY) {
            amounts.add(flow.deliverable(Chains.VENUE, hour.at(minute)).amount());
        }
        return amounts;
    }

    /** What is sent, as it fares when latencies are random. */
    private static DeadlineProbability<String> random(WorstHour hour, Instant deadline, List<Shipment<String>> sent) {
        return new DeadlineProbability<>(hour.start(), Chains.STEP, deadline, hour.call(), sent);
    }

    private static List<Shipment<String>> independent(List<Shipment<String>> sent) {
        return sent.stream()
                .map(shipment -> new Shipment<>(
                        shipment.route().stream().map(Link::withCauses).toList(),
                        shipment.departure(),
                        shipment.units()))
                .toList();
    }

    /** The links that are full, with most units first; none where supplies or a budget are what is short. */
    List<Bottleneck.FullLink<String>> fullLinks() {
        return atTheDeadline.bottleneck() instanceof Bottleneck.Cut<String> cut ? cut.links() : List.of();
    }

    /** Minutes from the start to when it is delivered; nothing is NaN. */
    double minutes(TransferOutcome<String> delivery) {
        return delivery instanceof TransferOutcome.Delivered<String> delivered
                ? Duration.between(hour.start(), delivered.by()).toMinutes()
                : Double.NaN;
    }
}
