package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.liquidation.Holdings;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCertificateTest {

    /** Reliefs of certificates are difference quotients of about ten digits. */
    private static final double CERTIFIED = 1e-8;

    private static final LiquidationPlanner<Integer, Books.Linear> LINEAR =
            LiquidationPlanner.of(Books.Linear.HEALTH).withCost(Books.Linear.COST);

    private static Books.Linear linear(double equity) {
        return new Books.Linear(equity, List.of(0.1, 0.5), List.of(0.002, 0.02));
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
}
