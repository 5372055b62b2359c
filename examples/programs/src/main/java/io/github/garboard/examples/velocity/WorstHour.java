package io.github.garboard.examples.velocity;

import io.github.garboard.collateral.velocity.Demand;
import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The hour in which the recorded price falls most, and what comes after.
 *
 * @param source the file or resource
 * @param start the begin of that hour
 * @param prices the last price of each minute, from that before the start on
 * @param moves the price moves of all full hours of the recording, USD per BTC
 */
record WorstHour(String source, Instant start, List<Double> prices, List<Double> moves) {

    /** What is long on the venue, in BTC. */
    static final double POSITION = 50_000;

    /** What is called for is due after so long. */
    static final Duration DUE = Duration.ofHours(1);

    private static final int HOUR = 60;
    private static final int EVERY = 10;

    /** How long prices are followed. */
    private static final int FOLLOWED = 4 * HOUR;

    WorstHour {
        prices = List.copyOf(prices);
        moves = List.copyOf(moves);
    }

    static WorstHour of(Trades trades) {
        List<Double> minutes = minutes(trades);
        if (minutes.size() <= HOUR) {
            throw InputException.inFile(trades.source(), "more than an hour of trades", minutes.size() + " minutes");
        }
        int worst = 0;
        List<Double> moves = new ArrayList<>();
        for (int i = 0; i + HOUR < minutes.size(); i++) {
            if (fall(minutes, i) > fall(minutes, worst)) {
                worst = i;
            }
            if (i % HOUR == 0) {
                moves.add(-fall(minutes, i));
            }
        }
        Instant start = Instant.ofEpochSecond((trades.epochSecond(0) / 60 + worst + 1) * 60);
        int end = Math.min(minutes.size(), worst + FOLLOWED + 1);
        return new WorstHour(trades.source(), start, minutes.subList(worst, end), moves);
    }

    private static double fall(List<Double> minutes, int from) {
        return minutes.get(from) - minutes.get(from + HOUR);
    }

    private static List<Double> minutes(Trades trades) {
        List<Double> minutes = new ArrayList<>();
        int next = 0;
        double price = trades.price(0);
        long last = trades.epochSecond(trades.size() - 1) / 60;
        for (long minute = trades.epochSecond(0) / 60; minute <= last; minute++) {
            while (next < trades.size() && trades.epochSecond(next) / 60 <= minute) {
                price = trades.price(next++);
            }
            minutes.add(price);
        }
        return minutes;
    }

    /** What the worst hour costs the position, in units of 1,000 USD. */
    long call() {
        return called(HOUR);
    }

    /** What has been called for after so many minutes: the largest loss so far, in units of 1,000 USD. */
    long called(int minute) {
        double lowest = prices.get(0);
        for (int i = 1; i <= Math.min(minute, prices.size() - 1); i++) {
            lowest = Math.min(lowest, prices.get(i));
        }
        return (long) Math.ceil((prices.get(0) - lowest) * POSITION / 1000);
    }

    /** The calls: every ten minutes, for what was lost in them, due an hour later. */
    List<Demand<String>> calls() {
        List<Demand<String>> calls = new ArrayList<>();
        for (int minute = EVERY; minute < prices.size(); minute += EVERY) {
            long more = called(minute) - called(minute - EVERY);
            if (more > 0) {
                calls.add(new Demand<>(Chains.VENUE, more, at(minute).plus(DUE)));
            }
        }
        return calls;
    }

    Instant at(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }
}
