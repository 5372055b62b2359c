package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WeightPairTest {

    @Test
    void openingHasTheLargerHaircut() {
        WeightPair pair = new WeightPair(0.5, 0.75);
        assertEquals(0.5, pair.initialHaircut());
        assertEquals(0.25, pair.maintenanceHaircut());
        assertEquals(0.5, new WeightPair(0.5, 0.5).maintenanceHaircut());
    }

    @Test
    void rejectsPairsThatAreNone() {
        assertEquals(
                "initial must be at most maintenance: 0.8 and 0.7",
                assertThrows(IllegalArgumentException.class, () -> new WeightPair(0.8, 0.7))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new WeightPair(-0.1, 0.7));
        assertThrows(IllegalArgumentException.class, () -> new WeightPair(0.1, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new WeightPair(0.1, Double.NaN));
    }
}
