package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays a schedule: nothing leaves that is not there, no link takes more than it can, everything arrives when it says. */
final class ScheduleCheck {

    private ScheduleCheck() {}

    static void assertPossible(
            TransferNetwork<Integer> network,
            List<Supply<Integer>> supplies,
            TransferSchedule<Integer> schedule,
            int steps) {
        Map<Link<Integer>, Map<Instant, Long>> sent = new HashMap<>();
        for (Transfer<Integer> transfer : schedule.transfers()) {
            Duration latency = transfer.link().latency().mean();
            assertEquals(transfer.departure().plus(latency), transfer.arrival());
            assertTrue(transfer.units() >= transfer.link().minimumLot());
            sent.computeIfAbsent(transfer.link(), link -> new HashMap<>())
                    .merge(transfer.departure(), transfer.units(), Long::sum);
        }
        for (int step = 0; step <= steps; step++) {
            Instant now = RandomNetworks.at(step);
            for (Integer place : network.places()) {
                assertTrue(
                        free(supplies, place, now) + schedule.change(place, now) >= 0,
                        "nothing leaves that is not there");
            }
            for (Link<Integer> link : sent.keySet()) {
                long copies = network.links().stream().filter(link::equals).count();
                assertTrue(
                        sent.getOrDefault(link, Map.of()).getOrDefault(now, 0L)
                                <= copies * link.capacity().at(now),
                        "no link takes more than it can");
            }
        }
    }

    static long free(List<Supply<Integer>> supplies, Integer place, Instant now) {
        return supplies.stream()
                .filter(supply -> supply.at().equals(place) && !supply.from().isAfter(now))
                .mapToLong(Supply::amount)
                .sum();
    }
}
