package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Holdings;
import io.github.garboard.liquidation.order.PositionOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiquidationPlannerTest {

    /** Amounts are found to the last bits of the position. */
    private static final double AMOUNT = 1e-10;

    /** Reliefs of certificates are difference quotients of about ten digits. */
    private static final double CERTIFIED = 1e-8;

    private static final LiquidationPlanner<Integer, Books.Linear> LINEAR =
            LiquidationPlanner.of(Books.Linear.HEALTH).withCost(Books.Linear.COST);
    private static final LiquidationPlanner<Integer, Books.Netting> NETTING =
            LiquidationPlanner.of(Books.Netting.HEALTH);

    /** Two positions of which a unit of either gains or loses 1: only the net counts. */
    private static final List<List<Double>> HEDGE = List.of(List.of(1.0, 1.0), List.of(-1.0, -1.0));

    private static Books.Linear linear(double equity) {
        return new Books.Linear(equity, List.of(0.1, 0.5), List.of(0.002, 0.02));
    }

    @Test
    void healthyAccountNeedsNoPlan() {
        Holdings<Integer> account = Books.account(100, -20);
        LiquidationPlan<Integer> plan = LINEAR.plan(account, linear(20), 0);
        assertEquals(new LiquidationPlan<>(Outcome.NOT_NEEDED, List.of(), 0, 0, 0, 0, account), plan);
    }

    @Test
    void cheapestReliefIsClosedFirstAndOnlyAsMuchAsNeeded() {
        LiquidationPlan<Integer> plan = LINEAR.plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(
                List.of(0, 1), plan.steps().stream().map(LiquidationStep::key).toList());
        assertEquals(100, plan.amount(0));
        assertEquals(4, plan.amount(1), AMOUNT);
        assertEquals(0.28, plan.cost(), AMOUNT);
        assertEquals(-12, plan.healthBefore());
        assertTrue(plan.healthAfter() >= 0, () -> "health " + plan.healthAfter());
        assertEquals(Books.account(0, -16).quantity(1), plan.holdingsAfter().quantity(1), AMOUNT);
    }

    @Test
    void incurableAccountIsClosedToItsBestHealth() {
        LiquidationPlan<Integer> plan = LINEAR.plan(Books.account(100, -20), linear(-1), 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(Books.account(0, 0), plan.holdingsAfter());
        assertEquals(-1, plan.healthAfter());
    }

    @Test
    void accountWithoutOpenPositionsIsIncurable() {
        LiquidationPlan<Integer> none = LINEAR.plan(Books.account(), linear(-1), 0);
        LiquidationPlan<Integer> closed = LINEAR.plan(Books.account(0, 0), linear(-1), 0);
        assertEquals(Outcome.INCURABLE, none.outcome());
        assertEquals(Outcome.INCURABLE, closed.outcome());
        assertEquals(List.of(), closed.steps());
    }

    @Test
    void orderOfTheCallerDecides() {
        LiquidationPlan<Integer> plan = LINEAR.withOrder((first, second) -> second.index() - first.index())
                .plan(Books.account(100, -20), linear(19), 0);
        assertEquals(1, plan.steps().size());
        assertEquals(2, plan.amount(1), AMOUNT);
    }

    @Test
    void withoutCostTheLargestReliefIsClosedFirst() {
        LiquidationPlan<Integer> plan =
                LiquidationPlanner.of(Books.Linear.HEALTH).plan(Books.account(10, -20), linear(10), 0);
        assertEquals(1, plan.steps().get(0).key());
        assertEquals(0, plan.cost());
    }

    @Test
    void reliefOfTheCallerDecidesWhatIsTried() {
        LiquidationPlan<Integer> plan = LINEAR.withRelief((holdings, index, market) -> index == 1 ? 1 : 0)
                .plan(Books.account(100, -20), linear(19), 0);
        assertEquals(0, plan.amount(0));
        assertEquals(2, plan.amount(1), AMOUNT);
    }

    @Test
    void candidateThatOnlyPromisesReliefIsPassedOver() {
        LiquidationPlan<Integer> plan = NETTING.withRelief((holdings, index, market) -> 1)
                .withOrder(PositionOrder.largestRelief())
                .plan(Books.account(-9, 8), new Books.Netting(0, HEDGE), -0.5);
        assertEquals(List.of(0), plan.steps().stream().map(LiquidationStep::key).toList());
        LiquidationPlan<Integer> hedgeFirst = NETTING.withRelief((holdings, index, market) -> 1 + index)
                .plan(Books.account(-9, 8), new Books.Netting(0, HEDGE), -0.5);
        assertEquals(0.5, hedgeFirst.amount(0), AMOUNT);
        assertEquals(0, hedgeFirst.amount(1));
    }

    @Test
    void closingStopsWhereTheRestHedges() {
        // closing more than 2 of the 10 would leave the short 8 unhedged
        Books.Netting market = new Books.Netting(-5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(2, plan.amount(0), AMOUNT);
        assertEquals(-5, plan.healthAfter(), AMOUNT);
    }

    @Test
    void ofAmountsOfEqualHealthTheSmallestIsClosed() {
        LiquidationPlanner<Integer, Double> flat =
                LiquidationPlanner.of((holdings, top) -> Math.min(top, 5 - holdings.quantity(0)));
        LiquidationPlan<Integer> plan = flat.plan(Books.account(10), -1.0, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(4, plan.amount(0), AMOUNT);
    }

    @Test
    void positionWithoutReliefIsNotTried() {
        LiquidationPlan<Integer> plan =
                LINEAR.withRelief((holdings, index, market) -> 0).plan(Books.account(100, -20), linear(19), 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void targetInsideTheHedgedRangeIsFoundThoughTheEndMissesIt() {
        Books.Netting market = new Books.Netting(0.5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(1.5, plan.amount(0), AMOUNT);
    }

    @Test
    void closingsThatHelpEachOtherInEverSmallerAmountsEndByTheNumberOfRounds() {
        // a spread whose legs must go together: (x - y)^2 is dear, x + y is what is to be closed
        LiquidationPlanner<Integer, Double> spread = LiquidationPlanner.of((holdings, dear) -> {
            double x = holdings.quantity(0);
            double y = holdings.quantity(1);
            return -dear * (x - y) * (x - y) - x - y;
        });
        LiquidationPlan<Integer> plan = spread.plan(Books.account(1, 1), 1000.0, 0);
        assertEquals(Outcome.OUT_OF_ROUNDS, plan.outcome());
        assertEquals(
                2 * LiquidationPlanner.ROUNDS_PER_POSITION + 1, plan.steps().size());
        assertTrue(plan.healthAfter() > plan.healthBefore(), () -> "health " + plan.healthAfter());
    }

    @Test
    void smallestPositionsEndTheSearch() {
        Books.Netting market = new Books.Netting(-5, HEDGE);
        LiquidationPlan<Integer> plan = NETTING.withRelief((holdings, index, m) -> 1)
                .plan(Books.account(Double.MIN_VALUE, -Double.MIN_VALUE), market, 0);
        assertEquals(Outcome.INCURABLE, plan.outcome());
        assertEquals(-5, plan.healthAfter());
    }

    @Test
    void lotsAreRoundedSoThatTheTargetIsMet() {
        LiquidationPlan<Integer> plan =
                LINEAR.withAmounts(key -> AmountRule.needed().inLots(3)).plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.RESTORED, plan.outcome());
        assertEquals(100, plan.amount(0));
        assertEquals(6, plan.amount(1));
        assertEquals(1, plan.healthAfter(), AMOUNT);
    }

    @Test
    void limitEndsAPlanThatMoreWouldHaveHelped() {
        LiquidationPlan<Integer> plan = LINEAR.withAmounts(
                        key -> AmountRule.needed().atMostFraction(0.5))
                .plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.LIMITED, plan.outcome());
        assertEquals(50, plan.amount(0));
        assertEquals(10, plan.amount(1));
        assertEquals(-2, plan.healthAfter(), AMOUNT);
        LiquidationPlan<Integer> later = LINEAR.withAmounts(
                        key -> AmountRule.needed().closingAtLeast(1000))
                .plan(Books.account(100, -20), linear(8), 0);
        assertEquals(Outcome.LIMITED, later.outcome());
        assertEquals(List.of(), later.steps());
    }

    @Test
    void ruleThatTakesTooMuchIsFollowedOnlyIfItHelps() {
        // 2 of the 10 would do, all of them unhedge the short 8
        Books.Netting market = new Books.Netting(0, HEDGE);
        LiquidationPlan<Integer> plan =
                NETTING.withAmounts(key -> AmountRule.whole()).plan(Books.account(10, -8), market, 0);
        assertEquals(Outcome.LIMITED, plan.outcome());
        assertEquals(List.of(), plan.steps());
        assertEquals(2, NETTING.plan(Books.account(10, -8), market, 0).amount(0), AMOUNT);
    }

    @Test
    void linearPlanIsCertifiedToBeCheapest() {
        Holdings<Integer> account = Books.account(100, -20);
        LiquidationPlan<Integer> plan = LINEAR.plan(account, linear(8), 0);
        PlanCertificate<Integer> certificate = LINEAR.certify(plan, account, linear(8));
        ClosingCertificate cheapest = certificate.cheapest();
        assertEquals(List.of(), CertificateChecker.standard().faults(certificate.problem(), cheapest));
        assertEquals(0.28, cheapest.bound(), CERTIFIED);
        assertEquals(0.04, cheapest.dualPrice(), CERTIFIED);
        assertEquals(0, certificate.gap(), CERTIFIED);
        assertEquals(0, certificate.surplus(), CERTIFIED);
        LiquidationPlan<Integer> dear = LINEAR.withOrder((first, second) -> second.index() - first.index())
                .plan(account, linear(8), 0);
        // 20 of the second at 0.02 and 20 of the first at 0.002
        assertEquals(0.44 - 0.28, LINEAR.certify(dear, account, linear(8)).gap(), CERTIFIED);
    }

    @Test
    void certificateSaysWhereClosingsBringLessAndLess() {
        LiquidationPlanner<Integer, Double> concentrated =
                LiquidationPlanner.of((holdings, rate) -> -rate * holdings.quantity(0) * holdings.quantity(0));
        Holdings<Integer> account = Books.account(10, 0);
        LiquidationPlan<Integer> plan = concentrated.plan(account, 1.0, -50);
        PlanCertificate<Integer> certificate = concentrated.certify(plan, account, 1.0);
        double closed = 10 - Math.sqrt(50);
        assertEquals(50 - 20 * closed, certificate.surplus(), 1e-4);
        assertEquals(1, certificate.problem().options().size());
        PlanCertificate<Integer> healthy = concentrated.certify(concentrated.plan(account, 1.0, -200), account, 1.0);
        assertEquals(0, healthy.gap());
    }

    @Test
    void hedgeIsClosedTogether() {
        // gains of the one are the losses of the other, and each needs margin of its own
        LiquidationPlanner<Integer, Double> hedge = LiquidationPlanner.<Integer, Double>of((holdings, equity) -> {
                    double net = holdings.quantity(0) + holdings.quantity(1);
                    double gross = Math.abs(holdings.quantity(0)) + Math.abs(holdings.quantity(1));
                    return equity - 5 * Math.abs(net) - 0.1 * gross - 0.1 * Math.abs(holdings.quantity(2));
                })
                .withCost((holdings, index, equity) -> 0.01);
        Holdings<Integer> account = Books.account(10, -10, 1);
        JointPlan<Integer> plan = hedge.planJointly(account, 1.0, 0);
        assertEquals(Outcome.INCURABLE, plan.single().outcome());
        assertTrue(plan.restored(), plan::toString);
        // the third brings 0.1 of the 1.1 missing, the pair 0.2 for each unit of both
        assertEquals(1, plan.single().amount(2));
        assertEquals(
                List.of(0, 1),
                plan.joint().orElseThrow().legs().stream()
                        .map(JointClosing.Leg::key)
                        .toList());
        assertEquals(5, plan.holdingsAfter().quantity(0), 1e-9);
        assertEquals(-5, plan.holdingsAfter().quantity(1), 1e-9);
        assertEquals(0.01 + 0.1, plan.cost(), 1e-9);
        assertEquals(1, plan.groupsTried());
    }

    @Test
    void allPositionsTogetherCureWhereNoPairDoes() {
        // three legs of a butterfly: any two alone are unbalanced
        LiquidationPlanner<Integer, Double> butterfly = LiquidationPlanner.of((holdings, equity) -> {
            double a = holdings.quantity(0);
            double b = holdings.quantity(1);
            double c = holdings.quantity(2);
            return equity - Math.abs(a + b + c) * 10 - Math.abs(a - c) * 10 - 0.1 * (a - b + c);
        });
        JointPlan<Integer> plan = butterfly.planJointly(Books.account(1, -2, 1), 0.1, 0);
        assertEquals(3, plan.joint().orElseThrow().legs().size());
        assertEquals(4, plan.groupsTried());
        assertEquals(0.25, plan.holdingsAfter().quantity(0), 1e-9);
        assertTrue(plan.restored(), plan::toString);
        JointPlan<Integer> hopeless = butterfly.planJointly(Books.account(1, -2, 1), -0.1, 0);
        assertEquals(-0.1, hopeless.healthAfter(), 1e-9);
        assertTrue(!hopeless.restored(), hopeless::toString);
    }

    @Test
    void nothingIsTriedTogetherWhereSinglesCureOrNothingIsLeft() {
        JointPlan<Integer> cured = LINEAR.planJointly(Books.account(100, -20), linear(8), 0);
        assertTrue(cured.restored() && cured.joint().isEmpty(), cured::toString);
        assertEquals(0, cured.groupsTried());
        JointPlan<Integer> closed = LINEAR.planJointly(Books.account(100, -20), linear(-1), 0);
        assertEquals(0, closed.groupsTried());
        assertEquals(-1, closed.healthAfter());
        assertEquals(closed.single().cost(), closed.cost());
    }

    @Test
    void jointClosingRejectsNumbersOutsideTheirRange() {
        JointClosing.Leg<Integer> leg = new JointClosing.Leg<>(0, 1);
        assertRefused("amount of 0 must be finite and > 0: 0.0", () -> new JointClosing.Leg<>(0, 0));
        assertRefused(
                "legs must be at least 2: [Leg[key=0, amount=1.0]]", () -> new JointClosing<>(List.of(leg), 0, 0, 1));
        assertRefused(
                "cost must be finite and >= 0: NaN", () -> new JointClosing<>(List.of(leg, leg), Double.NaN, 0, 1));
        assertRefused(
                "healthAfter must be finite and > healthBefore, 1.0: 1.0",
                () -> new JointClosing<>(List.of(leg, leg), 0, 1, 1));
    }

    @Test
    void rejectsTargetAndFunctionsThatAreNotFinite() {
        assertRefused("target must be finite: NaN", () -> LINEAR.plan(Books.account(1, 1), linear(1), Double.NaN));
        assertRefused(
                "health of Holdings[Position[key=0, quantity=1.0], Position[key=1, quantity=1.0]] must be finite: NaN",
                () -> LINEAR.plan(Books.account(1, 1), linear(Double.NaN), 0));
        assertRefused(
                "costPerUnit of 0 must be finite and >= 0: -1.0",
                () -> LINEAR.withCost((holdings, index, market) -> -1).plan(Books.account(1, 1), linear(0), 0));
        assertRefused(
                "reliefPerUnit of 0 must be finite: NaN",
                () -> LINEAR.withRelief((holdings, index, market) -> Double.NaN)
                        .plan(Books.account(1, 1), linear(0), 0));
    }
}
