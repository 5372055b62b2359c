package io.github.garboard.collateral.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear programs of a problem, in market value by the largest call and cost by the largest cost, so that all numbers
 * are near 1. Variables: the deliveries of the pairs, then, where they are allowed, the shortfalls of the calls. Rows: the
 * assets, the caps, the total shortfall, then the calls that ask for something: those with a negative right side last, which
 * is the order in which the solver gives the dual values back.
 */
final class DeliveryProgram<A, C> {

    /** Below this part of all calls together a lack is the solver's rounding. */
    static final double ROUNDING = 1e-9;

    private static final int NONE = -1;

    /** Where numbers are near 1, a delivery or a price below this is 0. */
    private static final double DUST = 1e-12;

    /** How far the dual value may be from the objective before the solver is not believed. */
    private static final double PROOF = 1e-6;

    private final DeliveryGrid<A, C> grid;
    private final int assets;
    private final int calls;
    private final int caps;
    private final int[] rowOfCall;
    private final int rows;
    private final double valueUnit;
    private final double costUnit;

    DeliveryProgram(DeliveryGrid<A, C> grid) {
        this.grid = grid;
        this.assets = grid.problem().inventory().size();
        this.calls = grid.problem().calls().size();
        this.caps = grid.problem().caps().size();
        this.rowOfCall = new int[calls];
        int next = assets + caps + 1;
        double largestCall = 0;
        for (int call = 0; call < calls; call++) {
            double amount = grid.problem().calls().get(call).amount();
            rowOfCall[call] = amount > 0 ? next++ : NONE;
            largestCall = Math.max(largestCall, amount);
        }
        this.rows = next;
        double largestCost = 0;
        for (int pair = 0; pair < grid.pairs(); pair++) {
            largestCost = Math.max(largestCost, marketCost(pair));
        }
        this.valueUnit = largestCall > 0 ? largestCall : 1;
        this.costUnit = largestCost > 0 ? largestCost : 1;
    }

    /** Bounds of the deliveries, in units of the assets. */
    static final class Bounds {

        private final double[] lower;
        private final double[] upper;

        Bounds(double[] lower, double[] upper) {
            this.lower = lower;
            this.upper = upper;
        }

        double[] lower() {
            return lower;
        }

        double[] upper() {
            return upper;
        }

        static Bounds none(int pairs) {
            double[] upper = new double[pairs];
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
            return new Bounds(new double[pairs], upper);
        }

        boolean isFree() {
            return boundedAbove().length == 0 && Arrays.stream(lower).allMatch(least -> least == 0);
        }

        int[] boundedAbove() {
            return IntStream.range(0, upper.length)
                    .filter(pair -> upper[pair] < Double.POSITIVE_INFINITY)
                    .toArray();
        }

        Bounds with(int pair, double least, double most) {
            double[] lowers = lower.clone();
            double[] uppers = upper.clone();
            lowers[pair] = Math.max(lowers[pair], least);
            uppers[pair] = Math.min(uppers[pair], most);
            return new Bounds(lowers, uppers);
        }
    }

    /** A solution: the objective, the units of each pair, and the dual value of each row in value or cost per unit of value. */
    static final class Point {

        private final double objective;
        private final double[] units;
        private final double[] duals;

        Point(double objective, double[] units, double[] duals) {
            this.objective = objective;
            this.units = units;
            this.duals = duals;
        }

        double objective() {
            return objective;
        }

        double[] units() {
            return units;
        }

        double[] duals() {
            return duals;
        }
    }

    /** Returns the least total shortfall; nothing where the bounds do not fit into the inventory and the caps. */
    Optional<Point> leastShortfall(Bounds bounds) {
        double[] objective = new double[grid.pairs() + calls];
        Arrays.fill(objective, grid.pairs(), objective.length, 1);
        return solve(objective, bounds, Double.POSITIVE_INFINITY)
                .map(one -> new Point(one.objective() * valueUnit, one.units(), one.duals()));
    }

    /** Returns the least cost with at most so much total shortfall; nothing where that cannot be. */
    Optional<Point> leastCost(Bounds bounds, double shortfall) {
        double[] objective = new double[grid.pairs() + (shortfall > 0 ? calls : 0)];
        for (int pair = 0; pair < grid.pairs(); pair++) {
            objective[pair] = marketCost(pair) / costUnit;
        }
        return solve(objective, bounds, shortfall).map(this::inCost);
    }

    private Point inCost(Point one) {
        double[] prices =
                Arrays.stream(one.duals()).map(dual -> dual * costUnit).toArray();
        return new Point(one.objective() * valueUnit * costUnit, one.units(), prices);
    }

    /** Returns the total shortfall that is rounding. */
    double rounding() {
        return ROUNDING * grid.totalCalled();
    }

    /** Returns the prices of a solution without bounds; the price of a call of nothing is that of its first unit. */
    AllocationPrices<A, C> prices(Point point, boolean ofCost) {
        double[] callPrices = new double[calls];
        Arrays.fill(callPrices, ofCost ? Double.POSITIVE_INFINITY : 1);
        for (int pair = 0; pair < grid.pairs(); pair++) {
            double spent = (ofCost ? marketCost(pair) : 0) + point.duals()[grid.asset(pair)];
            for (int cap = 0; cap < caps; cap++) {
                spent += grid.counts(grid.problem().caps().get(cap), pair)
                        ? grid.weight(pair) * point.duals()[assets + cap]
                        : 0;
            }
            callPrices[grid.call(pair)] = Math.min(callPrices[grid.call(pair)], spent / grid.weight(pair));
        }
        return grid.prices(
                asset -> point.duals()[asset] * grid.line(asset).unitValue(),
                call -> rowOfCall[call] == NONE ? callPrices[call] : point.duals()[rowOfCall[call]],
                cap -> point.duals()[assets + cap]);
    }

