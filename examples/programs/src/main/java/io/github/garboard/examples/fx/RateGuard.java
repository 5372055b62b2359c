package io.github.garboard.examples.fx;

import io.github.garboard.oracle.Aggregator;
import io.github.garboard.oracle.PriceGuard;
import io.github.garboard.oracle.Quote;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.Validity;
import io.github.garboard.oracle.aggregate.Median;
import io.github.garboard.oracle.guard.Deviation;
import io.github.garboard.oracle.guard.Quorum;
import io.github.garboard.oracle.guard.Staleness;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One price of two sources, and what it may be used for.
 *
 * <p>The price is the mean of both, its confidence half of their difference. A use asks for both sources, for rates of the
 * last weekday (to show a price: of the weekday before), and for a limit on how far either is from the mean.
 */
final class RateGuard {

    /** The uses that the program asks about, the least strict first. */
    static final List<Use> USES = List.of(Use.MARK, Use.MARGIN, Use.SETTLE);

    private static final double BASIS_POINT = 1e-4;
    private static final Aggregator BOTH = Median.of().latestPerSource();

    private RateGuard() {}

    /** Returns how far either source may be from the mean for a use, in basis points. */
    static double tolerance(Use use) {
        return switch (use) {
            case MARK -> 50;
            case OPEN, WITHDRAW, MARGIN, LIQUIDATE -> 10;
            case SETTLE -> 1;
        };
    }

    /** Judges, in the hour after the rates of a day are due, the price that both sources' newest rates make of a currency. */
    static Validity judge(Rates ecb, Rates imf, String currency, LocalDate day) {
        List<Quote> newest = Stream.of(ecb.latest(day, currency), imf.latest(day, currency))
                .flatMap(Optional::stream)
                .map(Rate::quote)
                .toList();
        return GUARD.validity(BOTH.aggregate(newest), Rate.time(day).plus(Duration.ofHours(1)));
    }

    private static final PriceGuard GUARD = (price, use, now) -> new Quorum(2)
            .and(Staleness.of(largestAge(now, use == Use.MARK ? 1 : 0)))
            .and(Deviation.fromSource(ImfRates.NAME, tolerance(use) * BASIS_POINT))
            .check(price, use, now);

    /** The age of the last rate that was due, or of so many weekdays before: over a weekend nothing is late. */
    private static Duration largestAge(Instant now, int weekdaysLate) {
        LocalDate due = now.atOffset(ZoneOffset.UTC).toLocalDate();
        due = lastWeekday(due);
        for (int i = 0; i < weekdaysLate; i++) {
            due = lastWeekday(due.minusDays(1));
        }
        return Duration.between(Rate.time(due), now);
    }

    private static LocalDate lastWeekday(LocalDate date) {
        LocalDate day = date;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
