package io.github.garboard.liquidation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class LotProblemProperties {

    /** A handful of roundings. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<List<LotOption<Integer>>> books() {
        // quarters, so that sums are exact and the order of adding does not decide what meets the shortage
        Arbitrary<Double> quarters = Arbitraries.integers().between(0, 40).map(n -> 0.25 * n);
        return Combinators.combine(
                        quarters.map(q -> q - 1),
                        quarters,
                        Arbitraries.integers().between(0, 5))
                .as((relief, cost, most) -> new LotOption<>(0, relief, cost, most))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .withoutEdgeCases();
    }

    @Property
    void cheapestLotsAreThoseOfAnExhaustiveSearch(
            @ForAll("books") List<LotOption<Integer>> options,
            @ForAll @DoubleRange(min = 0, max = 1.1) @Scale(3) double part) {
        LotProblem<Integer> problem = problem(options, part);
        LotCertificate certificate = problem.minimise();
        double cheapest = exhaustive(options, 0, problem.shortage(), 0);
        assertEquals(cheapest < Double.POSITIVE_INFINITY, certificate.feasible());
        if (certificate.feasible()) {
            assertEquals(cheapest, certificate.cost(), certificate::toString);
            assertEquals(0, certificate.gap());
            assertTrue(certificate.relief() >= problem.shortage(), certificate::toString);
            assertTrue(certificate.relaxed().bound() <= cheapest + ROUNDING * cheapest, certificate::toString);
        }
    }

    private static double exhaustive(List<LotOption<Integer>> options, int from, double missing, double cost) {
        if (from == options.size()) {
            return missing <= 0 ? cost : Double.POSITIVE_INFINITY;
        }
        LotOption<Integer> option = options.get(from);
        double cheapest = Double.POSITIVE_INFINITY;
        for (int lots = 0; lots <= option.maxLots(); lots++) {
            double left = missing - lots * option.reliefPerLot();
            cheapest = Math.min(cheapest, exhaustive(options, from + 1, left, cost + lots * option.costPerLot()));
        }
        return cheapest;
    }

    @Property
    void oneLotLessMissesTheShortage(
            @ForAll("books") List<LotOption<Integer>> options,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double part) {
        LotProblem<Integer> problem = problem(options, part);
        LotCertificate certificate = problem.minimise();
        for (int i = 0; i < options.size(); i++) {
            if (certificate.lots().get(i) > 0) {
                double less = certificate.relief() - options.get(i).reliefPerLot();
                assertFalse(less >= problem.shortage(), certificate::toString);
            }
        }
    }

    @Property
    void greedyMeetsTheShortageButIsNeverCheaper(
            @ForAll("books") List<LotOption<Integer>> options,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double part) {
        LotProblem<Integer> problem = problem(options, part);
        LotCertificate greedy = problem.greedy();
        assertTrue(greedy.relief() >= problem.shortage(), greedy::toString);
        assertTrue(greedy.cost() >= problem.minimise().cost(), greedy::toString);
        assertTrue(greedy.gap() >= -ROUNDING * greedy.cost(), greedy::toString);
    }

    /** Costs that follow relief closely leave the bound of the split problem little to cut. */
    @Example
    void givenUpSearchSaysHowMuchItMayHaveMissed() {
        Random random = new Random(20);
        LotProblem<Integer> problem = problem(
                IntStream.range(0, 60)
                        .mapToObj(i -> {
                            double relief = 1000 + random.nextInt(100_000) + random.nextDouble();
                            return new LotOption<>(i, relief, relief + 1000, 3);
                        })
                        .toList(),
                0.5);
        LotCertificate certificate = problem.minimise();
        assertTrue(certificate.gap() >= 0, certificate::toString);
        assertTrue(certificate.bound() >= certificate.relaxed().bound(), certificate::toString);
        assertTrue(certificate.cost() <= problem.greedy().cost(), certificate::toString);
        assertTrue(certificate.relief() >= problem.shortage() * (1 - ROUNDING), certificate::toString);
    }

    private static LotProblem<Integer> problem(List<LotOption<Integer>> options, double part) {
        double gross = options.stream()
                .mapToDouble(option -> option.maxLots() * Math.max(0, option.reliefPerLot()))
                .sum();
        return new LotProblem<>(options, 0.25 * Math.floor(part * gross * 4));
    }
}
