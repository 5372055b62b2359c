package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HaircutTableTest {

    private static final HaircutTable TABLE = new HaircutTable(
            "invented, 2026-11-20",
            Map.of(
                    "government", List.of(new HaircutBand(1, 0.01), new HaircutBand(5, 0.02), HaircutBand.beyond(0.04)),
                    "gold", List.of(HaircutBand.beyond(0.15))));

    @ParameterizedTest
    @CsvSource({"0, 0.01", "1, 0.01", "1.0000001, 0.02", "5, 0.02", "30, 0.04", "Infinity, 0.04"})
    void bandEndsWithItsMaturity(double maturityYears, double expected) {
        assertEquals(OptionalDouble.of(expected), TABLE.fraction("government", maturityYears));
    }

    @Test
    void classThatIsNotListedHasNoHaircut() {
        assertEquals(OptionalDouble.empty(), TABLE.fraction("art", 0));
    }

    @Test
    void flatTableHasOneHaircutForAnyMaturity() {
        HaircutTable flat = HaircutTable.flat("invented, 2026-11-20", Map.of("BTC", 0.03));
        assertEquals(OptionalDouble.of(0.03), flat.fraction("BTC", 7));
        assertFalse(flat.dependsOnMaturity());
        assertTrue(TABLE.dependsOnMaturity());
    }

    @Test
    void rowsAreCopied() {
        List<HaircutBand> bands = new ArrayList<>(List.of(HaircutBand.beyond(0.1)));
        HaircutTable table = new HaircutTable("invented, 2026-11-20", Map.of("gold", bands));
        bands.clear();
        assertEquals(OptionalDouble.of(0.1), table.fraction("gold", 0));
        assertThrows(UnsupportedOperationException.class, () -> table.rows().clear());
    }

    @Test
    void rejectsRowsThatDoNotCoverEveryMaturityOnce() {
        HaircutBand year = new HaircutBand(1, 0.01);
        HaircutBand years = new HaircutBand(5, 0.02);
        assertEquals("bands of x must ascend in maturity: " + List.of(years, year), message(List.of(years, year)));
        assertEquals("bands of x must ascend in maturity: " + List.of(year, year), message(List.of(year, year)));
        assertEquals("bands of x must end with an infinite one: " + List.of(year), message(List.of(year)));
        assertEquals("bands of x must end with an infinite one: []", message(List.of()));
    }

    @Test
    void rejectsTableWithoutSourceOrRows() {
        Map<String, List<HaircutBand>> gold = Map.of("gold", List.of(HaircutBand.beyond(0.15)));
        assertThrows(IllegalArgumentException.class, () -> new HaircutTable(" ", gold));
        assertThrows(IllegalArgumentException.class, () -> new HaircutTable("invented", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void rejectsMaturityThatIsNone(double maturityYears) {
        assertThrows(IllegalArgumentException.class, () -> TABLE.fraction("gold", maturityYears));
        assertThrows(IllegalArgumentException.class, () -> new HaircutBand(maturityYears, 0.1));
    }

    @Test
    void rejectsBandThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new HaircutBand(0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> HaircutBand.beyond(1.1));
    }

    private static String message(List<HaircutBand> bands) {
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> new HaircutTable("invented", Map.of("x", bands)))
                .getMessage());
    }
}
