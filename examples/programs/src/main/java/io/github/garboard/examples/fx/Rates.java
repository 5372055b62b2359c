package io.github.garboard.examples.fx;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rates of one source; mutable while it is read, then only looked at. */
public final class Rates {

    private final String file;
    private final NavigableMap<LocalDate, Map<String, Rate>> byDate = new TreeMap<>();
    private final NavigableSet<String> currencies = new TreeSet<>();

    Rates(String file) {
        this.file = file;
    }

    /** Notes that the source has a column for a day, with or without rates. */
    void date(LocalDate date) {
        byDate.computeIfAbsent(date, day -> new TreeMap<>());
    }

    void add(Rate rate) {
        date(rate.date());
        byDate.getOrDefault(rate.date(), Map.of()).put(rate.currency(), rate);
        currencies.add(rate.currency());
    }

    /** Returns the file or resource that they were read from. */
    public String file() {
        return file;
    }

    /** Returns the days of the source, oldest first, also those without any rate. */
    public NavigableSet<LocalDate> dates() {
        return Collections.unmodifiableNavigableSet(byDate.navigableKeySet());
    }

    /** Returns the currencies with a rate on any day. */
    NavigableSet<String> currencies() {
        return Collections.unmodifiableNavigableSet(currencies);
    }

    /** Returns the rate of a currency on a day, empty if there is none. */
    public Optional<Rate> on(LocalDate date, String currency) {
        return Optional.ofNullable(byDate.getOrDefault(date, Map.of()).get(currency));
    }

    /** Returns the newest rate of a day or before it. */
    Optional<Rate> latest(LocalDate date, String currency) {
        return byDate.headMap(date, true).descendingMap().values().stream()
                .filter(day -> day.containsKey(currency))
                .findFirst()
                .map(day -> day.get(currency));
    }

    /** Returns units of a currency for one dollar, from the two rates of a day. */
    Optional<Double> perDollar(LocalDate date, String currency) {
        return on(date, currency).flatMap(rate -> on(date, "USD").map(dollar -> rate.perEuro() / dollar.perEuro()));
    }
}
