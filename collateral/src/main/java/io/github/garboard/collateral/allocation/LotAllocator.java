package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.allocation.DeliveryProgram.Bounds;
import io.github.garboard.collateral.allocation.DeliveryProgram.Point;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cheapest allocation in which deliveries are whole lots, by branch and bound over linear programs: first for the
 * smallest total shortfall, then for the least cost at it.
 *
 * <p>The search goes into the depth, by the delivery that is furthest from a whole lot, upwards first; it ends when nothing
 * better is left, or when its programs are used up. Then the result is the best one found, and says how much better another
 * one could be at most ({@code leastCost}, {@code leastShortfall}). A call may get more than it asks for, up to the last
 * lot.
 *
 * @param programs how many linear programs may be solved for each of the two questions, at least 1; see {@link
 *     LinearAllocator} for what one costs
 */
public record LotAllocator(int programs) implements Allocator {

    static final int DEFAULT_PROGRAMS = 1000;

    /** How far from a whole number of lots a delivery may be by rounding. */
    private static final double WHOLE = 1e-7;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public LotAllocator {
        if (programs < 1) {
            throw new IllegalArgumentException("programs must be at least 1: " + programs);
        }
    }

    /**
     * Returns the cheapest allocation in whole lots that was found.
     *
     * @throws IllegalStateException if the solver finds neither an optimum nor that there is none
     */
    @Override
    public <A, C> Allocation<A, C> allocate(AllocationProblem<A, C> problem) {
        Objects.requireNonNull(problem, "problem");
        return solve(DeliveryGrid.of(problem), programs);
    }

    static <A, C> Allocation<A, C> solve(DeliveryGrid<A, C> grid, int programs) {
        DeliveryProgram<A, C> program = new DeliveryProgram<>(grid);
        Bounds free = Bounds.none(grid.pairs());
        double nothing = program.rounding();
        Found least =
                search(grid, programs, nothing, program::leastShortfall, grid.totalCalled(), new double[grid.pairs()]);
        double slack = nothing * DeliveryProgram.ROUNDING;
        double allowed = least.objective() <= nothing ? nothing : least.objective() + slack;
        double cost = cost(grid, least.units());
        Found cheapest = search(
                grid,
                programs,
                DeliveryProgram.ROUNDING * cost,
                bounds -> program.leastCost(bounds, allowed),
                cost,
                least.units());
        if (least.objective() <= nothing) {
            Point relaxed = program.leastCost(free, allowed).orElseThrow();
            return new Allocation.Covered<>(
                    grid.deliveries(cheapest.units()), program.prices(relaxed, true), cheapest.bound());
        }
        Point relaxed = program.leastShortfall(free).orElseThrow();
        return new Allocation.Uncovered<>(
                grid.deliveries(cheapest.units()),
                program.prices(relaxed, false),
                grid.shortfalls(cheapest.units(), nothing),
                least.bound());
    }

    /** The best that was found, and what nothing can be better than. */
    private static final class Found {

        private final double objective;
        private final double[] units;
        private final double bound;

        Found(double objective, double[] units, double bound) {
            this.objective = objective;
            this.units = units;
            this.bound = bound;
        }

        double objective() {
            return objective;
        }

        double[] units() {
            return units;
        }

        double bound() {
            return bound;
        }
    }

    private record Open(Bounds bounds, double bound) {}

    private static <A, C> Found search(
            DeliveryGrid<A, C> grid,
            int programs,
            double tolerance,
            Function<Bounds, Optional<Point>> relaxed,
            double known,
            double[] knownUnits) {
        double best = known;
        double[] bestUnits = knownUnits;
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(Bounds.none(grid.pairs()), 0));
        for (int solved = 0; solved < programs && !open.isEmpty(); ) {
            Open node = open.pop();
            if (node.bound() >= best - tolerance) {
                continue;
            }
            solved++;
            Optional<Point> point = relaxed.apply(node.bounds());
            if (point.isEmpty() || point.get().objective() >= best - tolerance) {
                continue;
            }
            int split = furthestFromWhole(grid, point.get().units());
            if (split < 0) {
                best = point.get().objective();
                bestUnits = whole(grid, point.get().units());
                continue;
            }
            double lots = Math.floor(point.get().units()[split] / grid.lot(split));
            open.push(new Open(
                    node.bounds().with(split, 0, lots * grid.lot(split)),
                    point.get().objective()));
            open.push(new Open(
                    node.bounds().with(split, (lots + 1) * grid.lot(split), Double.POSITIVE_INFINITY),
                    point.get().objective()));
        }
        double bound = best;
        for (Open node : open) {
            bound = Math.min(bound, node.bound());
        }
        return new Found(best, bestUnits, bound);
    }

    private static <A, C> int furthestFromWhole(DeliveryGrid<A, C> grid, double[] units) {
        int furthest = -1;
        double most = WHOLE;
        for (int pair = 0; pair < units.length; pair++) {
            if (grid.lot(pair) > 0) {
                double lots = units[pair] / grid.lot(pair);
                double distance = Math.abs(lots - Math.rint(lots));
                if (distance > most) {
                    most = distance;
                    furthest = pair;
                }
            }
        }
        return furthest;
    }

    private static <A, C> double[] whole(DeliveryGrid<A, C> grid, double[] units) {
        double[] all = units.clone();
        Arrays.setAll(
                all, pair -> grid.lot(pair) > 0 ? Math.rint(all[pair] / grid.lot(pair)) * grid.lot(pair) : all[pair]);
        return all;
    }

    private static <A, C> double cost(DeliveryGrid<A, C> grid, double[] units) {
        double sum = 0;
        for (int pair = 0; pair < units.length; pair++) {
            sum += units[pair] * grid.unitCost(pair);
        }
        return sum;
    }
}
