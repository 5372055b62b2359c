package io.github.garboard.collateral.velocity;

import static io.github.garboard.collateral.velocity.LatencyTest.assertMessage;
import static io.github.garboard.collateral.velocity.RandomNetworks.START;
import static io.github.garboard.collateral.velocity.RandomNetworks.STEP;
import static io.github.garboard.collateral.velocity.RandomNetworks.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowOverTimeTest {

    private static final Link<String> FAST = Link.of("chain", "venue", 2, STEP).withFeePerUnit(10);
    private static final Link<String> SLOW =
            Link.of("chain", "venue", 5, STEP.multipliedBy(4)).withFeePerUnit(1);
    private static final TransferNetwork<String> NETWORK =
            TransferNetwork.<String>inStepsOf(STEP).with(FAST).with(SLOW).withPlace("island");
    private static final List<Supply<String>> TWELVE = List.of(Supply.of("chain", 12));
    private static final FlowOverTime<String> FLOW = FlowOverTime.of(NETWORK, TWELVE, START);

    @Test
    void theCheapWayIsTakenWhereThereIsTime() {
        Deliverable<String> hurried = FLOW.deliverable("venue", at(3));
        assertEquals(6, hurried.amount());
        assertEquals(60, hurried.schedule().fees());
        Deliverable<String> patient = FLOW.deliverable("venue", at(6));
        assertEquals(12, patient.amount());
        assertEquals(12, patient.schedule().fees());
    }

    @Test
    void theCutNamesTheFullLinkAndItsDepartures() {
        Bottleneck.Cut<?> cut =
                (Bottleneck.Cut<?>) FLOW.deliverable("venue", at(3)).bottleneck();
        assertEquals(List.of(new Bottleneck.FullLink<>(FAST, START, at(2), 6)), cut.links());
        assertEquals(List.of(), cut.supplies());
    }

    @Test
    void theCutNamesTheSupplyThatIsUsedUp() {
        assertEquals(
                new Bottleneck.Cut<>(List.of(), TWELVE, List.of()),
                FLOW.deliverable("venue", at(9)).bottleneck());
    }

    @Test
    void theBudgetIsTheBottleneckWhereItIs() {
        Deliverable<String> bought = FLOW.withinBudget(25).deliverable("venue", at(4));
        assertEquals(7, bought.amount());
        assertEquals(new Bottleneck.Budget<>(25, 10), bought.bottleneck());
    }

    @Test
    void aPlaceWithoutAWayGetsNothingAndTheCutIsEmpty() {
        TransferOutcome.Shortfall<String> missing =
                (TransferOutcome.Shortfall<String>) FLOW.timeToMargin("island", 1, at(5));
        assertEquals(1, missing.total());
        assertEquals(new Bottleneck.Cut<>(List.of(), List.of(), List.of()), missing.bottleneck());
        assertEquals(List.of(), missing.schedule().transfers());
    }

    @Test
    void whatIsThereAlreadyIsThereAtOnce() {
        assertEquals(
                new TransferOutcome.Delivered<>(START, new TransferSchedule<>(List.of())),
                FLOW.timeToMargin("chain", 12, at(5)));
        assertEquals(START, ((TransferOutcome.Delivered<String>) FLOW.timeToMargin("island", 0, START)).by());
    }

    @Test
    void unitsThatAreLockedLeaveWhenTheyAreFree() {
        List<Supply<String>> locked = List.of(new Supply<>("chain", 3, at(2).minusSeconds(1)));
        TransferOutcome<String> found = FlowOverTime.of(NETWORK, locked, START).timeToMargin("venue", 3, at(9));
        assertEquals(at(4), ((TransferOutcome.Delivered<String>) found).by());
        List<Supply<String>> later = List.of(new Supply<>("chain", 3, Instant.MAX));
        assertEquals(
                0,
                FlowOverTime.of(NETWORK, later, START)
                        .deliverable("venue", at(9))
                        .amount());
    }

    @Test
    void callsNameWhatTheyLackAndWhichAreMet() {
        List<Demand<String>> calls = List.of(
                new Demand<>("venue", 2, at(1)), new Demand<>("venue", 9, at(2)), new Demand<>("chain", 1, at(8)));
        TransferOutcome.Shortfall<String> missing = (TransferOutcome.Shortfall<String>) FLOW.meet(calls);
        assertEquals(7, missing.total());
        assertEquals(0L, missing.byCall().get(2));
        assertEquals(List.of(calls.get(2)), ((Bottleneck.Cut<String>) missing.bottleneck()).demands());
        List<Demand<String>> fewer = List.of(calls.get(0), calls.get(2));
        assertEquals(at(1), ((TransferOutcome.Delivered<String>) FLOW.meet(fewer)).by());
    }

    @Test
    void schedulesSayWhatLeavesWhereAndWhen() {
        TransferSchedule<String> schedule = FLOW.deliverable("venue", at(1)).schedule();
        assertEquals(List.of(new Transfer<>(FAST, START, at(1), 2)), schedule.transfers());
        assertEquals(-2, schedule.change("chain", START));
        assertEquals(0, schedule.change("venue", START));
        assertEquals(2, schedule.change("venue", at(1)));
        assertMessage("units must be at least 1: 0", () -> new Transfer<>(FAST, START, START, 0));
        assertStart("arrival must not be before ", () -> new Transfer<>(FAST, at(1), START, 1));
    }

    @Test
    void namesWhatIsWrong() {
        Instant before = START.minusSeconds(1);
        assertMessage("place must be one of the network: moon", () -> FLOW.deliverable("moon", at(1)));
        assertMessage(
                "place must be one of the network: moon",
                () -> FlowOverTime.of(NETWORK, List.of(Supply.of("moon", 1)), START));
        assertMessage(
                "place must be one of the network: moon", () -> FLOW.meet(List.of(new Demand<>("moon", 1, at(1)))));
        assertMessage(
                "deadline must not be before the start, 2013-12-01T00:00:00Z: 2013-11-30T23:59:59Z",
                () -> FLOW.deliverable("venue", before));
        assertMessage(
                "deadline must not be before the start, 2013-12-01T00:00:00Z: 2013-11-30T23:59:59Z",
                () -> FLOW.meet(List.of(new Demand<>("venue", 1, before), new Demand<>("venue", 1, at(1)))));
        assertMessage("amount must be non-negative: -1", () -> FLOW.timeToMargin(Map.of("venue", -1L), at(1)));
        assertMessage("amount must be non-negative: -1", () -> Supply.of("venue", -1));
        assertMessage("budget must be non-negative: -1", () -> FLOW.withinBudget(-1));
        assertMessage(
                "deadline must be within 2^31 - 2 steps: +1000000000-12-31T23:59:59.999999999Z",
                () -> FLOW.deliverable("venue", Instant.MAX));
        assertStart(
                "deadline must be within 20000000 arcs of time expansion",
                () -> FLOW.deliverable("venue", at(9_000_000)));
        Link<String> broken = FAST.withCapacity(time -> -1);
        FlowOverTime<String> negative = FlowOverTime.of(NETWORK.with(broken), TWELVE, START);
        assertStart("capacity must be non-negative: -1 at ", () -> negative.deliverable("venue", at(1)));
        Link<String> uncertain = FAST.withLatency(Latency.exponential(STEP, STEP));
        assertStart(
                "latency must be fixed, see TransferNetwork.planned: ",
                () -> FlowOverTime.of(NETWORK.with(uncertain), TWELVE, START));
        Link<String> endless = FAST.withCapacity(Capacity.of(Long.MAX_VALUE));
        Supply<String> any = Supply.of("chain", Supply.UNLIMITED);
        for (List<Supply<String>> supplies : List.of(List.of(any), List.of(any, any))) {
            FlowOverTime<String> all = FlowOverTime.of(
                    TransferNetwork.<String>inStepsOf(STEP).with(endless.withFeePerUnit(0)), supplies, START);
            assertThrows(ArithmeticException.class, () -> all.deliverable("venue", at(1)));
        }
    }

    @Test
    void repeatedFlowNamesWhatDoesNotRepeat() {
        assertStart(
                "minimumLot must be 1: ",
                () -> RepeatedFlow.of(NETWORK.with(FAST.withMinimumLot(2)), "chain", "venue", START, at(3)));
        Link<String> closing = FAST.withCapacity(Capacity.of(5).closedFrom(at(2)));
        assertStart(
                "capacities must not change until the deadline: ",
                () -> RepeatedFlow.of(NETWORK.with(closing), "chain", "venue", START, at(3)));
        assertStart(
                "sink must be another node than source: ",
                () -> RepeatedFlow.of(NETWORK, "chain", "chain", START, at(3)));
        RepeatedFlow<String> flow = RepeatedFlow.of(NETWORK, "chain", "venue", START, at(5));
        assertEquals(
                List.of(
                        new RepeatedFlow.Chain<>(List.of(FAST), 2, STEP, 5),
                        new RepeatedFlow.Chain<>(List.of(SLOW), 5, STEP.multipliedBy(4), 2)),
                flow.chains());
        assertEquals(20, flow.amount());
    }

    @Test
    void cutOfARepeatedFlowNamesTheDeparturesThatAreFull() {
        TransferNetwork<String> narrow = TransferNetwork.<String>inStepsOf(STEP)
                .with(Link.of("chain", "bridge", 5, STEP))
                .with(Link.of("bridge", "venue", 2, STEP));
        Link<String> full = narrow.links().get(1);
        assertEquals(
                List.of(new Bottleneck.FullLink<>(full, at(1), at(4), 8)),
                RepeatedFlow.of(narrow, "chain", "venue", START, at(5)).cut().links());
        assertEquals(
                List.of(
                        new Bottleneck.FullLink<>(FAST, START, at(4), 10),
                        new Bottleneck.FullLink<>(SLOW, START, at(1), 10)),
                RepeatedFlow.of(NETWORK, "chain", "venue", START, at(5)).cut().links());
    }

    static void assertStart(String message, Runnable call) {
        String found = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(found != null && found.startsWith(message), found);
    }
}
