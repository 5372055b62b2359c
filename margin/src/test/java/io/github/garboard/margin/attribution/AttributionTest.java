package io.github.garboard.margin.attribution;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginComponent;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioSet;
import io.github.garboard.margin.measure.ExpectedShortfall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final ScenarioSet SET =
            ScenarioSet.of(List.of(), List.of(Scenario.of("a"), Scenario.of("b"), Scenario.of("c"), Scenario.of("d")));

    private static final double[][] ROWS = {{10, -20, 5, -8}, {-4, -12, 2, 6}, {3, 9, -7, -8}};

    private static final PnlMatrix BOOK = PnlMatrix.of(3, SET, Revaluation.perPosition((p, set, s) -> ROWS[p][s]));

    private static final List<String> VENUES = List.of("alpha", "beta", "alpha");

    /** A root of a sum of squares: smooth, homogeneous, diversifying. */
    private static double deviation(double... exposures) {
        double square = 0;
        for (double exposure : exposures) {
            square += exposure * exposure;
        }
        return Math.sqrt(square);
    }

    @Test
    void eulerSharesOfTheWorstLossAreTheLossesInItsScenario() {
        Attribution<Integer> split = Attribution.euler(BOOK, LossMeasure.worst(), p -> p);
        assertEquals(Map.of(0, 20.0, 1, 12.0, 2, -9.0), split.parts());
        assertEquals(23, split.total());
        assertEquals(0, split.residual());
    }

    @Test
    void eulerSharesOfAnExpectedShortfallAreMeansInTheTail() {
        // the two worst of four: -23 in b and -10 in d
        Attribution<Integer> split = Attribution.euler(BOOK, new ExpectedShortfall(0.5), p -> p);
        assertEquals(Map.of(0, 14.0, 1, 3.0, 2, -0.5), split.parts());
        assertEquals(16.5, split.total());
    }

    @Test
    void sharesAddUpByAnyKey() {
        Attribution<String> byVenue = Attribution.euler(BOOK, LossMeasure.worst(), VENUES::get);
        assertEquals(Map.of("alpha", 11.0, "beta", 12.0), byVenue.parts());
        assertEquals(List.of("alpha", "beta"), List.copyOf(byVenue.parts().keySet()));
    }

    @Test
    void eulerSharesOfARequirementWithoutScenariosAreItsGradient() {
        Attribution<String> split =
                Attribution.euler(List.of("x", "y"), sizes -> deviation(3 * sizes[0], 4 * sizes[1]));
        assertEquals(9.0 / 5, split.share("x"), 1e-9);
        assertEquals(16.0 / 5, split.share("y"), 1e-9);
        assertEquals(0, split.residual(), 1e-9);
        assertEquals(5, split.total(), 1e-15);
    }

    @Test
    void residualTellsThatARequirementIsNotHomogeneous() {
        // 1 + x: the constant belongs to no part
        Attribution<String> split = Attribution.euler(List.of("x"), sizes -> 1 + sizes[0]);
        assertEquals(1, split.residual(), 1e-9);
    }

    @Test
    void marginalSharesTelescopeInTheOrderOfTheParts() {
        Attribution<Integer> split = Attribution.marginal(List.of(3, 4), AttributionTest::ofSizes);
        assertEquals(Map.of(3, 3.0, 4, 2.0), split.parts());
        assertEquals(0, split.residual());
        assertEquals(
                Map.of(4, 4.0, 3, 1.0),
                Attribution.marginal(List.of(4, 3), AttributionTest::ofSizes).parts());
    }

    @Test
    void leavingOneOutReleasesLessThanAllAndTheResidualSaysSo() {
        Attribution<Integer> split = Attribution.leaveOneOut(List.of(3, 4), AttributionTest::ofSizes);
        assertEquals(Map.of(3, 1.0, 4, 2.0), split.parts());
        assertEquals(2, split.residual());
        assertEquals(5, split.total());
    }

    private static double ofSizes(Set<Integer> sizes) {
        return deviation(sizes.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    @Test
    void whatNoPartsNeedIsTheResidualOfMarginalShares() {
        ToDoubleFunction<Set<String>> requirement = parts -> 7 + parts.size();
        assertEquals(7, Attribution.marginal(List.of("x", "y"), requirement).residual());
    }

    @Test
    void componentHoldsTheSharesAndTheResidual() {
        Attribution<Integer> split = Attribution.leaveOneOut(List.of(3, 4), AttributionTest::ofSizes);
        MarginComponent component = split.asComponent("by size");
        assertEquals(5, component.amount());
        assertEquals(
                List.of(
                        MarginComponent.of("3", 1),
                        MarginComponent.of("4", 2),
                        MarginComponent.of(Attribution.RESIDUAL, 2)),
                component.parts());
    }

    @Test
    void partsAreCopiedAndClosed() {
        Map<String, Double> parts = new LinkedHashMap<>(Map.of("x", 1.0));
        Attribution<String> split = new Attribution<>(parts, 0);
        parts.put("y", 2.0);
        assertEquals(1, split.total());
        assertTrue(split.parts().getClass().getName().contains("Unmodifiable"));
    }

    @Test
    void rejectsWhatBreaksARule() {
        assertRefused("keys must be distinct: x", () -> Attribution.marginal(List.of("x", "x"), parts -> parts.size()));
        assertRefused(
                "keys must be distinct: x", () -> Attribution.leaveOneOut(List.of("x", "x"), parts -> parts.size()));
        assertRefused("keys must be distinct: x", () -> Attribution.euler(List.of("x", "x"), sizes -> 1));
        assertRefused("part must be one of [x]: y", () -> new Attribution<>(Map.of("x", 1.0), 0).share("y"));
        assertRefused("share of x must be finite: NaN", () -> Attribution.marginal(List.of("x"), parts -> Double.NaN));
        assertRefused(
                "residual must be finite: Infinity",
                () -> new Attribution<>(Map.of("x", 1.0), Double.POSITIVE_INFINITY));
    }
}
