package io.github.garboard.examples.fx;

import io.github.garboard.oracle.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * What one source published for one day.
 *
 * @param source the name of the source
 * @param date the day
 * @param currency the ISO 4217 code
 * @param perEuro units of the currency for one euro
 * @param rounding the most by which perEuro can be off because its figures were rounded, in the same unit
 */
public record Rate(String source, LocalDate date, String currency, double perEuro, double rounding) {

    /** Neither source states a time: each day's rate counts from the hour at which the ECB publishes, 16:00 in winter. */
    private static final LocalTime PUBLISHED = LocalTime.of(15, 0);

    /** Returns the time from which a day's rate counts. */
    public static Instant time(LocalDate date) {
        return date.atTime(PUBLISHED).toInstant(ZoneOffset.UTC);
    }

    /** Returns the rate as a quote, its rounding as confidence. */
    public Quote quote() {
        return Quote.of(source, perEuro, rounding, time(date));
    }
}
