package io.github.garboard.liquidation.order;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.liquidation.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionOrderTest {

    private static Candidate<String> candidate(int index, double quantity, double relief, double cost) {
        return new Candidate<>("p" + index, index, quantity, relief, cost);
    }

    private static List<Integer> ranked(PositionOrder<String> order, List<Candidate<String>> candidates) {
        return order.rank(candidates).stream().map(Candidate::index).toList();
    }

    @Test
    void reliefPerCostTakesTheFreeFirstAndTheUselessLast() {
        List<Candidate<String>> candidates = List.of(
                candidate(0, 1, -1, 0),
                candidate(1, 1, 1, 0.5),
                candidate(2, 1, 0, 0),
                candidate(3, 1, 0.001, 0),
                candidate(4, 1, 9, 3));
        assertEquals(List.of(3, 4, 1, 0, 2), ranked(PositionOrder.reliefPerCost(), candidates));
    }

    @Test
    void largestReliefCountsTheWholePosition() {
        List<Candidate<String>> candidates =
                List.of(candidate(0, 2, 3, 1), candidate(1, -10, 1, 1), candidate(2, 100, -1, 1));
        assertEquals(List.of(1, 0, 2), ranked(PositionOrder.largestRelief(), candidates));
    }

    @Test
    void tieIsDecidedByTheNextOrderThenByIndex() {
        List<Candidate<String>> candidates =
                List.of(candidate(2, 1, 2, 1), candidate(1, 3, 2, 1), candidate(0, 1, 2, 1));
        PositionOrder<String> order = PositionOrder.<String>reliefPerCost().thenBy(PositionOrder.largestRelief());
        assertEquals(List.of(0, 1, 2), ranked(PositionOrder.reliefPerCost(), candidates));
        assertEquals(List.of(1, 0, 2), ranked(order, candidates));
    }

    @Test
    void firstOrderDecidesBeforeTheNext() {
        PositionOrder<String> order = PositionOrder.<String>reliefPerCost().thenBy(PositionOrder.largestRelief());
        assertTrue(order.compare(candidate(1, 1, 2, 1), candidate(0, 9, 1, 1)) < 0);
    }

    @Test
    void measureOfTheCallerRanksTheLargestFirst() {
        List<Candidate<String>> candidates =
                List.of(candidate(0, 2, 1, 1), candidate(1, -10, 1, 1), candidate(2, 5, 1, 1));
        Map<String, Double> measure = Map.of("p0", 4.0, "p1", 0.5, "p2", -1.0);
        assertEquals(List.of(0, 1, 2), ranked(PositionOrder.largestRiskContribution(measure::get), candidates));
        assertEquals(List.of(0, 1, 2), ranked(PositionOrder.highestWeight(measure::get), candidates));
        // 2 / 1, 10 / 20 and no depth at all
        Map<String, Double> depth = Map.of("p0", 1.0, "p1", 20.0, "p2", 0.0);
        assertEquals(List.of(1, 0, 2), ranked(PositionOrder.mostLiquid(depth::get), candidates));
    }

    @Test
    void rejectsAMeasureThatIsNoNumber() {
        List<Candidate<String>> candidates = List.of(candidate(0, 2, 1, 1), candidate(1, -10, 1, 1));
        assertRefused(
                "rank of p0 must be a number: NaN",
                () -> ranked(PositionOrder.highestWeight(key -> Double.NaN), candidates));
    }
}
