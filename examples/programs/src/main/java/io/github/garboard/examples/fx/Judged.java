package io.github.garboard.examples.fx;

import io.github.garboard.oracle.AggregatePrice;
import io.github.garboard.oracle.GuardedPrice;
import io.github.garboard.oracle.Refusal;
import io.github.garboard.oracle.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The price of one currency on one day and what the guard says of it.
 *
 * @param date the day; also weekends
 * @param currency the ISO 4217 code
 * @param price the price of both sources
 * @param answers the answer for each use
 */
record Judged(LocalDate date, String currency, AggregatePrice price, Map<Use, GuardedPrice> answers) {

    Judged {
        answers = Map.copyOf(answers);
    }

    /** Judges every currency on every day from the IMF's first to the day after its last. */
    static List<Judged> all(Rates ecb, Rates imf, Alignment alignment) {
        List<Judged> all = new ArrayList<>();
        LocalDate last = imf.dates().last().plusDays(1);
        for (LocalDate day = imf.dates().first(); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate now = day;
            for (String currency : alignment.currencies()) {
                AggregatePrice price = RateGuard.price(ecb, imf, currency, day);
                Map<Use, GuardedPrice> answers = RateGuard.USES.stream()
                        .collect(Collectors.toMap(Function.identity(), use -> RateGuard.check(price, use, now)));
                all.add(new Judged(day, currency, price, answers));
            }
        }
        return all;
    }

    GuardedPrice answer(Use use) {
        return Objects.requireNonNull(answers.get(use), () -> "not asked: " + use);
    }

    boolean allows(Use use) {
        return reasons(use).isEmpty();
    }

    List<Refusal> reasons(Use use) {
        return answer(use).reasons();
    }

    /** Returns how often each rule refused a use. */
    static Map<String, Long> refusals(List<Judged> judged, Use use) {
        return judged.stream()
                .flatMap(one -> one.reasons(use).stream().map(Refusal::rule).distinct())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    }
}
