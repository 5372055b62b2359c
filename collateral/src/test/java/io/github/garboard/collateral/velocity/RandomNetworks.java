package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small networks of places 0, 1, 2, ... with links there and back, links that take no time, outages and locks. */
final class RandomNetworks {

    static final Duration STEP = Duration.ofMinutes(5);
    static final Instant START = Instant.parse("2013-12-01T00:00:00Z");

    private RandomNetworks() {}

    static Instant at(int step) {
        return START.plus(STEP.multipliedBy(step));
    }

    static TransferNetwork<Integer> unchanging(Random random, int places, int links) {
        TransferNetwork<Integer> network = TransferNetwork.inStepsOf(STEP);
        for (int place = 0; place < places; place++) {
            network = network.withPlace(place);
        }
        List<Link<Integer>> all = new ArrayList<>();
        while (all.size() < links) {
            int from = random.nextInt(places);
            int to = random.nextInt(places);
            if (from != to) {
                all.add(Link.of(from, to, random.nextInt(8), STEP.multipliedBy(random.nextInt(4))));
            }
        }
        return network.with(all);
    }

    static TransferNetwork<Integer> changing(Random random, int places, int links) {
        TransferNetwork<Integer> network = TransferNetwork.inStepsOf(STEP);
        TransferNetwork<Integer> shape = unchanging(random, places, links);
        for (Integer place : shape.places()) {
            network = network.withPlace(place);
        }
        List<Link<Integer>> all = new ArrayList<>();
        for (Link<Integer> link : shape.links()) {
            Instant closes = at(random.nextInt(6));
            Capacity capacity = switch (random.nextInt(4)) {
                case 0 -> link.capacity().closedFrom(closes);
                case 1 -> link.capacity().openFrom(closes);
                case 2 -> link.capacity().closedBetween(closes, closes.plus(STEP.multipliedBy(2)));
                default -> link.capacity();
            };
            all.add(link.withCapacity(capacity));
        }
        return network.with(all);
    }

    static TransferNetwork<Integer> withFees(Random random, TransferNetwork<Integer> network) {
        TransferNetwork<Integer> costly = TransferNetwork.inStepsOf(network.step());
        for (Integer place : network.places()) {
            costly = costly.withPlace(place);
        }
        return costly.with(network.links().stream()
                .map(link -> link.withFeePerUnit(random.nextInt(10)))
                .toList());
    }

    static List<Supply<Integer>> supplies(Random random, int places) {
        List<Supply<Integer>> supplies = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            supplies.add(new Supply<>(
                    random.nextInt(places), random.nextInt(20), START.plusSeconds(random.nextInt(1200) - 300)));
        }
        return supplies;
    }
}
