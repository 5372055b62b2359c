package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class PlanCertificateProperties {

    /** The reliefs are difference quotients of about ten digits. */
    private static final double RELIEF = 1e-7;

    /** Closed forms and searched amounts differ by the last bits of the health. */
    private static final double AMOUNT = 1e-9;

    @Property
    void linearPlanByReliefPerCostHasNoGapAndAnyOtherOrderNoneBelow(
            @ForAll @Size(5) List<@DoubleRange(min = -1000, max = 1000) @Scale(4) Double> sizes,
            @ForAll @Size(5) List<@DoubleRange(min = 0.01, max = 1) @Scale(4) Double> rates,
            @ForAll @Size(5) List<@DoubleRange(min = 0.0001, max = 0.1) @Scale(6) Double> costs,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double missingPart) {
        Holdings<Integer> account =
                Books.account(sizes.stream().mapToDouble(Double::doubleValue).toArray());
        double gross = 0;
        for (int i = 0; i < sizes.size(); i++) {
            gross += Math.abs(sizes.get(i)) * rates.get(i);
        }
        Books.Linear market = new Books.Linear((1 - missingPart) * gross, rates, costs);
        LiquidationPlanner<Integer, Books.Linear> planner =
                LiquidationPlanner.of(Books.Linear.HEALTH).withCost(Books.Linear.COST);
        PlanCertificate<Integer> best = planner.certify(planner.plan(account, market, 0), account, market);
        ClosingCertificate cheapest = best.cheapest();
        assertEquals(List.of(), CertificateChecker.standard().faults(best.problem(), cheapest));
        double tolerance = RELIEF * (1 + cheapest.cost());
        assertEquals(0, best.gap(), tolerance);
        assertEquals(0, best.surplus(), RELIEF * (1 + gross));
        LiquidationPlanner<Integer, Books.Linear> backwards =
                planner.withOrder((first, second) -> second.index() - first.index());
        LiquidationPlan<Integer> other = backwards.plan(account, market, 0);
        assertTrue(backwards.certify(other, account, market).gap() >= -tolerance, other::toString);
    }

    @Property
    void closedFormOfAPerpetualIsTheAmountThatThePlannerFinds(
            @ForAll @DoubleRange(min = 1, max = 1000) @Scale(3) double price,
            @ForAll @DoubleRange(min = 0.02, max = 0.5) @Scale(4) double ratio,
            @ForAll @DoubleRange(min = 0, max = 0.009) @Scale(4) double liquidatorFee,
            @ForAll @DoubleRange(min = 0, max = 0.009) @Scale(4) double insuranceFee,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double part) {
        PerpetualClosing closing = new PerpetualClosing(price, 1, ratio, liquidatorFee, insuranceFee);
        double size = 100;
        double shortage = part * size * closing.perUnit();
        LiquidationPlanner<Integer, Double> planner = LiquidationPlanner.of((holdings, mark) -> {
            double closed = size - holdings.quantity(0);
            double equity = size * mark * ratio - shortage - closed * mark * (liquidatorFee + insuranceFee);
            return equity - holdings.quantity(0) * mark * ratio;
        });
        double found = planner.plan(Books.account(size), price, 0).amount(0);
        assertEquals(closing.amountFor(shortage), found, AMOUNT * size);
    }
}
