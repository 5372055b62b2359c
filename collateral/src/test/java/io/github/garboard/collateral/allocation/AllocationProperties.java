package io.github.garboard.collateral.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Costs and shortfalls against another linear program. */
class AllocationProperties {

    /** The feasibility tolerance of the linear programs on either side. */
    private static final double RELATIVE = 1e-6;

    @Provide
    Arbitrary<AllocationProblem<Integer, Integer>> transport() {
        return Problems.any(Problems.Shape.TRANSPORT);
    }

    @Provide
    Arbitrary<AllocationProblem<Integer, Integer>> general() {
        return Problems.any(Problems.Shape.GENERAL);
    }

    @Provide
    Arbitrary<AllocationProblem<Integer, Integer>> lots() {
        return Problems.any(Problems.Shape.LOTS);
    }

    @Property(tries = 200)
    void transportAgreesWithTheReference(@ForAll("transport") AllocationProblem<Integer, Integer> problem) {
        requireAgreement(problem, new TransportAllocator().allocate(problem));
    }

    @Property(tries = 200)
    void linearAgreesWithTheReference(@ForAll("general") AllocationProblem<Integer, Integer> problem) {
        requireAgreement(problem, new LinearAllocator().allocate(problem));
    }

    @Property(tries = 200)
    void transportAndLinearAgree(@ForAll("transport") AllocationProblem<Integer, Integer> problem) {
        Allocation<Integer, Integer> network = new TransportAllocator().allocate(problem);
        Allocation<Integer, Integer> linear = new LinearAllocator().allocate(problem);
        assertEquals(network.getClass(), linear.getClass());
        assertEquals(shortfall(network), shortfall(linear), RELATIVE * (1 + shortfall(linear)));
        assertEquals(network.cost(), linear.cost(), RELATIVE * (1 + linear.cost()));
    }

    @Property(tries = 100)
    void lotsCostAtLeastWhatAnyAmountWould(@ForAll("lots") AllocationProblem<Integer, Integer> problem) {
        Allocation<Integer, Integer> lots = new LotAllocator(300).allocate(problem);
        double least = shortfall(lots);
        assertTrue(least >= LinearReference.shortfall(problem) - RELATIVE * (1 + least));
        if (lots instanceof Allocation.Covered<Integer, Integer> covered) {
            double free = LinearReference.cost(problem, 0);
            assertTrue(covered.cost() >= free - RELATIVE * (1 + free), () -> covered.cost() + " below " + free);
            assertTrue(
                    covered.leastCost() <= covered.cost() * (1 + RELATIVE) && covered.leastCost() >= free - RELATIVE);
        }
    }

    private static void requireAgreement(
            AllocationProblem<Integer, Integer> problem, Allocation<Integer, Integer> allocation) {
        double least = LinearReference.shortfall(problem);
        assertEquals(least, shortfall(allocation), RELATIVE * (1 + least));
        double cost = LinearReference.cost(problem, least);
        assertEquals(cost, allocation.cost(), RELATIVE * (1 + cost));
    }

    private static double shortfall(Allocation<Integer, Integer> allocation) {
        return allocation instanceof Allocation.Uncovered<Integer, Integer> lacking ? lacking.totalShortfall() : 0;
    }
}
