package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places and the links between them, over which units of one asset move.
 *
 * <pre>{@code
 * TransferNetwork<String> network = TransferNetwork.<String>inStepsOf(Duration.ofMinutes(1))
 *         .with(Link.of("arbitrum", "ethereum", 50, Duration.ofMinutes(12)).withFeePerUnit(2))
 *         .with(Link.of("ethereum", "venue", 200, Duration.ofMinutes(6)));
 * }</pre>
 *
 * <p>Two places may have several links. Places and links are numbered in the order in which they were added: these are
 * their indices in the batch tier.
 *
 * @param <P> the caller's key of a place
 */
public final class TransferNetwork<P> {

    private final Duration step;
    private final List<P> places;
    private final Map<P, Integer> indices;
    private final List<Link<P>> links;

    private TransferNetwork(Duration step, List<P> places, List<Link<P>> links) {
        this.step = step;
        this.places = List.copyOf(places);
        this.links = List.copyOf(links);
        this.indices = new LinkedHashMap<>();
        for (P place : this.places) {
            indices.put(place, indices.size());
        }
    }

    /**
     * Returns a network without places.
     *
     * @param step the length of a step, above 0: capacities count the units that leave in one
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if it is not above 0
     */
    public static <P> TransferNetwork<P> inStepsOf(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("step must be above 0: " + step);
        }
        return new TransferNetwork<>(step, List.of(), List.of());
    }

    /** Returns this network with a place that may have no links; the same network if it has it. */
    public TransferNetwork<P> withPlace(P place) {
        Objects.requireNonNull(place, "place");
        if (indices.containsKey(place)) {
            return this;
        }
        List<P> more = new ArrayList<>(places);
        more.add(place);
        return new TransferNetwork<>(step, more, links);
    }

    /** Returns this network with one link more, and its places. */
    public TransferNetwork<P> with(Link<P> link) {
        return with(List.of(link));
    }

    /** Returns this network with more links, and their places. Costs O(places + links). */
    public TransferNetwork<P> with(List<Link<P>> more) {
        Map<P, Integer> all = new LinkedHashMap<>(indices);
        for (Link<P> link : more) {
            all.putIfAbsent(link.from(), all.size());
            all.putIfAbsent(link.to(), all.size());
        }
        List<Link<P>> allLinks = new ArrayList<>(links);
        allLinks.addAll(more);
        return new TransferNetwork<>(step, new ArrayList<>(all.keySet()), allLinks);
    }

    /**
     * Returns this network with each latency fixed at the time within which a transfer arrives with this probability: the
     * network to plan with. Fixed latencies stay as they are.
     *
     * @param probability in [0, 1]; below 1 if a latency has no longest time
     * @throws IllegalArgumentException if it is not
     */
    public TransferNetwork<P> planned(double probability) {
        List<Link<P>> fixed = new ArrayList<>(links.size());
        for (Link<P> link : links) {
            fixed.add(link.withLatency(Latency.of(link.latency().quantile(probability))));
        }
        return new TransferNetwork<>(step, places, fixed);
    }

    /** Returns the length of a step. */
    public Duration step() {
        return step;
    }

    /** Returns the places, by index. */
    public List<P> places() {
        return places;
    }

    /** Returns the links, by index. */
    public List<Link<P>> links() {
        return links;
    }

    /**
     * Returns the index of a place.
     *
     * @throws IllegalArgumentException if the network has no such place
     */
    public int index(P place) {
        Integer index = indices.get(Objects.requireNonNull(place, "place"));
        if (index == null) {
            throw new IllegalArgumentException("place must be one of the network: " + place);
        }
        return index;
    }

    /**
     * Returns a time in steps, rounded up.
     *
     * @param time a latency, not negative
     * @throws IllegalArgumentException if it is negative or beyond 2^31 - 1 steps
     */
    public int steps(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time must not be negative: " + time);
        }
        long whole = time.dividedBy(step);
        long steps = step.multipliedBy(whole).compareTo(time) < 0 ? whole + 1 : whole;
        if (steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("time must be within 2^31 - 1 steps: " + time);
        }
        return (int) steps;
    }
}
