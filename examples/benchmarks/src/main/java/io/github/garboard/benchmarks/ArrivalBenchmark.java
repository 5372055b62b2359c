package io.github.garboard.benchmarks;

import io.github.garboard.collateral.velocity.Capacity;
import io.github.garboard.collateral.velocity.DeadlineProbability;
import io.github.garboard.collateral.velocity.Latency;
import io.github.garboard.collateral.velocity.Link;
import io.github.garboard.collateral.velocity.Shipment;
import io.github.garboard.collateral.velocity.TimeToMargin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 10,000 draws of the latencies of a network of 50 places with 147 links, five of them causes of more than one: a shipment
 * from each place, over three hops on average, against a call in an hour of minutes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ArrivalBenchmark {

    private static final int DRAWS = 10_000;

    private static final int PLACES = 50;

    /** The shipments. */
    @State(Scope.Benchmark)
    public static class UnderWay {

        final DeadlineProbability<Integer> question;

        /** Draws the network and a route from each place. */
        public UnderWay() {
            SplittableRandom random = new SplittableRandom(20_261_120);
            List<List<Link<Integer>>> ways = new ArrayList<>(List.of(List.of()));
            for (int from = 1; from < PLACES; from++) {
                List<Link<Integer>> out = new ArrayList<>();
                for (int k = 0; k < 3; k++) {
                    Set<String> causes = random.nextInt(5) > 0 ? Set.of() : Set.of("bridge " + random.nextInt(5));
                    Latency latency = Latency.exponential(
                            Duration.ofMinutes(random.nextInt(10)), Duration.ofSeconds(60 + random.nextInt(600)));
                    out.add(new Link<>(from, random.nextInt(from), Capacity.of(100), latency, 0, 1, causes));
                }
                ways.add(out);
            }
            Instant start = Instant.parse("2026-01-05T12:00:00Z");
            List<Shipment<Integer>> shipments = new ArrayList<>();
            long sum = 0;
            for (int from = 1; from < PLACES; from++) {
                List<Link<Integer>> route = new ArrayList<>();
                for (int place = from;
                        place > 0;
                        place = route.get(route.size() - 1).to()) {
                    route.add(ways.get(place).get(random.nextInt(3)));
                }
                shipments.add(new Shipment<>(route, start, 1 + random.nextInt(50)));
                sum += shipments.get(shipments.size() - 1).units();
            }
            question = new DeadlineProbability<>(
                    start, Duration.ofMinutes(1), start.plus(Duration.ofHours(1)), sum * 3 / 4, shipments);
        }
    }

    /** The distribution of the time to margin. */
    @Benchmark
    public TimeToMargin simulate(UnderWay underWay) {
        return underWay.question.simulate(DRAWS, new SplittableRandom(1));
    }
}
