package io.github.garboard.examples.adaptive;

import io.github.garboard.examples.fx.Rate;
import io.github.garboard.examples.fx.Rates;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a position lost in each period, as a part of its value; a gain is negative.
 *
 * @param name what was held, or fell
 * @param position the side, in words
 * @param period how long a period is, in words
 * @param times when each period ended
 * @param losses the loss of each period, oldest first
 */
record MarketHistory(String name, String position, String period, List<Instant> times, List<Double> losses) {

    /** Periods that every requirement may learn from before it is judged. */
    static final int WARM_UP = 500;

    private static final Duration BAR = Duration.ofMinutes(5);

    MarketHistory {
        times = List.copyOf(times);
        losses = List.copyOf(losses);
    }

    /** A holder of euros against a currency loses when the euro buys less of it. */
    static MarketHistory longEuro(Rates rates, String currency, String name) {
        return ofRates(rates, currency, name, "long the euro against " + name, 1);
    }

    /** A holder of a currency against the euro loses when the euro buys more of it. */
    static MarketHistory longCurrency(Rates rates, String currency, String name) {
        return ofRates(rates, currency, name, "long " + name + " against the euro", -1);
    }

    private static MarketHistory ofRates(Rates rates, String currency, String name, String position, int side) {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (LocalDate date : rates.dates()) {
            Optional<Rate> rate = rates.on(date, currency);
            rate.ifPresent(seen -> {
                times.add(Rate.time(date));
                values.add(side > 0 ? seen.perEuro() : 1 / seen.perEuro());
            });
        }
        return ofValues(rates.file(), name, position, "a day", times, values);
    }

    /** A holder of bitcoin, over bars of five minutes; a bar without a trade keeps the price. */
    static MarketHistory longBitcoin(Trades trades) {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        long bar = BAR.toSeconds();
        long last = trades.epochSecond(trades.size() - 1) / bar;
        double price = trades.price(0);
        int next = 0;
        for (long at = trades.epochSecond(0) / bar; at <= last; at++) {
            while (next < trades.size() && trades.epochSecond(next) / bar <= at) {
                price = trades.price(next++);
            }
            times.add(Instant.ofEpochSecond((at + 1) * bar));
            values.add(price);
        }
        return ofValues(trades.source(), "bitcoin", "long bitcoin against the dollar", "five minutes", times, values);
    }

    private static MarketHistory ofValues(
            String file, String name, String position, String period, List<Instant> times, List<Double> values) {
        if (values.size() <= 2 * WARM_UP) {
            throw InputException.inFile(
                    file,
                    "more than " + 2 * WARM_UP + " prices of " + name + ", " + period + " apart",
                    values.size() + "");
        }
        List<Double> losses = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            losses.add(1 - values.get(i) / values.get(i - 1));
        }
        return new MarketHistory(name, position, period, times.subList(1, times.size()), losses);
    }

    double[] column() {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The times of the periods that are judged. */
    List<Instant> judgedTimes() {
        return times.subList(WARM_UP, times.size());
    }

    /** The losses of the periods that are judged. */
    double[] judgedLosses() {
        return losses.subList(WARM_UP, losses.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
