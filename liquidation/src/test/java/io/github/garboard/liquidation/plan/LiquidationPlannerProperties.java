package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class LiquidationPlannerProperties {

    /** The relief is a difference quotient, so that positions of nearly equal value for money may change places. */
    private static final double COST = 1e-7;

    private static final int POSITIONS = 4;

    @Property
    void linearPlanCostsNoMoreThanAnyVertexOfTheLinearProgramme(
            @ForAll @Size(POSITIONS) List<@DoubleRange(min = 1, max = 1000) @Scale(4) Double> sizes,
            @ForAll @Size(POSITIONS) List<@DoubleRange(min = 0.01, max = 1) @Scale(4) Double> rates,
            @ForAll @Size(POSITIONS) List<@DoubleRange(min = 0, max = 0.1) @Scale(6) Double> costs,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double missingPart) {
        double[] size = array(sizes);
        double[] rate = array(rates);
        double[] cost = array(costs);
        double gross = IntStream.range(0, POSITIONS)
                .mapToDouble(i -> size[i] * rate[i])
                .sum();
        double shortfall = missingPart * gross;
        LiquidationPlan<Integer> plan = LiquidationPlanner.of(Books.Linear.HEALTH)
                .withCost(Books.Linear.COST)
                .plan(Books.account(size), new Books.Linear(gross - shortfall, rates, costs), 0);
        double cheapest = cheapestVertex(size, rate, cost, shortfall);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(cheapest, plan.cost(), COST * (1 + cheapest));
    }

    /** With one constraint a vertex closes some positions whole, at most one in part, the rest not at all. */
    private static double cheapestVertex(double[] size, double[] rate, double[] cost, double shortfall) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int whole = 0; whole < 1 << POSITIONS; whole++) {
            double missing = shortfall;
            double spent = 0;
            for (int i = 0; i < POSITIONS; i++) {
                if ((whole >> i & 1) == 1) {
                    missing -= size[i] * rate[i];
                    spent += size[i] * cost[i];
                }
            }
            for (int i = 0; i < POSITIONS; i++) {
                double part = Math.max(0, missing) / rate[i];
                if ((whole >> i & 1) == 0 && part <= size[i]) {
                    cheapest = Math.min(cheapest, spent + part * cost[i]);
                }
            }
        }
        return cheapest;
    }

    @Property
    void nettingPlanOfOnePositionClosesTheFirstAmountThatAScanFinds(
            @ForAll @DoubleRange(min = 1, max = 100) @Scale(4) double size,
            @ForAll @DoubleRange(min = -100, max = 100) @Scale(4) double other,
            @ForAll @DoubleRange(min = -5, max = 60) @Scale(4) double equity) {
        // only the first position may be closed; the other one is part of the market
        double[][] pnl = {{0.2, 0.1}, {-0.2, -0.15}, {0.5, -0.1}};
        LiquidationPlanner<Integer, double[][]> planner = LiquidationPlanner.of((holdings, scenarios) -> {
            double worst = 0;
            for (double[] scenario : scenarios) {
                worst = Math.max(worst, -scenario[0] * holdings.quantity(0) - scenario[1] * other);
            }
            return equity - worst;
        });
        Holdings<Integer> account = Books.account(size);
        LiquidationPlan<Integer> plan = planner.plan(account, pnl, 0);
        int steps = 2000;
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= steps; k++) {
            double amount = Math.min(size, size * k / steps);
            double health = planner.health().health(account.reduce(0, amount), pnl);
            best = Math.max(best, health);
            if (plan.outcome() == Outcome.RESTORED && amount < plan.amount(0) * (1 - 1e-9)) {
                assertTrue(health < 0, "closing " + amount + " is enough: " + plan);
            }
        }
        assertTrue(plan.healthAfter() >= Math.min(0, best), "a scan reaches " + best + ": " + plan);
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
