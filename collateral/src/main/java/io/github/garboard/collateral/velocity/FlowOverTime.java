package io.github.garboard.collateral.velocity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a network can deliver with what is there: how much by a deadline, how soon, and at what cost.
 *
 * <pre>{@code
 * FlowOverTime<String> flow = FlowOverTime.of(network, List.of(Supply.of("arbitrum", 800)), now);
 * Deliverable<String> inTwoHours = flow.deliverable("venue", now.plus(Duration.ofHours(2)));
 * TransferOutcome<String> soonest = flow.timeToMargin("venue", 500, now.plus(Duration.ofDays(1)));
 * }</pre>
 *
 * <p>Units leave at the begins of the steps from the start on, and count where they arrive at the deadline or before. All
 * schedules bring the most that can be brought, and that at the least fees; among equal ones any may be returned, but always
 * the same one. Latencies have to be fixed: {@link TransferNetwork#planned} fixes them at a confidence.
 *
 * <p>Method: the network is expanded over time, which allows for capacities, supplies and calls that come and go, and a
 * maximum or cheapest flow found in it. It costs time and memory in proportion to steps (links + places), and some passes over
 * that. Where one unlimited supply serves one call over links that do not change and cost nothing, a flow that repeats itself
 * is found in the network itself ({@link RepeatedFlow}). The soonest time is found by doubling and bisection, as what can be
 * delivered never falls with time.
 *
 * <p>A link with a minimum lot makes the question a hard one in general: schedules then keep the lots, and bring the most that
 * a search of bounded length finds ({@link Deliverable#bound} says whether more may be possible). To fill a lot they may move
 * more than is asked for. Where such a search was cut
 * short, {@link #timeToMargin} may return a time that is not the soonest, and {@link #meet} a shortfall that is not the
 * smallest.
 *
 * <p>Sources: L. R. Ford and D. R. Fulkerson, Constructing maximal dynamic flows from static flows, Operations Research 6
 * (1958); R. E. Burkard, K. Dlaska and B. Klinz, The quickest flow problem, Zeitschrift fuer Operations Research 37 (1993).
 *
 * @param <P> the caller's key of a place
 */
public final class FlowOverTime<P> {

    private final TransferNetwork<P> network;
    private final List<Supply<P>> supplies;
    private final Instant start;
    private final long budget;

    private FlowOverTime(TransferNetwork<P> network, List<Supply<P>> supplies, Instant start, long budget) {
        this.network = network;
        this.supplies = supplies;
        this.start = start;
        this.budget = budget;
    }

    /**
     * Returns what can be asked of a network.
     *
     * @param network the places and links, with fixed latencies
     * @param supplies what is there
     * @param start now: when the first units can leave
     * @param <P> the caller's key of a place
     * @throws IllegalArgumentException if a supply is at a place that the network does not have, or a latency is not fixed
     */
    public static <P> FlowOverTime<P> of(TransferNetwork<P> network, List<Supply<P>> supplies, Instant start) {
        Objects.requireNonNull(start, "start");
        supplies.forEach(supply -> network.index(supply.at()));
        TimeExpansion.latencies(network);
        return new FlowOverTime<>(network, List.copyOf(supplies), start, Long.MAX_VALUE);
    }

    /**
     * Returns the same with a limit on the fees of all transfers together.
     *
     * @param budget the most to spend, in whole units of money, non-negative
     * @throws IllegalArgumentException if it is negative, or a link has a minimum lot: there is no search for both
     */
    public FlowOverTime<P> withinBudget(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("budget must be non-negative: " + budget);
        }
        for (Link<P> link : network.links()) {
            if (link.minimumLot() > 1) {
                throw new IllegalArgumentException("minimumLot must be 1 within a budget: " + link);
            }
        }
        return new FlowOverTime<>(network, supplies, start, budget);
    }

    /**
     * Returns the most that can be at a place by a deadline, counting what is there already.
     *
     * @param to the place
     * @param deadline the last time of arrival, not before the start
     * @throws IllegalArgumentException if the network has no such place, the deadline is before the start or too many steps
     *     away, or a capacity is negative
     * @throws ArithmeticException if the amount is beyond a {@code long}
     */
    public Deliverable<P> deliverable(P to, Instant deadline) {
        network.index(to);
        int steps = TimeExpansion.wholeSteps(network, start, deadline);
        if (repeats(to, steps)) {
            RepeatedFlow<P> flow = RepeatedFlow.of(network, supplies.get(0).at(), to, start, deadline);
            return new Deliverable<>(flow.amount(), flow.amount(), flow.schedule(), flow.cut());
        }
        TimeExpansion<P> expansion = expansion(List.of(new Demand<>(to, Supply.UNLIMITED, deadline)));
        ExpandedFlow.Solution<P> solution = new ExpandedFlow<>(network, budget).solve(expansion);
        return new Deliverable<>(
                solution.amount(), solution.bound(), expansion.schedule(solution.flow()), solution.bottleneck());
    }

    /**
     * Returns the soonest time at which an amount can be at a place.
     *
     * @param to the place
     * @param amount how many units, non-negative
     * @param latest the time after which it is too late, not before the start
     * @return the time and the schedule, or what is missing by the latest time
     * @throws IllegalArgumentException as for {@link #deliverable}, or if the amount is negative
     */
    public TransferOutcome<P> timeToMargin(P to, long amount, Instant latest) {
        return timeToMargin(Map.of(to, amount), latest);
    }

    /**
     * Returns the soonest time at which amounts can be at several places, all of them.
     *
     * @param amounts how many units at each place, non-negative
     * @param latest the time after which it is too late, not before the start
     * @return the time and the schedule, or what is missing by the latest time, in the order of the map
     * @throws IllegalArgumentException as for {@link #deliverable}, or if an amount is negative
     */
    public TransferOutcome<P> timeToMargin(Map<P, Long> amounts, Instant latest) {
        int last = TimeExpansion.wholeSteps(network, start, latest);
        long needed = sum(amounts.values());
        ExpandedFlow<P> solver = new ExpandedFlow<>(network, budget);
        int tooSoon = -1;
        int enough = 0;
        while (enough < last && !reaches(solver, amounts, enough, needed)) {
            tooSoon = enough;
            enough = Math.min(last, enough > Integer.MAX_VALUE / 2 ? last : 2 * enough + 1);
        }
        while (enough - tooSoon > 1) {
            int middle = tooSoon + (enough - tooSoon) / 2;
            if (reaches(solver, amounts, middle, needed)) {
                enough = middle;
            } else {
                tooSoon = middle;
            }
        }
        TimeExpansion<P> expansion = expansion(demands(amounts, enough));
        return delivery(solver.solve(expansion), expansion, needed, time(enough));
    }

    /**
     * Returns whether calls at several places and times can all be met, and if not, the smallest shortfall.
     *
     * @param calls what is to be where by when
     * @return transfers that meet all calls at the least fees, or what is missing
     * @throws IllegalArgumentException as for {@link #deliverable}
     */
    public TransferOutcome<P> meet(List<Demand<P>> calls) {
        List<Long> amounts = calls.stream().map(Demand::amount).toList();
        TimeExpansion<P> expansion = expansion(List.copyOf(calls));
        TransferOutcome<P> delivery =
                delivery(new ExpandedFlow<>(network, budget).solve(expansion), expansion, sum(amounts), start);
        if (delivery instanceof TransferOutcome.Delivered<P> delivered) {
            Instant last = delivered.schedule().transfers().stream()
                    .map(Transfer::arrival)
                    .reduce(start, (a, b) -> a.isAfter(b) ? a : b);
            return new TransferOutcome.Delivered<>(last, delivered.schedule());
        }
        return delivery;
    }

    private TransferOutcome<P> delivery(
            ExpandedFlow.Solution<P> solution, TimeExpansion<P> expansion, long needed, Instant by) {
        TransferSchedule<P> schedule = expansion.schedule(solution.flow());
        return solution.amount() == needed
                ? new TransferOutcome.Delivered<>(by, schedule)
                : new TransferOutcome.Shortfall<>(
                        expansion.shortfalls(solution.flow()), schedule, solution.bottleneck());
    }

    private boolean reaches(ExpandedFlow<P> solver, Map<P, Long> amounts, int steps, long needed) {
        return solver.amount(expansion(demands(amounts, steps))) == needed;
    }

    private List<Demand<P>> demands(Map<P, Long> amounts, int steps) {
        List<Demand<P>> demands = new ArrayList<>();
        amounts.forEach((place, amount) -> demands.add(new Demand<>(place, amount, time(steps))));
        return demands;
    }

    private TimeExpansion<P> expansion(List<Demand<P>> demands) {
        demands.forEach(demand -> network.index(demand.at()));
        return new TimeExpansion<>(network, supplies, start, demands);
    }

    private Instant time(int steps) {
        return start.plus(network.step().multipliedBy(steps));
    }

    /** Whether a flow that repeats itself is the answer. */
    private boolean repeats(P to, int steps) {
        return supplies.size() == 1
                && supplies.get(0).amount() == Supply.UNLIMITED
                && !supplies.get(0).from().isAfter(start)
                && !supplies.get(0).at().equals(to)
                && network.links().stream().allMatch(link -> link.feePerUnit() == 0 && link.minimumLot() == 1)
                && RepeatedFlow.unchanging(network, start, steps);
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
