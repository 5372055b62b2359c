package io.github.garboard.collateral.allocation;

import io.github.garboard.collateral.allocation.batch.TransportSimplex;
import java.util.Arrays;
import java.util.Objects;

/**
 * The cheapest allocation where each asset has one haircut for all calls that take it, and there are neither caps nor lots: a
 * transport of value after haircut, solved on a network.
 *
 * <p>Values are rounded to 2^-59 of all calls and of the supply that they could take, costs to about 1e-14 of the largest for
 * a thousand assets and calls; the rounded problem is solved exactly by {@link TransportSimplex}. A lack costs more than any deliveries, so that the total shortfall is the
 * smallest first and the cost second.
 */
public final class TransportAllocator implements Allocator {

    /** Below this part of all calls together a lack is rounding. */
    private static final double ROUNDING = 1e-12;

    private static final int VALUE_BITS = 60;

    private static final int PRICE_BITS = 59;

    /** Returns the allocator, which has no settings. */
    public TransportAllocator() {}

    /**
     * Returns the cheapest allocation.
     *
     * @throws IllegalArgumentException if the problem has caps, lots, or an asset with different haircuts
     */
    @Override
    public <A, C> Allocation<A, C> allocate(AllocationProblem<A, C> problem) {
        Objects.requireNonNull(problem, "problem");
        DeliveryGrid<A, C> grid = DeliveryGrid.of(problem);
        if (!grid.isTransport()) {
            throw new IllegalArgumentException("problem must have one haircut for each asset, no caps and no lots: "
                    + problem.caps().size() + " caps, lots " + grid.hasLots() + ", one haircut for each "
                    + grid.hasOneWeightPerAsset());
        }
        return solve(grid);
    }

    static <A, C> Allocation<A, C> solve(DeliveryGrid<A, C> grid) {
        return new Network<>(grid).allocation();
    }

    /** The problem in whole numbers. */
    private static final class Network<A, C> {

        private final DeliveryGrid<A, C> grid;
        private final TransportSimplex simplex = new TransportSimplex();
        private final long[] supply;
        private final long[] demand;
        private final long[] cost;
        private final long[] penalty;
        private final double[] unitValue;
        private final double valueScale;
        private final double priceScale;

        Network(DeliveryGrid<A, C> grid) {
            this.grid = grid;
            int rows = grid.problem().inventory().size();
            int columns = grid.problem().calls().size();
            unitValue = new double[rows]; // 0 where no call takes the asset
            double largest = 0;
            for (int pair = 0; pair < grid.pairs(); pair++) {
                unitValue[grid.asset(pair)] = grid.unitValue(pair);
                largest = Math.max(largest, grid.unitCost(pair) / grid.unitValue(pair));
            }
            double called = grid.totalCalled();
            double[] values = new double[rows];
            Arrays.setAll(values, row -> Math.min(grid.line(row).amount() * unitValue[row], 2 * called));
            valueScale = scale(VALUE_BITS, called + Arrays.stream(values).sum());
            // a way that lowers a shortfall takes at most two arcs for each node of the smaller side
            long arcs = 2L * Math.min(rows, columns) + 1;
            priceScale = scale(PRICE_BITS, largest * (arcs + rows + columns + 2));
            supply = new long[rows];
            Arrays.setAll(supply, row -> (long) Math.floor(values[row] * valueScale));
            demand = new long[columns];
            Arrays.setAll(
                    demand,
                    column -> Math.round(grid.problem().calls().get(column).amount() * valueScale));
            cost = new long[rows * columns];
            Arrays.fill(cost, TransportSimplex.FORBIDDEN);
            long dearest = 0;
            for (int pair = 0; pair < grid.pairs(); pair++) {
                long one = Math.round(grid.unitCost(pair) / grid.unitValue(pair) * priceScale);
                cost[grid.asset(pair) * columns + grid.call(pair)] = one;
                dearest = Math.max(dearest, one);
            }
            penalty = new long[columns];
            Arrays.fill(penalty, dearest * arcs + 1);
        }

        /** The largest power of two that takes a number to at most so many bits, itself within the normal doubles. */
        private static double scale(int bits, double largest) {
            return largest > 0 ? Math.scalb(1.0, Math.min(1000, bits - 1 - Math.getExponent(largest))) : 1;
        }

        Allocation<A, C> allocation() {
            long lacking = solve();
            if (lacking / valueScale > ROUNDING * grid.totalCalled()) {
                return shortfall();
            }
            if (lacking > 0) {
                for (int column = 0; column < demand.length; column++) {
                    demand[column] -= simplex.shortfall(column);
                }
                solve();
            }
            AllocationPrices<A, C> prices = grid.prices(
                    row -> simplex.supplyPrice(row) / priceScale * unitValue[row],
                    column -> simplex.demandPrice(column) < penalty[0]
                            ? simplex.demandPrice(column) / priceScale
                            : Double.POSITIVE_INFINITY, // asks for nothing, and there is nothing it would take
                    cap -> 0);
            return new Allocation.Covered<>(grid.deliveries(units()), prices);
        }

        private long solve() {
            simplex.solve(supply, demand, cost, penalty);
            long lacking = 0;
            for (int column = 0; column < demand.length; column++) {
                lacking += simplex.shortfall(column);
            }
            return lacking;
        }

        /** Prices are counted in penalties: the rest of each is cost. */
        private Allocation<A, C> shortfall() {
            AllocationPrices<A, C> prices = grid.prices(
                    row -> penalties(simplex.supplyPrice(row)) * unitValue[row],
                    column -> penalties(simplex.demandPrice(column)),
                    cap -> 0);
            double[] units = units();
            return new Allocation.Uncovered<>(
                    grid.deliveries(units), prices, grid.shortfalls(units, ROUNDING * grid.totalCalled()));
        }

        private double penalties(long price) {
            return Math.rint((double) price / penalty[0]);
        }

        private double[] units() {
            int columns = demand.length;
            double[] byCell = new double[cost.length];
            simplex.forEachFlow(
                    (row, column, flow) -> byCell[row * columns + column] = flow / valueScale / unitValue[row]);
            double[] units = new double[grid.pairs()];
            Arrays.setAll(units, pair -> byCell[grid.asset(pair) * columns + grid.call(pair)]);
            return units;
        }
    }
}