    private double marketCost(int pair) {
        return grid.unitCost(pair) / grid.line(grid.asset(pair)).unitValue();
    }

    /** What is delivered beyond the lower bounds is solved for; the upper bounds are rows more. */
    private Optional<Point> solve(double[] objective, Bounds bounds, double shortfall) {
        int[] bounded = bounds.boundedAbove();
        R064Store matrix = R064Store.FACTORY.make(rows + bounded.length, objective.length);
        R064Store limits = R064Store.FACTORY.make(rows + bounded.length, 1);
        fillDeliveries(matrix, limits);
        fillShortfalls(matrix, objective.length - grid.pairs());
        limits.set(assets + caps, 0, shortfall < Double.POSITIVE_INFINITY ? shortfall / valueUnit : 2 * calls + 1);
        for (int k = 0; k < bounded.length; k++) {
            matrix.set(rows + k, bounded[k], 1);
            limits.set(rows + k, 0, bounds.upper()[bounded[k]] * market(bounded[k]));
        }
        double sunk = 0;
        for (int pair = 0; pair < grid.pairs(); pair++) {
            double least = bounds.lower()[pair] * market(pair);
            sunk += objective[pair] * least;
            for (int row = 0; least > 0 && row < matrix.countRows(); row++) {
                limits.add(row, 0, -least * matrix.doubleValue(row, pair));
            }
        }
        for (int row = 0; row < assets + caps; row++) {
            if (limits.doubleValue(row, 0) < 0) {
                return Optional.empty(); // the lower bounds are beyond the inventory or a cap
            }
        }
        LinearSolver solver = LinearSolver.newBuilder(objective)
                .inequalities(matrix, limits)
                .lower(0)
                .build();
        Optional<Point> point = point(solver.solve(), bounds.lower(), sunk);
        if (bounds.isFree()) {
            point.ifPresent(one -> requireProof(one, limits));
        }
        return point;
    }

    /** Returns what a unit of the pair's asset is worth, by the largest call. */
    private double market(int pair) {
        return grid.line(grid.asset(pair)).unitValue() / valueUnit;
    }

    private void fillDeliveries(R064Store matrix, R064Store limits) {
        for (int asset = 0; asset < assets; asset++) {
            InventoryLine<A> line = grid.line(asset);
            limits.set(asset, 0, line.amount() * line.unitValue() / valueUnit);
        }
        List<ConcentrationCap<A, C>> all = grid.problem().caps();
        for (int cap = 0; cap < caps; cap++) {
            limits.set(assets + cap, 0, all.get(cap).limit() / valueUnit);
        }
        for (int call = 0; call < calls; call++) {
            if (rowOfCall[call] != NONE) {
                limits.set(rowOfCall[call], 0, -grid.problem().calls().get(call).amount() / valueUnit);
            }
        }
        for (int pair = 0; pair < grid.pairs(); pair++) {
            matrix.set(grid.asset(pair), pair, 1);
            for (int cap = 0; cap < caps; cap++) {
                if (grid.counts(all.get(cap), pair)) {
                    matrix.set(assets + cap, pair, grid.weight(pair));
                }
            }
            if (rowOfCall[grid.call(pair)] != NONE) {
                matrix.set(rowOfCall[grid.call(pair)], pair, -grid.weight(pair));
            }
        }
    }

    private void fillShortfalls(R064Store matrix, int count) {
        for (int call = 0; call < count; call++) {
            matrix.set(assets + caps, grid.pairs() + call, 1);
            if (rowOfCall[call] != NONE) {
                matrix.set(rowOfCall[call], grid.pairs() + call, -1);
            }
        }
    }

    private Optional<Point> point(Optimisation.Result result, double[] least, double sunk) {
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("linear program must end: " + result.getState());
        }
        double[] units = new double[grid.pairs()];
        for (int pair = 0; pair < units.length; pair++) {
            double market = Math.max(0, result.doubleValue(pair));
            units[pair] = least[pair] + (market <= DUST ? 0 : market / market(pair));
        }
        double[] duals = result.getMultipliers().orElseThrow().toRawCopy1D();
        Arrays.setAll(duals, row -> duals[row] > DUST ? duals[row] : 0);
        return Optional.of(new Point(result.getValue() + sunk, units, duals));
    }

    /** The dual values are believed where they prove the objective: their order is not a promise of the solver. */
    private static void requireProof(Point point, R064Store limits) {
        double dual = 0;
        double scale = Math.abs(point.objective());
        for (int row = 0; row < point.duals().length; row++) {
            double part = limits.doubleValue(row, 0) * point.duals()[row];
            dual -= part;
            scale += Math.abs(part);
        }
        if (!(Math.abs(dual - point.objective()) <= PROOF * scale + ROUNDING)) {
            throw new IllegalStateException(
                    "linear program must be proven by its dual: " + point.objective() + " by " + dual);
        }
    }
}
