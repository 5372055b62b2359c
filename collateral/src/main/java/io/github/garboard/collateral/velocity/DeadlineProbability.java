package io.github.garboard.collateral.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The probability that shipments under way meet a call by its deadline, when latencies are random.
 *
 * <p>Time runs in steps from the start, latencies round up to whole steps. A link has one latency for all shipments that go
 * over it, and waits until it is open; how much it takes at once is not asked: plan shipments with the flows of this package.
 *
 * <p>Links that share a cause are slow together. Each cause, and each link without one, has a severity that is uniform in
 * [0, 1], independent of the others. A link's latency is its quantile at its severity; that of a link with k causes is
 * m<sup>k</sup>, where m is the largest severity of its causes: uniform again. So each link keeps its own distribution, links
 * with the same causes are comonotone, and what is behind one bridge never averages out.
 *
 * @param start the begin of the first step
 * @param step the length of a step, above 0
 * @param deadline the last time at which units count, not before the start
 * @param amount how many units are called for, non-negative
 * @param shipments what is under way, or there
 * @param <P> the caller's key of a place
 */
public record DeadlineProbability<P>(
        Instant start, Duration step, Instant deadline, long amount, List<Shipment<P>> shipments) {

    /** Most steps: the tables of a link have one entry for each. */
    private static final int MOST_STEPS = 1 << 20;

    /**
     * Checks the components and copies the shipments.
     *
     * @throws IllegalArgumentException if a number is out of its range, the deadline is before the start or more than 2^20
     *     steps after it, a shipment leaves before the start, or two of them end at different places
     */
    public DeadlineProbability {
        shipments = List.copyOf(shipments);
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("step must be above 0: " + step);
        }
        if (deadline.isBefore(start) || Duration.between(start, deadline).dividedBy(step) > MOST_STEPS) {
            throw new IllegalArgumentException("deadline must be within 2^20 steps after " + start + ": " + deadline);
        }
        if (amount < 0) {
            throw new IllegalArgumentException("amount must be non-negative: " + amount);
        }
        Optional<P> end = Optional.empty();
        for (Shipment<P> one : shipments) {
            if (one.departure().isBefore(start)) {
                throw new IllegalArgumentException("departure must not be before " + start + ": " + one.departure());
            }
            Optional<P> ends = destination(one);
            if (end.isPresent() && ends.isPresent() && !end.equals(ends)) {
                throw new IllegalArgumentException(
                        "shipments must end at one place: " + end.get() + " and " + ends.get());
            }
            end = end.isPresent() ? end : ends;
        }
    }

    /**
     * Returns the exact distribution, or nothing where it takes more than so many states: each combination of outcomes of
     * the causes and of the links that shipments share is one. Given one, shipments are independent: their hops are
     * convolved, their sums counted by subset.
     *
     * @param mostStates how many combinations may be looked at, at least 1; each costs O(steps (shipments steps + sums))
     * @throws IllegalArgumentException if it is below 1
     */
    public Optional<TimeToMargin> exact(long mostStates) {
        if (mostStates < 1) {
            throw new IllegalArgumentException("mostStates must be at least 1: " + mostStates);
        }
        return new ExactArrivals(this, new ShipmentPaths(this)).distribution(mostStates);
    }

    /**
     * Returns an estimate of the distribution. Costs O(draws (links + hops + steps)), allocates only at the begin.
     *
     * @param draws how many times the latencies are drawn, at least 1
     * @param random where the draws come from
     * @throws IllegalArgumentException if the draws are below 1
     */
    public TimeToMargin simulate(int draws, RandomGenerator random) {
        if (draws < 1) {
            throw new IllegalArgumentException("draws must be at least 1: " + draws);
        }
        return new SimulatedArrivals(this, new ShipmentPaths(this)).distribution(draws, random);
    }

    /**
     * Returns, for each place from which a route leads to the call, what one more unit there at the start would be worth: by
     * how much it would lower the expected shortfall. It goes by the route of the least mean latency. At the place of the
     * call it is the probability that the call is missed.
     *
     * <p>That is the probability that the unit comes in time while the call is short. Estimated with the same draws for all
     * places.
     *
     * @param network the links that the unit may take
     * @param to the place of the call
     * @param draws how many times the latencies are drawn, at least 1
     * @param random where the draws come from
     * @throws IllegalArgumentException if the draws are below 1, the network has no such place, or the shipments end elsewhere
     */
    public Map<P, Double> valueOfOneMoreUnit(TransferNetwork<P> network, P to, int draws, RandomGenerator random) {
        if (draws < 1) {
            throw new IllegalArgumentException("draws must be at least 1: " + draws);
        }
        network.index(to);
        for (Shipment<P> one : shipments) {
            if (!destination(one).orElse(to).equals(to)) {
                throw new IllegalArgumentException("shipments must end at " + to + ": " + one);
            }
        }
        Map<P, List<Link<P>>> routes = MeanRoutes.to(network, to);
        List<Shipment<P>> all = new ArrayList<>(shipments);
        routes.values().forEach(route -> all.add(new Shipment<>(route, start, 0)));
        DeadlineProbability<P> more = new DeadlineProbability<>(start, step, deadline, amount, all);
        double[] values =
                new SimulatedArrivals(more, new ShipmentPaths(more)).inTimeWhileShort(shipments.size(), draws, random);
        Map<P, Double> result = new LinkedHashMap<>();
        for (P place : routes.keySet()) {
            result.put(place, values[result.size()]);
        }
        return result;
    }

    /** Returns the last step, the one that begins at or last before the deadline. */
    int lastStep() {
        return (int) Duration.between(start, deadline).dividedBy(step);
    }

    /** Returns the first step that does not begin before a time; one beyond the last where there is none. */
    int stepOf(Instant time) {
        Duration since = Duration.between(start, Objects.requireNonNull(time, "time"));
        long steps = since.dividedBy(step);
        long up = step.multipliedBy(steps).compareTo(since) < 0 ? steps + 1 : steps;
        return (int) Math.min(up, lastStep() + 1L);
    }

    private static <P> Optional<P> destination(Shipment<P> shipment) {
        List<Link<P>> route = shipment.route();
        return route.isEmpty()
                ? Optional.empty()
                : Optional.of(route.get(route.size() - 1).to());
    }
}
