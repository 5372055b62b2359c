package io.github.garboard.collateral.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The same problem written from its definition, by ojAlgo's modelling tool: with presolve and the dual simplex method, not
 * the primal one that the module uses. (The simplex method of Hipparchus 4.0.3 gives points that violate constraints in one
 * of some hundred such problems.)
 */
final class LinearReference {

    private LinearReference() {}

    /** Returns the smallest total shortfall. */
    static double shortfall(AllocationProblem<Integer, Integer> problem) {
        Optimisation.Result result = result(problem, true, Double.POSITIVE_INFINITY);
        if (!result.getState().isFeasible()) {
            throw new AssertionError("reference is " + result.getState());
        }
        return result.getValue();
    }

    /**
     * Returns the least cost at a total shortfall, relaxed as little as the presolve takes: at the least shortfall of all the
     * feasible set may be one point, which rounding moves, and in one of 40,000 such problems ojAlgo calls it empty at 1e-12.
     */
    static double cost(AllocationProblem<Integer, Integer> problem, double shortfall) {
        for (double slack = 1e-12; slack < 1e-8; slack *= 10) {
            Optimisation.Result result = result(problem, false, shortfall + slack * (1 + shortfall));
            if (result.getState().isFeasible()) {
                return result.getValue();
            }
        }
        throw new AssertionError("reference finds no cost at a shortfall of " + shortfall);
    }

    private static Optimisation.Result result(
            AllocationProblem<Integer, Integer> problem, boolean ofShortfall, double allowed) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression total = model.newExpression("total");
        if (allowed < Double.POSITIVE_INFINITY) {
            total.upper(allowed);
        }
        List<Expression> met = new ArrayList<>();
        for (CollateralCall<Integer> call : problem.calls()) {
            Variable lacks = model.newVariable("s" + call.key()).lower(0).weight(ofShortfall ? 1 : 0);
            total.set(lacks, 1);
            met.add(model.newExpression("call" + call.key())
                    .lower(call.amount())
                    .set(lacks, 1));
        }
        List<Expression> kept = new ArrayList<>();
        for (ConcentrationCap<Integer, Integer> cap : problem.caps()) {
            kept.add(model.newExpression(cap.name()).upper(cap.limit()));
        }
        for (InventoryLine<Integer> line : problem.inventory()) {
            Expression held = model.newExpression("asset" + line.asset()).upper(line.amount());
            for (int j = 0; j < met.size(); j++) {
                int call = problem.calls().get(j).key();
                Duration due = problem.calls().get(j).due();
                Optional<DeliveryTerms> terms = problem.rule()
                        .terms(line.asset(), call)
                        .filter(one -> one.time().compareTo(due) <= 0);
                if (terms.isPresent()) {
                    double value = line.unitValue() * (1 - terms.get().haircut());
                    Variable units = model.newVariable("x" + line.asset() + "," + call)
                            .lower(0)
                            .weight(
                                    ofShortfall
                                            ? 0
                                            : line.unitCost() + terms.get().unitFee());
                    held.set(units, 1);
                    met.get(j).set(units, value);
                    for (int k = 0; k < kept.size(); k++) {
                        ConcentrationCap<Integer, Integer> cap = problem.caps().get(k);
                        if (cap.assets().test(line.asset()) && cap.calls().test(call)) {
                            kept.get(k).set(units, value);
                        }
                    }
                }
            }
        }
        return model.minimise();
    }
}
