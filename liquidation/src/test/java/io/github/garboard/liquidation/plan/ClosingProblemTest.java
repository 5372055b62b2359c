package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingProblemTest {

    /** A handful of roundings. */
    private static final double ROUNDING = 1e-12;

    /** The published figures of the case minimal.fractional. */
    private static final ClosingProblem<String> PROBLEM = new ClosingProblem<>(
            List.of(linear("A", 2000, 0.1, 0.002), linear("B", 200, 0.25, 0.004), linear("C", 300, 0.5, 0.02)), 100);

    private static ClosingOption<String> linear(String key, double cap, double relief, double cost) {
        return new ClosingOption<>(key, cap, relief, ClosingCost.linear(cost));
    }

    @Test
    void cheapestHealthIsBoughtFirstAndTheLastOneSetsThePrice() {
        ClosingCertificate certificate = PROBLEM.minimise();
        assertEquals(500, certificate.amounts().get(0), 1e-9);
        assertEquals(List.of(200.0, 0.0), certificate.amounts().subList(1, 3));
        assertEquals(1.8, certificate.cost(), ROUNDING);
        assertEquals(0.02, certificate.dualPrice(), ROUNDING);
        assertEquals(1.8, certificate.bound(), ROUNDING);
    }

    @Test
    void infeasibleProblemClosesAllThatHelps() {
        ClosingProblem<String> problem =
                new ClosingProblem<>(List.of(linear("A", 10, 1, 1), linear("B", 10, -1, 0)), 11);
        ClosingCertificate certificate = problem.minimise();
        assertFalse(certificate.feasible());
        assertEquals(List.of(10.0, 0.0), certificate.amounts());
        assertEquals(10, certificate.cost());
        assertEquals(List.of(), CertificateChecker.standard().faults(problem, certificate));
    }

    @Test
    void nothingIsClosedWithoutShortage() {
        ClosingCertificate certificate = new ClosingProblem<>(PROBLEM.options(), 0).minimise();
        assertEquals(List.of(0.0, 0.0, 0.0), certificate.amounts());
        assertEquals(0, certificate.gap());
        assertFalse(new ClosingProblem<>(List.of(), 1).minimise().feasible());
    }

    @Test
    void freeReliefIsTakenInTheOrderOfTheList() {
        ClosingProblem<String> problem =
                new ClosingProblem<>(List.of(linear("A", 10, 1, 0), linear("B", 10, 1, 0)), 15);
        assertEquals(List.of(10.0, 5.0), problem.minimise().amounts());
        assertEquals(0, problem.minimise().dualPrice());
    }

    @Test
    void marginalCostsAreEqualWhereImpactGrows() {
        // x^2 and 3 y^2 for x + y = 4: 2 x = 6 y
        ClosingProblem<String> problem = new ClosingProblem<>(
                List.of(
                        new ClosingOption<>("x", 10, 1, new ClosingCost(0, 1, 2)),
                        new ClosingOption<>("y", 10, 1, new ClosingCost(0, 3, 2))),
                4);
        ClosingCertificate certificate = problem.minimise();
        assertEquals(3, certificate.amounts().get(0), ROUNDING);
        assertEquals(1, certificate.amounts().get(1), ROUNDING);
        assertEquals(12, certificate.cost(), 1e-10);
        assertEquals(6, certificate.dualPrice(), ROUNDING);
        assertTrue(certificate.relief() >= 4 - ROUNDING, certificate::toString);
    }

    @Test
    void levelsOfABookAreFilledBestFirst() {
        ClosingProblem<String> problem = new ClosingProblem<>(
                List.of(linear("A", 5, 0.1, 0.3), linear("A", 5, 0.1, 0.1), linear("A", 5, 0.1, 0.2)), 0.8);
        List<Double> amounts = problem.minimise().amounts();
        assertEquals(List.of(0.0, 5.0), amounts.subList(0, 2));
        assertEquals(3, amounts.get(2), ROUNDING);
    }

    @Test
    void candidateIsAnOptionOfLinearCost() {
        assertEquals(linear("A", 3, 0.5, 0.1), ClosingOption.of(new Candidate<>("A", 0, -3, 0.5, 0.1)));
    }

    @Test
    void costGrowsByItsImpact() {
        ClosingCost squareRoot = new ClosingCost(0.5, 2, 1.5);
        assertEquals(2 + 16, squareRoot.of(4), ROUNDING);
        assertEquals(0.5 + 6, squareRoot.marginal(4), ROUNDING);
        assertEquals(4, squareRoot.amountAt(6.5), ROUNDING);
        assertEquals(0, squareRoot.amountAt(0.4));
        assertEquals(0, squareRoot.amountAt(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, ClosingCost.linear(1).amountAt(1));
    }

    @Test
    void checkerFindsEveryFalseClaim() {
        CertificateChecker checker = CertificateChecker.standard();
        ClosingCertificate right = PROBLEM.minimise();
        assertEquals(List.of(), checker.faults(PROBLEM, right));
        List<Double> amounts = right.amounts();
        assertFaults("amounts must be 3: 1", claim(true, List.of(1.0), 100, 1.8, 0.02, 1.8));
        assertFaults(
                "amount 0 must be in [0, 2000.0]: -1.0",
                claim(true, List.of(-1.0, 200.0, 200.0), 149.9, 4.798, 0.04, 4));
        assertFaults("relief must be", claim(true, amounts, 101, 1.8, 0.02, 1.8));
        assertFaults("cost must be", claim(true, amounts, 100, 1.7, 0.02, 1.8));
        assertFaults("relief at least must be 100.0: 20.0", claim(true, List.of(200.0, 0.0, 0.0), 20, 0.4, 0.02, 0.4));
        assertFaults("bound at most must be", claim(true, amounts, 100, 1.8, 0.02, 1.9));
        // all by the dearest: right sums, but no price proves it cheapest
        assertFaults("cost at most must be", claim(true, List.of(0.0, 0.0, 200.0), 100, 4, 0.04, 0));
        assertFaults("dual price at least must be 0.0: NaN", claim(true, amounts, 100, 1.8, Double.NaN, 1.8));
        assertFaults("relief of all must be", claim(false, amounts, 100, 1.8, 0, 1.8));
        assertFaults("shortage above must be", claim(false, List.of(2000.0, 200.0, 300.0), 400, 10.8, 0, 10.8));
    }

    private static ClosingCertificate claim(
            boolean feasible, List<Double> amounts, double relief, double cost, double price, double bound) {
        return new ClosingCertificate(feasible, amounts, relief, cost, price, bound);
    }

    private static void assertFaults(String start, ClosingCertificate certificate) {
        List<String> faults = CertificateChecker.standard().faults(PROBLEM, certificate);
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(start)), faults::toString);
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("shortage must be finite and >= 0: NaN", () -> new ClosingProblem<>(List.of(), Double.NaN));
        assertRefused("cap of A must be finite and >= 0: -1.0", () -> linear("A", -1, 1, 1));
        assertRefused("reliefPerUnit of A must be finite: NaN", () -> linear("A", 1, Double.NaN, 1));
        assertRefused("perUnit must be finite and >= 0: NaN", () -> ClosingCost.linear(Double.NaN));
        assertRefused("impact must be finite and >= 0: -1.0", () -> new ClosingCost(0, -1, 2));
        assertRefused("exponent must be in (1, 10.0]: 1.0", () -> new ClosingCost(0, 1, 1));
        assertRefused("tolerance must be in [0, 1]: NaN", () -> new CertificateChecker(Double.NaN));
    }
}
