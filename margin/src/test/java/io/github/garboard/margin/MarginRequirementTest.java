package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarginRequirementTest {

    private static final MarginComponent SCAN = MarginComponent.of("scan", 100);
    private static final MarginComponent CREDIT = MarginComponent.of("credit", -30);

    private static MarginRequirement requirement(double total, List<MarginComponent> components) {
        return new MarginRequirement(MarginLevel.INITIAL, total, components, Optional.empty());
    }

    @Test
    void componentsFormATreeThatAddsUp() {
        MarginComponent netted = MarginComponent.sum("netted", List.of(SCAN, CREDIT));
        assertEquals(70, netted.amount());
        assertEquals(
                List.of(SCAN, CREDIT),
                requirement(70, List.of(netted)).components().get(0).parts());
        assertEquals(0, MarginComponent.sum("nothing", List.of()).amount());
        assertEquals(0, requirement(0, List.of()).total());
    }

    @Test
    void rejectsTotalThatIsNotTheSumOfItsParts() {
        assertRefused("total must be the sum of its parts, 70.0: 71.0", () -> requirement(71, List.of(SCAN, CREDIT)));
        assertRefused("total must be the sum of its parts, 0.0: 1.0", () -> requirement(1, List.of()));
        assertRefused(
                "amount of netted must be the sum of its parts, 70.0: 69.0",
                () -> new MarginComponent("netted", 69, List.of(SCAN, CREDIT)));
    }

    @Test
    void roundingIsRelativeToTheMagnitudesOfTheParts() {
        List<MarginComponent> offsetting = List.of(MarginComponent.of("long", 1e9), MarginComponent.of("short", -1e9));
        assertEquals(1e-4, requirement(1e-4, offsetting).total());
        assertThrows(IllegalArgumentException.class, () -> requirement(1e-2, offsetting));
    }

    @Test
    void rejectsNegativeOrNonFiniteAmounts() {
        assertRefused("total must be finite and >= 0: -30.0", () -> requirement(-30, List.of(CREDIT)));
        assertThrows(IllegalArgumentException.class, () -> requirement(Double.NaN, List.of(SCAN)));
        assertRefused("amount of scan must be finite: NaN", () -> MarginComponent.of("scan", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> MarginComponent.of(" ", 1));
    }

    @Test
    void laterChangesOfAListDoNotReachTheRecord() {
        List<MarginComponent> parts = new ArrayList<>(List.of(SCAN));
        MarginRequirement requirement = requirement(100, parts);
        parts.add(CREDIT);
        assertEquals(List.of(SCAN), requirement.components());
    }

    @Test
    void levelsAreOrderedFromMaintenanceToInitialAndOpenToOthers() {
        MarginLevel warning = new MarginLevel("warning", 150);
        assertTrue(MarginLevel.INITIAL.compareTo(MarginLevel.FILL) > 0);
        assertTrue(MarginLevel.FILL.compareTo(MarginLevel.LIQUIDATION_END) > 0);
        assertTrue(MarginLevel.LIQUIDATION_END.compareTo(warning) > 0);
        assertTrue(warning.compareTo(MarginLevel.MAINTENANCE) > 0);
        assertTrue(warning.compareTo(new MarginLevel("alert", 150)) > 0);
        assertEquals(0, warning.compareTo(new MarginLevel("warning", 150)));
        assertThrows(IllegalArgumentException.class, () -> new MarginLevel("", 1));
    }
}
