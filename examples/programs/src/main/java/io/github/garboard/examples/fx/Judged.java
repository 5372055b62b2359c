package io.github.garboard.examples.fx;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import io.github.garboard.oracle.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The price of one currency on one day and what it may be used for.
 *
 * @param date the day; also weekends
 * @param currency the ISO 4217 code
 * @param validity the price of both sources and the guard's answer for each use
 */
record Judged(LocalDate date, String currency, Validity validity) {

    /** Judges every currency on every day from the IMF's first to the day after its last. */
    static List<Judged> all(Rates ecb, Rates imf, Alignment alignment) {
        List<Judged> all = new ArrayList<>();
        LocalDate last = imf.dates().last().plusDays(1);
        for (LocalDate day = imf.dates().first(); !day.isAfter(last); day = day.plusDays(1)) {
            for (String currency : alignment.currencies()) {
                all.add(new Judged(day, currency, RateGuard.judge(ecb, imf, currency, day)));
            }
        }
        return all;
    }

    AggregatePrice price() {
        return validity.price();
    }

    boolean allows(Use use) {
        return validity.allows(use);
    }

    List<Refusal> reasons(Use use) {
        return validity.of(use).reasons();
    }

    /** Returns how often each rule refused a use. */
    static Map<String, Long> refusals(List<Judged> judged, Use use) {
        return judged.stream()
                .flatMap(one -> one.reasons(use).stream().map(Refusal::rule).distinct())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    }
}
