package io.github.garboard.liquidation.plan;

import java.util.Objects;

/**
 * What a plan cost against the least that its health could have cost, with reliefs and costs per unit as they were before it.
 *
 * <p>The bound holds for every plan whose health is at most the health before plus the sum of relief x amount: where closings
 * add up (the surplus is 0), and where each further closing brings less. It does not hold for positions that hedge each other
 * and bring more together than apart. A plan whose own surplus is positive has shown that; otherwise the condition is the
 * caller's knowledge of the margin model.
 *
 * @param problem the problem that the plan solves if closings add up
 * @param cost what the plan costs, in money
 * @param relief the health that the plan's amounts bring if closings add up
 * @param healthGained the health that the plan brings
 * @param <K> the caller's type of position names
 */
public record PlanCertificate<K>(ClosingProblem<K> problem, double cost, double relief, double healthGained) {

    /** Checks that nothing is null. */
    public PlanCertificate {
        Objects.requireNonNull(problem, "problem");
    }

    /** Returns the least cost with its proof, for {@link CertificateChecker}; costs O(n log n). */
    public ClosingCertificate cheapest() {
        return problem.minimise();
    }

    /**
     * Returns how far the cost is above the bound: 0 up to rounding for a plan of least cost. Negative for a plan that does not
     * reach its target and closes less.
     */
    public double gap() {
        return cost - cheapest().bound();
    }

    /** Returns the health gained beyond what adds up: 0 for a linear health, negative where closings bring less and less. */
    public double surplus() {
        return healthGained - relief;
    }
}
