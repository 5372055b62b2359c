package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The exact distribution against draws, on random networks with shared links, causes and closed hours. */
class DeadlineProbabilityProperties {

    private static final int DRAWS = 4000;

    /** Beyond 5.5 standard errors once in 3e7 comparisons; one draw is added for an error that is 0. */
    private static final double ERRORS = 5.5;

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final long MOST_STATES = 3000;

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.randoms().withoutEdgeCases();
    }

    @Property(tries = 60)
    void drawsStayWithinTheirErrorOfTheExact(@ForAll("seeds") Random random) {
        DeadlineProbability<Integer> question = question(random, network(random));
        question.exact(MOST_STATES).ifPresent(exact -> {
            TimeToMargin drawn = question.simulate(DRAWS, new SplittableRandom(random.nextLong()));
            assertEquals(exact.probabilities().size(), drawn.probabilities().size());
            double last = 0;
            for (int step = 0; step < exact.probabilities().size(); step++) {
                double p = exact.probabilities().get(step);
                double error = Math.sqrt(p * (1 - p) / DRAWS) + 1.0 / DRAWS;
                assertEquals(p, drawn.probabilities().get(step), ERRORS * error, "step " + step);
                assertTrue(p >= last && p <= 1, "ascends to " + p);
                last = p;
            }
            double spread = question.amount() / Math.sqrt(DRAWS); // at least the deviation of what lacks
            assertEquals(exact.expectedShortfall(), drawn.expectedShortfall(), ERRORS * spread / 2);
        });
    }

    @Property(tries = 40)
    void valueOfAUnitIsTheDifferenceItMakes(@ForAll("seeds") Random random) {
        TransferNetwork<Integer> network = network(random);
        DeadlineProbability<Integer> question = question(random, network);
        Map<Integer, List<Link<Integer>>> routes = MeanRoutes.to(network, 0);
        Map<Integer, Double> values =
                question.valueOfOneMoreUnit(network, 0, DRAWS, new SplittableRandom(random.nextLong()));
        assertEquals(routes.keySet(), values.keySet());
        question.exact(MOST_STATES)
                .ifPresent(before -> routes.forEach((place, route) -> {
                    List<Shipment<Integer>> more = new ArrayList<>(question.shipments());
                    more.add(new Shipment<>(route, START, 1));
                    new DeadlineProbability<>(START, MINUTE, question.deadline(), question.amount(), more)
                            .exact(MOST_STATES)
                            .ifPresent(after -> {
                                double value = before.expectedShortfall() - after.expectedShortfall();
                                double error = Math.sqrt(Math.max(0, value * (1 - value)) / DRAWS) + 1.0 / DRAWS;
                                assertEquals(
                                        value, values.getOrDefault(place, Double.NaN), ERRORS * error, "at " + place);
                            });
                }));
    }

    private static DeadlineProbability<Integer> question(Random random, TransferNetwork<Integer> network) {
        Map<Integer, List<Link<Integer>>> from = network.links().stream().collect(Collectors.groupingBy(Link::from));
        List<Shipment<Integer>> shipments = new ArrayList<>();
        int count = random.nextInt(6);
        for (int k = 0; k < count; k++) {
            List<Link<Integer>> route = new ArrayList<>();
            for (int place = random.nextInt(4);
                    place != 0;
                    place = route.get(route.size() - 1).to()) {
                List<Link<Integer>> ways = from.getOrDefault(place, List.of());
                route.add(ways.get(random.nextInt(ways.size())));
            }
            Instant departure = START.plusSeconds(random.nextInt(120));
            shipments.add(new Shipment<>(route, departure, random.nextInt(5)));
        }
        return new DeadlineProbability<>(
                START, MINUTE, START.plusSeconds(random.nextInt(600)), random.nextInt(12), shipments);
    }

    /** Links lead from a place to a lower one, so that every route ends at 0. */
    private static TransferNetwork<Integer> network(Random random) {
        List<Link<Integer>> links = new ArrayList<>();
        for (int from = 1; from < 4; from++) {
            for (int to = 0; to < from; to++) {
                if (to == from - 1 || random.nextBoolean()) {
                    Set<String> causes = random.nextInt(3) > 0
                            ? Set.of()
                            : random.nextBoolean()
                                    ? Set.of("a")
                                    : random.nextBoolean() ? Set.of("b") : Set.of("a", "b");
                    Capacity capacity = random.nextInt(3) > 0
                            ? Capacity.of(9)
                            : Capacity.of(9).closedBetween(START.plusSeconds(60), START.plusSeconds(150));
                    links.add(new Link<>(from, to, capacity, latency(random), 0, 1, causes));
                }
            }
        }
        return TransferNetwork.<Integer>inStepsOf(MINUTE).withPlace(0).with(links);
    }

    private static Latency latency(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Latency.of(Duration.ofSeconds(random.nextInt(150)));
            case 1 ->
                Latency.exponential(
                        Duration.ofSeconds(random.nextInt(60)), Duration.ofSeconds(1 + random.nextInt(200)));
            default ->
                Latency.observed(List.of(
                        Duration.ofSeconds(random.nextInt(60)),
                        Duration.ofSeconds(random.nextInt(200)),
                        Duration.ofSeconds(random.nextInt(400))));
        };
    }
}
