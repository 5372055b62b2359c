package io.github.garboard.examples.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ticks at round times, UTC: seconds to hours (with the date below where it changes), days, months, years. */
final class TimeAxis {

    private static final long[] SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600};
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter SECOND = format("HH:mm:ss");
    private static final DateTimeFormatter DATE = format("d MMM");
    private static final DateTimeFormatter MONTH = format("MMM yyyy");
    private static final DateTimeFormatter YEAR = format("yyyy");
    private static final DateTimeFormatter FULL = format("d MMM yyyy");

    private TimeAxis() {}

    /** A tick of a time axis; the second line is empty unless a date belongs there. */
    record Tick(long millis, String label, String below) {}

    /** Returns the ticks in a range of time, in milliseconds, at most so many. */
    static List<Tick> ticks(long from, long to, int atMost) {
        for (long seconds : SECONDS) {
            if (count(from, to, 1000 * seconds, 0) <= atMost) {
                return clock(from, to, 1000 * seconds);
            }
        }
        for (int days : DAYS) {
            long offset = days % 7 == 0 ? MONDAY * DAY_MILLIS : 0;
            if (count(from, to, days * DAY_MILLIS, offset) <= atMost) {
                return regular(from, to, days * DAY_MILLIS, offset);
            }
        }
        for (int months : MONTHS) {
            List<Tick> ticks = calendar(from, to, months);
            if (ticks.size() <= atMost) {
                return ticks;
            }
        }
        return calendar(from, to, 12_000);
    }

    /** Returns the title of the axis: {@code Time (UTC), 25 Nov 2013 to 1 Dec 2013}. */
    static String title(long from, long to) {
        String first = FULL.format(Instant.ofEpochMilli(from));
        String last = FULL.format(Instant.ofEpochMilli(to));
        return "Time (UTC), " + (first.equals(last) ? first : first + " to " + last);
    }

    private static long count(long from, long to, long step, long offset) {
        return Math.floorDiv(to - offset, step) - Math.floorDiv(from - offset - 1, step);
    }

    private static List<Tick> clock(long from, long to, long step) {
        DateTimeFormatter format = step < 60_000 ? SECOND : TIME;
        List<Tick> ticks = new ArrayList<>();
        for (long at = step * (Math.floorDiv(from - 1, step) + 1); at <= to; at += step) {
            boolean dated = ticks.isEmpty() || Math.floorMod(at, DAY_MILLIS) == 0;
            Instant time = Instant.ofEpochMilli(at);
            ticks.add(new Tick(at, format.format(time), dated ? DATE.format(time) : ""));
        }
        return ticks;
    }

    private static List<Tick> regular(long from, long to, long step, long offset) {
        List<Tick> ticks = new ArrayList<>();
        for (long at = offset + step * (Math.floorDiv(from - offset - 1, step) + 1); at <= to; at += step) {
            ticks.add(new Tick(at, DATE.format(Instant.ofEpochMilli(at)), ""));
        }
        return ticks;
    }

    private static List<Tick> calendar(long from, long to, int months) {
        ZonedDateTime start = Instant.ofEpochMilli(from).atZone(ZoneOffset.UTC);
        long index = 12L * start.getYear() + start.getMonthValue() - 1;
        ZonedDateTime at = start.truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .plusMonths(Math.floorDiv(index, months) * months - index);
        List<Tick> ticks = new ArrayList<>();
        for (; at.toInstant().toEpochMilli() <= to; at = at.plusMonths(months)) {
            long millis = at.toInstant().toEpochMilli();
            if (millis >= from) {
                ticks.add(new Tick(millis, (months % 12 == 0 ? YEAR : MONTH).format(at), ""));
            }
        }
        return ticks;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
