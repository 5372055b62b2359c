package io.github.garboard.collateral.velocity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    private static final Instant TIME = Instant.parse("2013-12-01T12:00:00Z");
    private static final Capacity FIVE = Capacity.of(5);

    @Test
    void locksOpenAndBridgesCloseAtTheirTime() {
        assertEquals(5, FIVE.at(Instant.MIN));
        assertEquals(0, FIVE.openFrom(TIME).at(TIME.minusNanos(1)));
        assertEquals(5, FIVE.openFrom(TIME).at(TIME));
        assertEquals(5, FIVE.closedFrom(TIME).at(TIME.minusNanos(1)));
        assertEquals(0, FIVE.closedFrom(TIME).at(TIME));
    }

    @Test
    void outagesIncludeTheirStartAndExcludeTheirEnd() {
        Capacity outage = FIVE.closedBetween(TIME, TIME.plusSeconds(60));
        assertEquals(5, outage.at(TIME.minusNanos(1)));
        assertEquals(0, outage.at(TIME));
        assertEquals(0, outage.at(TIME.plusSeconds(59)));
        assertEquals(5, outage.at(TIME.plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 08:59, 0", "09:00, 17:00, 09:00, 5", "09:00, 17:00, 16:59, 5", "09:00, 17:00, 17:00, 0",
        "22:00, 06:00, 21:59, 0", "22:00, 06:00, 22:00, 5", "22:00, 06:00, 05:59, 5", "22:00, 06:00, 06:00, 0",
        "00:00, 00:00, 13:37, 5"
    })
    void opensByTheClockOfEachDay(LocalTime open, LocalTime close, LocalTime now, long units) {
        Instant departure = now.atDate(LocalDate.of(2013, 12, 1)).toInstant(ZoneOffset.UTC);
        assertEquals(units, FIVE.openDaily(open, close, ZoneOffset.UTC).at(departure));
    }

    @Test
    void daysBeginAtTheMidnightOfTheZone() {
        Capacity weekdays =
                FIVE.openOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), ZoneId.of("America/New_York"));
        assertEquals(0, weekdays.at(TIME), "a Sunday");
        assertEquals(0, weekdays.at(Instant.parse("2013-12-02T04:59:00Z")), "still Sunday in New York");
        assertEquals(5, weekdays.at(Instant.parse("2013-12-02T05:00:00Z")));
    }

    @Test
    void namesWhatIsWrong() {
        assertEquals(
                "units must be non-negative: -1",
                assertThrows(IllegalArgumentException.class, () -> Capacity.of(-1))
                        .getMessage());
        assertEquals(
                "endExclusive must not be before 2013-12-01T12:00:00Z: 2013-12-01T11:59:59Z",
                assertThrows(IllegalArgumentException.class, () -> FIVE.closedBetween(TIME, TIME.minusSeconds(1)))
                        .getMessage());
    }
}
