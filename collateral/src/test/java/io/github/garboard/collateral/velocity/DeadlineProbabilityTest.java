package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeadlineProbabilityTest {

    private static final double ROUNDING = 1e-14;

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** In a minute with 0.6, in three with 0.4. */
    private static final Latency EITHER =
            new Latency.Discrete(new TreeMap<>(Map.of(MINUTE, 0.6, Duration.ofMinutes(3), 0.4)));

    private static final Link<String> NORTH = Link.of("n", "venue", 9, MINUTE).withLatency(EITHER);

    private static final Link<String> SOUTH = Link.of("s", "venue", 9, MINUTE).withLatency(EITHER);

    @Test
    void independentLinksAverageOut() {
        TimeToMargin both = exact(5, 2, ship(3, NORTH), ship(2, SOUTH));
        assertEquals(0.36, both.probability(), ROUNDING);
        assertEquals(0.24 * 3 + 0.24 * 2 + 0.16 * 5, both.expectedShortfall(), ROUNDING);
        assertEquals(1 - 0.16, exact(2, 2, ship(3, NORTH), ship(2, SOUTH)).probability(), ROUNDING);
    }

    @Test
    void linksWithOneCauseAreSlowTogether() {
        TimeToMargin both = exact(5, 2, ship(3, NORTH.withCauses("bridge")), ship(2, SOUTH.withCauses("bridge")));
        assertEquals(0.6, both.probability(), ROUNDING);
        assertEquals(0.4 * 5, both.expectedShortfall(), ROUNDING);
    }

    @Test
    void linkHasOneLatencyForAllShipments() {
        assertEquals(0.6, exact(5, 2, ship(3, NORTH), ship(2, NORTH)).probability(), ROUNDING);
    }

    @Test
    void linkWithTwoCausesKeepsItsDistribution() {
        Link<String> double0 = NORTH.withCauses("a", "b");
        assertEquals(0.6, exact(3, 2, ship(3, double0)).probability(), ROUNDING);
        // both in time: max(a, b)^2 <= 0.6 and a <= 0.6, so a <= 0.6 and b <= sqrt(0.6)
        assertEquals(
                0.6 * Math.sqrt(0.6),
                exact(5, 2, ship(3, double0), ship(2, SOUTH.withCauses("a"))).probability(),
                ROUNDING);
    }

    @Test
    void hopsAreConvolvedAndTheTimeHasQuantiles() {
        Link<String> feeder = Link.of("x", "n", 9, MINUTE).withLatency(EITHER);
        TimeToMargin time = exact(4, 6, new Shipment<>(List.of(feeder, NORTH), START, 4));
        assertEquals(List.of(0.0, 0.0), time.probabilities().subList(0, 2));
        assertEquals(0.36, time.probabilityBy(minute(2)), ROUNDING);
        assertEquals(0.36, time.probabilityBy(minute(3)), ROUNDING);
        assertEquals(0.84, time.probabilityBy(minute(4)), ROUNDING);
        assertEquals(1, time.probability(), ROUNDING);
        assertEquals(0, time.probabilityBy(START.minusNanos(1)));
        assertEquals(Optional.of(minute(4)), time.quantile(0.5));
        assertEquals(
                Optional.empty(),
                exact(4, 3, new Shipment<>(List.of(feeder, NORTH), START, 4)).quantile(0.5));
        assertEquals(0, time.standardError());
    }

    @Test
    void closedLinkIsWaitedFor() {
        Link<String> late =
                Link.of("n", "venue", 9, MINUTE).withCapacity(Capacity.of(9).openFrom(minute(3)));
        assertEquals(Optional.of(minute(4)), exact(4, 6, ship(4, late)).quantile(1));
        assertEquals(0, exact(4, 3, ship(4, late)).probability());
        TimeToMargin drawn = new DeadlineProbability<>(START, MINUTE, minute(6), 4, List.of(ship(4, late)))
                .simulate(10, new SplittableRandom(1));
        assertEquals(Optional.of(minute(4)), drawn.quantile(1));
    }

    @Test
    void unitsThatAreThereCount() {
        Shipment<String> there = new Shipment<>(List.of(), minute(1), 4);
        TimeToMargin time = exact(4, 3, there);
        assertEquals(List.of(0.0, 1.0, 1.0, 1.0), time.probabilities());
        assertEquals(1, exact(0, 0).probability(), "nothing is called for");
        assertEquals(7, exact(7, 1).expectedShortfall(), "nothing is under way");
        assertEquals(0, exact(4, 3, new Shipment<>(List.of(), minute(9), 4)).probability());
    }

    @Test
    void tooManyStatesAreRefused() {
        DeadlineProbability<String> question = new DeadlineProbability<>(
                START, MINUTE, minute(2), 5, List.of(ship(3, NORTH.withCauses("a")), ship(2, SOUTH.withCauses("b"))));
        assertEquals(Optional.empty(), question.exact(3));
        assertTrue(question.exact(4).isPresent());
    }

    @Test
    void oneMoreUnitIsWorthWhatItTakesOffTheShortfall() {
        TransferNetwork<String> network = TransferNetwork.<String>inStepsOf(MINUTE)
                .with(List.of(NORTH, SOUTH))
                .withPlace("island");
        DeadlineProbability<String> question =
                new DeadlineProbability<>(START, MINUTE, minute(2), 5, List.of(ship(5, NORTH)));
        Map<String, Double> values = question.valueOfOneMoreUnit(network, "venue", 20_000, new SplittableRandom(3));
        assertEquals(List.of("n", "venue", "s"), List.copyOf(values.keySet()));
        assertEquals(0.0, values.getOrDefault("n", Double.NaN), "it would be as late as the others");
        assertEquals(0.4, values.getOrDefault("venue", Double.NaN), 4 * Math.sqrt(0.24 / 20_000));
        assertEquals(0.4 * 0.6, values.getOrDefault("s", Double.NaN), 4 * Math.sqrt(0.24 * 0.76 / 20_000));
    }

    @Test
    void unitGoesByTheQuickerRoute() {
        TransferNetwork<String> network = TransferNetwork.<String>inStepsOf(MINUTE)
                .with(List.of(
                        Link.of("a", "venue", 9, Duration.ofMinutes(5)),
                        Link.of("a", "b", 9, MINUTE),
                        Link.of("b", "venue", 9, MINUTE)));
        Map<String, Double> values = new DeadlineProbability<String>(START, MINUTE, minute(2), 1, List.of())
                .valueOfOneMoreUnit(network, "venue", 1, new SplittableRandom(1));
        assertEquals(Map.of("a", 1.0, "b", 1.0, "venue", 1.0), values);
    }

    @Test
    void badInputIsNamed() {
        assertNamed("step", () -> new DeadlineProbability<String>(START, Duration.ZERO, START, 1, List.of()));
        assertNamed("step", () -> new DeadlineProbability<String>(START, MINUTE.negated(), START, 1, List.of()));
        assertNamed(
                "deadline", () -> new DeadlineProbability<String>(START, MINUTE, START.minusNanos(1), 1, List.of()));
        assertNamed(
                "deadline",
                () -> new DeadlineProbability<String>(START, MINUTE, START.plus(Duration.ofDays(800)), 1, List.of()));
        assertNamed("amount", () -> new DeadlineProbability<String>(START, MINUTE, START, -1, List.of()));
        Shipment<String> early = new Shipment<>(List.of(), START.minusNanos(1), 1);
        assertNamed("departure", () -> new DeadlineProbability<>(START, MINUTE, START, 1, List.of(early)));
        Shipment<String> elsewhere = ship(1, Link.of("venue", "n", 9, MINUTE));
        assertNamed(
                "shipments",
                () -> new DeadlineProbability<>(START, MINUTE, START, 1, List.of(ship(1, NORTH), elsewhere)));
        assertNamed("route", () -> new Shipment<>(List.of(NORTH, SOUTH), START, 1));
        assertNamed("units", () -> ship(-1, NORTH));
        DeadlineProbability<String> fine = new DeadlineProbability<>(
                START, MINUTE, START, 1, List.of(ship(1, NORTH).withUnits(3)));
        assertNamed("mostStates", () -> fine.exact(0));
        assertNamed("draws", () -> fine.simulate(0, new SplittableRandom(1)));
        TransferNetwork<String> network =
                TransferNetwork.<String>inStepsOf(MINUTE).with(NORTH);
        assertNamed("draws", () -> fine.valueOfOneMoreUnit(network, "venue", 0, new SplittableRandom(1)));
        assertNamed("place", () -> fine.valueOfOneMoreUnit(network, "moon", 1, new SplittableRandom(1)));
        assertNamed("shipments", () -> fine.valueOfOneMoreUnit(network, "n", 1, new SplittableRandom(1)));
        TimeToMargin time = exact(1, 2, ship(1, NORTH));
        assertNamed("time", () -> time.probabilityBy(minute(3)));
        assertNamed("probability", () -> time.quantile(1.1));
    }

    private static void assertNamed(String name, Runnable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(name + " must "), message);
    }

    private static Shipment<String> ship(long units, Link<String> link) {
        return new Shipment<>(List.of(link), START, units);
    }

    private static Instant minute(int minutes) {
        return START.plus(MINUTE.multipliedBy(minutes));
    }

    private static TimeToMargin exact(long amount, int minutes) {
        return exact(amount, minutes, List.of());
    }

    private static TimeToMargin exact(long amount, int minutes, Shipment<String> one) {
        return exact(amount, minutes, List.of(one));
    }

    private static TimeToMargin exact(long amount, int minutes, Shipment<String> one, Shipment<String> other) {
        return exact(amount, minutes, List.of(one, other));
    }

    private static TimeToMargin exact(long amount, int minutes, List<Shipment<String>> shipments) {
        return new DeadlineProbability<>(START, MINUTE, minute(minutes), amount, shipments)
                .exact(1000)
                .orElseThrow();
    }
}
