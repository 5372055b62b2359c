package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void daysAreNamedByDate() {
        assertEquals(
                List.of("25 Nov", "26 Nov", "27 Nov", "28 Nov", "29 Nov", "30 Nov", "1 Dec"),
                labels("2013-11-25T00:00:00Z", "2013-12-01T16:02:05Z", 8));
    }

    @Test
    void hoursCarryTheDateWhereItChanges() {
        List<TimeAxis.Tick> ticks = ticks("2013-11-30T10:30:00Z", "2013-12-01T13:00:00Z", 6);

        assertEquals(
                List.of("12:00", "18:00", "00:00", "06:00", "12:00"),
                ticks.stream().map(TimeAxis.Tick::label).toList());
        assertEquals(
                List.of("30 Nov", "", "1 Dec", "", ""),
                ticks.stream().map(TimeAxis.Tick::below).toList());
    }

    @Test
    void secondsAreShownOnlyWhereTheyMatter() {
        assertEquals(
                List.of("11:42:00", "11:42:30", "11:43:00"), labels("2013-12-01T11:42:00Z", "2013-12-01T11:43:20Z", 3));
        assertEquals(List.of("11:42", "11:43", "11:44"), labels("2013-12-01T11:42:00Z", "2013-12-01T11:44:59Z", 3));
    }

    @Test
    void weeksBeginOnMonday() {
        assertEquals(
                List.of("2 Dec", "9 Dec", "16 Dec", "23 Dec"),
                labels("2013-11-27T00:00:00Z", "2013-12-27T00:00:00Z", 6));
    }

    @Test
    void monthsAndYearsFollowTheCalendar() {
        assertEquals(
                List.of("Oct 2013", "Jan 2014", "Apr 2014"), labels("2013-09-15T00:00:00Z", "2014-05-01T00:00:00Z", 5));
        assertEquals(
                List.of("2000", "2005", "2010", "2015", "2020"),
                labels("1999-01-04T00:00:00Z", "2023-02-21T00:00:00Z", 6));
        assertEquals(List.of("Feb 2014", "Mar 2014"), labels("2014-01-02T00:00:00Z", "2014-03-31T00:00:00Z", 3));
    }

    @Test
    void titleNamesTheDates() {
        assertEquals("Time (UTC), 25 Nov 2013 to 1 Dec 2013", title("2013-11-25T00:00:00Z", "2013-12-01T16:02:05Z"));
        assertEquals("Time (UTC), 25 Nov 2013", title("2013-11-25T00:00:00Z", "2013-11-25T23:59:59Z"));
    }

    @Property
    void ticksLieInTheRangeAndAreNotTooMany(
            @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long from,
            @ForAll @LongRange(min = 1000, max = 2_000_000_000_000L) long width,
            @ForAll @IntRange(min = 2, max = 12) int atMost) {
        List<TimeAxis.Tick> ticks = TimeAxis.ticks(from, from + width, atMost);

        assertTrue(ticks.size() <= atMost, ticks.toString());
        for (int i = 0; i < ticks.size(); i++) {
            assertTrue(ticks.get(i).millis() >= from && ticks.get(i).millis() <= from + width, ticks.toString());
            assertTrue(i == 0 || ticks.get(i).millis() > ticks.get(i - 1).millis(), ticks.toString());
        }
    }

    private static List<String> labels(String from, String to, int atMost) {
        return ticks(from, to, atMost).stream().map(TimeAxis.Tick::label).toList();
    }

    private static List<TimeAxis.Tick> ticks(String from, String to, int atMost) {
        return TimeAxis.ticks(
                Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli(), atMost);
    }

    private static String title(String from, String to) {
        return TimeAxis.title(
                Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }
}
