package io.github.garboard.benchmarks;

import io.github.garboard.collateral.allocation.AllocationProblem;
import io.github.garboard.collateral.allocation.CollateralCall;
import io.github.garboard.collateral.allocation.DeliveryRule;
import io.github.garboard.collateral.allocation.DeliveryTerms;
import io.github.garboard.collateral.allocation.InventoryLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Assets and calls of random size, 60 % of the value called, with a fee for each way; haircuts by asset or by asset and call.
 * The same problem for the module and as a linear program in one unit of value for two solvers.
 */
final class DeliveryBook {

    private static final int ITERATIONS = 100_000;

    final AllocationProblem<Integer, Integer> problem;
    final int assets;
    final int calls;
    private final double[] amounts;
    private final double[] called;
    private final double[] weights;
    private final double[] costs;

    DeliveryBook(int assets, int calls, boolean haircutByAsset) {
        this.assets = assets;
        this.calls = calls;
        SplittableRandom random = new SplittableRandom(20_261_120);
        amounts = random.doubles(assets, 50, 250).toArray();
        double[] haircuts = random.doubles(haircutByAsset ? assets : (long) assets * calls, 0, 0.3)
                .toArray();
        double[] funding = random.doubles(assets, 0.01, 0.06).toArray();
        double[] fees = random.doubles((long) assets * calls, 0, 0.01).toArray();
        double share = 0.6 * Arrays.stream(amounts).sum() / calls;
        called = random.doubles(calls, 0.5, 1.5).map(one -> one * share).toArray();
        weights = new double[assets * calls];
        Arrays.setAll(weights, pair -> 1 - haircuts[haircutByAsset ? pair / calls : pair]);
        costs = new double[assets * calls];
        Arrays.setAll(costs, pair -> funding[pair / calls] + fees[pair]);
        List<InventoryLine<Integer>> inventory = new ArrayList<>();
        for (int asset = 0; asset < assets; asset++) {
            inventory.add(InventoryLine.of(asset, amounts[asset], 1, funding[asset]));
        }
        List<CollateralCall<Integer>> demands = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            demands.add(CollateralCall.of(call, called[call]));
        }
        DeliveryRule<Integer, Integer> rule = (asset, call) -> Optional.of(new DeliveryTerms(
                haircuts[haircutByAsset ? asset : asset * calls + call], fees[asset * calls + call], Duration.ZERO));
        problem = AllocationProblem.of(inventory, demands, rule);
    }

    /** Returns the least cost by the simplex method of Hipparchus. */
    double byHipparchus() {
        List<LinearConstraint> rows = new ArrayList<>();
        for (int asset = 0; asset < assets; asset++) {
            double[] row = new double[costs.length];
            Arrays.fill(row, asset * calls, (asset + 1) * calls, 1);
            rows.add(new LinearConstraint(row, Relationship.LEQ, amounts[asset]));
        }
        for (int call = 0; call < calls; call++) {
            double[] row = new double[costs.length];
            for (int pair = call; pair < row.length; pair += calls) {
                row[pair] = weights[pair];
            }
            rows.add(new LinearConstraint(row, Relationship.GEQ, called[call]));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(costs, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true),
                        new MaxIter(ITERATIONS))
                .getValue();
    }

    /** Returns the least cost by the simplex method of ojAlgo, from matrices: five times faster than from its model. */
    double byOjAlgo() {
        R064Store rows = R064Store.FACTORY.make(assets + calls, costs.length);
        R064Store limits = R064Store.FACTORY.make(assets + calls, 1);
        for (int asset = 0; asset < assets; asset++) {
            limits.set(asset, 0, amounts[asset]);
        }
        for (int call = 0; call < calls; call++) {
            limits.set(assets + call, 0, -called[call]);
        }
        for (int pair = 0; pair < costs.length; pair++) {
            rows.set(pair / calls, pair, 1);
            rows.set(assets + pair % calls, pair, -weights[pair]);
        }
        return LinearSolver.newBuilder(costs)
                .inequalities(rows, limits)
                .lower(0)
                .build()
                .solve()
                .getValue();
    }
}
