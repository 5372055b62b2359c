package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferScheduleTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final Link<String> IN = Link.of("a", "b", 10, Duration.ofMinutes(2))
            .withLatency(Latency.exponential(Duration.ofMinutes(1), Duration.ofMinutes(2)));

    private static final Link<String> OUT = Link.of("b", "c", 10, Duration.ofMinutes(1));

    private static final TransferNetwork<String> ACTUAL = TransferNetwork.<String>inStepsOf(Duration.ofMinutes(1))
            .withPlace("a")
            .withPlace("b")
            .withPlace("c")
            .with(IN)
            .with(OUT);

    private static final TransferNetwork<String> PLANNED = ACTUAL.planned(0.9);

    private static Transfer<String> transfer(int link, int departure, int arrival, long units) {
        return new Transfer<>(
                PLANNED.links().get(link),
                START.plus(Duration.ofMinutes(departure)),
                START.plus(Duration.ofMinutes(arrival)),
                units);
    }

    @Test
    void unitsAreFollowedFromLinkToLink() {
        // 6 come to b by minute 5; then 8 leave it: those 6, and 2 that were there. 1 of the second 4 stays in b
        TransferSchedule<String> schedule = new TransferSchedule<>(
                List.of(transfer(0, 0, 5, 6), transfer(0, 1, 6, 4), transfer(1, 5, 6, 8), transfer(1, 6, 7, 3)));
        assertEquals(
                List.of(
                        new Shipment<>(List.of(IN), START.plusSeconds(60), 1),
                        new Shipment<>(List.of(IN, OUT), START, 6),
                        new Shipment<>(List.of(OUT), START.plusSeconds(300), 2),
                        new Shipment<>(List.of(IN, OUT), START.plusSeconds(60), 3)),
                schedule.shipments(PLANNED, ACTUAL));
    }

    @Test
    void linksAreThoseOfTheActualNetwork() {
        TransferSchedule<String> schedule = new TransferSchedule<>(List.of(transfer(0, 0, 5, 6)));
        assertEquals(IN, schedule.shipments(PLANNED, ACTUAL).get(0).route().get(0));
    }

    @Test
    void rejectsNetworksThatDoNotFit() {
        TransferSchedule<String> schedule = new TransferSchedule<>(List.of(transfer(0, 0, 5, 6)));
        TransferNetwork<String> less = TransferNetwork.<String>inStepsOf(Duration.ofMinutes(1))
                .withPlace("a")
                .withPlace("b")
                .with(IN);
        assertEquals(
                "actual must have as many links as planned, 2: 1",
                assertThrows(IllegalArgumentException.class, () -> schedule.shipments(PLANNED, less))
                        .getMessage());
        assertEquals(
                "transfers must use links of planned: " + PLANNED.links().get(0),
                assertThrows(IllegalArgumentException.class, () -> schedule.shipments(ACTUAL, ACTUAL))
                        .getMessage());
    }
}
