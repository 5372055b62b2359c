package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairTableTest {

    @Test
    void pairsHaveNoOrder() {
        PairTable table = new PairTable(Map.of("a", Map.of("b", 0.5, "a", 1.0), "b", Map.of("a", 0.5)));
        assertEquals(0.5, table.get("a", "b"));
        assertEquals(0.5, table.get("b", "a"));
        assertEquals(1, table.get("a", "a"));
    }

    @Test
    void refusesAPairThatItDoesNotHave() {
        PairTable table = new PairTable(Map.of("a", Map.of("b", 0.5)));
        assertRefused("label beside b must be one of [a]: \"b\"", () -> table.get("b", "b"));
        assertRefused("label must be one of [a, b]: \"c\"", () -> table.get("c", "b"));
    }

    @Test
    void refusesNumbersThatBreakTheirRule() {
        assertRefused(
                "value of x and y must be finite: NaN", () -> new PairTable(Map.of("x", Map.of("y", Double.NaN))));
        Map<String, Map<String, Double>> differing = new LinkedHashMap<>();
        differing.put("a", Map.of("b", 0.5));
        differing.put("b", Map.of("a", 0.25));
        assertRefused("value of b and a must be the same both ways, 0.5: 0.25", () -> new PairTable(differing));
    }
}
