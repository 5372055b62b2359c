package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

class ClosingProblemProperties {

    /** Where the simplex takes a reduced cost for 0, and what that may add to its cost. */
    private static final double REDUCED_COST = 1e-12;

    private static final double SIMPLEX = 1e-8;

    /** Sums of a dozen terms, and for powers their last bits. */
    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<List<ClosingOption<Integer>>> linear() {
        return options(Arbitraries.just(0.0)).list().ofMinSize(1).ofMaxSize(8).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<ClosingOption<Integer>>> convex() {
        Arbitrary<Double> impacts = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(3, Arbitraries.doubles().between(1e-4, 0.1).ofScale(6)));
        return options(impacts).list().ofMinSize(1).ofMaxSize(8).withoutEdgeCases();
    }

    private static Arbitrary<ClosingOption<Integer>> options(Arbitrary<Double> impacts) {
        Arbitrary<Double> caps = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(9, Arbitraries.doubles().between(0.1, 1000).ofScale(4)));
        Arbitrary<Double> reliefs = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(-0.5, 0.0, 0.25)),
                Tuple.of(5, Arbitraries.doubles().between(0.01, 1).ofScale(4)));
        Arbitrary<Double> costs = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0.0, 0.01)),
                Tuple.of(5, Arbitraries.doubles().between(0, 0.1).ofScale(6)));
        return Combinators.combine(caps, reliefs, costs, impacts, Arbitraries.of(1.2, 1.5, 2.0, 3.0))
                .as((cap, relief, cost, impact, exponent) ->
                        new ClosingOption<>(0, cap, relief, new ClosingCost(cost, impact, exponent)));
    }

    @Property
    void linearMinimumIsThatOfTheSimplex(
            @ForAll("linear") List<ClosingOption<Integer>> options,
            @ForAll @DoubleRange(min = 0.001, max = 0.99) @Scale(4) double part) {
        double shortage = part * gross(options);
        ClosingCertificate certificate = new ClosingProblem<>(options, shortage).minimise();
        assertTrue(certificate.feasible());
        double simplex = shortage == 0 ? 0 : simplex(options, shortage);
        assertEquals(simplex, certificate.cost(), SIMPLEX * (1 + simplex));
    }

    private static double simplex(List<ClosingOption<Integer>> options, double shortage) {
        int n = options.size();
        double[] cost = new double[n];
        double[] relief = new double[n];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cost[i] = options.get(i).cost().perUnit();
            relief[i] = options.get(i).reliefPerUnit();
            double[] unit = new double[n];
            unit[i] = 1;
            constraints.add(
                    new LinearConstraint(unit, Relationship.LEQ, options.get(i).cap()));
        }
        constraints.add(new LinearConstraint(relief, Relationship.GEQ, shortage));
        return new SimplexSolver(REDUCED_COST)
                .optimize(
                        new LinearObjectiveFunction(cost, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    @Property
    void everyMinimumIsProvenByItsCertificate(
            @ForAll("convex") List<ClosingOption<Integer>> options,
            @ForAll @DoubleRange(min = 0, max = 1.2) @Scale(4) double part) {
        ClosingProblem<Integer> problem = new ClosingProblem<>(options, part * gross(options));
        ClosingCertificate certificate = problem.minimise();
        assertEquals(List.of(), CertificateChecker.standard().faults(problem, certificate), certificate::toString);
        assertTrue(certificate.gap() <= ROUNDING * (1 + certificate.cost()), certificate::toString);
    }

    @Property
    void noShiftBetweenTwoOptionsIsCheaper(
            @ForAll("convex") List<ClosingOption<Integer>> options,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double part,
            @ForAll @DoubleRange(min = 0.0001, max = 0.5) @Scale(6) double shift) {
        ClosingProblem<Integer> problem = new ClosingProblem<>(options, part * gross(options));
        ClosingCertificate certificate = problem.minimise();
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < options.size(); j++) {
                ClosingOption<Integer> less = options.get(i);
                ClosingOption<Integer> more = options.get(j);
                double given = shift * certificate.amounts().get(i);
                double taken = given * less.reliefPerUnit() / more.reliefPerUnit();
                double amount = certificate.amounts().get(j) + taken;
                if (i != j && less.reliefPerUnit() > 0 && more.reliefPerUnit() > 0 && amount <= more.cap()) {
                    double saved = less.cost().of(certificate.amounts().get(i))
                            - less.cost().of(certificate.amounts().get(i) - given);
                    double paid = more.cost().of(amount)
                            - more.cost().of(certificate.amounts().get(j));
                    assertTrue(paid >= saved - ROUNDING * (1 + certificate.cost()), certificate::toString);
                }
            }
        }
    }

    private static double gross(List<ClosingOption<Integer>> options) {
        return options.stream()
                .mapToDouble(option -> option.cap() * Math.max(0, option.reliefPerUnit()))
                .sum();
    }
}
