package io.github.garboard.examples.fx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Both sources laid side by side, by day and currency, over the days of the IMF's report.
 *
 * @param pairs where both have a rate, oldest day first
 * @param gaps where only one has
 * @param currencies the currencies that both have at all
 */
record Alignment(List<Pair> pairs, List<Gap> gaps, List<String> currencies) {

    Alignment {
        pairs = List.copyOf(pairs);
        gaps = List.copyOf(gaps);
        currencies = List.copyOf(currencies);
    }

    /**
     * A rate that one source has and the other has not.
     *
     * @param date the day
     * @param currency the ISO 4217 code
     * @param missing the source that has none
     */
    record Gap(LocalDate date, String currency, String missing) {}

    static Alignment of(Rates ecb, Rates imf) {
        TreeSet<String> both = new TreeSet<>(ecb.currencies());
        both.retainAll(imf.currencies());
        List<Pair> pairs = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (LocalDate date : imf.dates()) {
            for (String currency : both) {
                Optional<Rate> one = ecb.on(date, currency);
                Optional<Rate> other = imf.on(date, currency);
                if (one.isPresent() && other.isPresent()) {
                    pairs.add(new Pair(one.get(), other.get()));
                } else if (one.isPresent() || other.isPresent()) {
                    gaps.add(new Gap(date, currency, one.isPresent() ? ImfRates.NAME : EcbRates.NAME));
                }
            }
        }
        return new Alignment(pairs, gaps, List.copyOf(both));
    }

    List<Pair> of(String currency) {
        return pairs.stream().filter(pair -> pair.currency().equals(currency)).toList();
    }

    /** Returns the largest difference of a currency, in basis points, without its sign; NaN if it is never compared. */
    double largest(String currency) {
        return of(currency).stream()
                .mapToDouble(pair -> Math.abs(pair.difference()))
                .max()
                .orElse(Double.NaN);
    }

    /** Returns the currencies that differ by no more than rounding on each day that they are compared. */
    List<String> equal() {
        return currencies.stream()
                .filter(currency ->
                        !of(currency).isEmpty() && of(currency).stream().allMatch(Pair::isWithinRounding))
                .toList();
    }
}
