package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HaircutScheduleTest {

    private static final HaircutTable TABLE = new HaircutTable(
            "invented, 2026-11-20", Map.of("government", List.of(new HaircutBand(1, 0.01), HaircutBand.beyond(0.04))));
    private static final HaircutSchedule<Bond> SCHEDULE =
            HaircutSchedule.of(TABLE, Bond::issuerClass, Bond::maturityYears);

    @Test
    void classAndMaturityOfTheAssetSelectTheHaircut() {
        assertEquals(0.01, SCHEDULE.fraction(new Bond("government", 0.5, 0), 1, 0));
        assertEquals(0.04, SCHEDULE.fraction(new Bond("government", 10, 0), 1, 0));
    }

    @Test
    void unknownClassIsNamed() {
        Bond painting = new Bond("art", 1, 0);
        assertEquals(
                "asset class must be in the table: art of " + painting,
                assertThrows(IllegalArgumentException.class, () -> SCHEDULE.fraction(painting, 1, 0))
                        .getMessage());
    }

    @Test
    void defaultCountsForUnknownClassesOnly() {
        HaircutSchedule<Bond> withDefault = SCHEDULE.withDefault(1);
        assertEquals(1, withDefault.fraction(new Bond("art", 1, 0), 1, 0));
        assertEquals(0.01, withDefault.fraction(new Bond("government", 1, 0), 1, 0));
        assertThrows(IllegalArgumentException.class, () -> SCHEDULE.withDefault(1.1));
    }

    @Test
    void assetTableNeedsNoMaturity() {
        HaircutSchedule<String> venue = HaircutSchedule.of(
                HaircutTable.flat("invented, 2026-11-20", Map.of("BTC", 0.03, "USD", 0.0)), Function.identity());
        assertEquals(0.03, venue.fraction("BTC", 5, 0));
        assertEquals(0, venue.fraction("USD", 5, 0));
    }

    @Test
    void tableWithMaturitiesIsNotReadWithoutThem() {
        assertThrows(IllegalArgumentException.class, () -> HaircutSchedule.<Bond>of(TABLE, Bond::issuerClass));
    }

    @Test
    void explanationNamesTheRowAndItsSource() {
        assertEquals(
                HaircutPart.of("government, by invented, 2026-11-20", 0.01),
                SCHEDULE.explain(new Bond("government", 1, 0), 1, 0));
        assertEquals(
                HaircutPart.of("default for art, by invented, 2026-11-20", 1),
                SCHEDULE.withDefault(1).explain(new Bond("art", 1, 0), 1, 0));
    }
}
