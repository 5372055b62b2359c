package io.github.garboard.examples.liquidations;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Recorded trades from the minute of their highest price on.
 *
 * @param source the file or resource
 * @param minutes the minutes, from that of the highest price to the last
 * @param dailyVolume what is traded in a day on average, over the whole recording
 * @param dailyVolatility the standard deviation of a day's logarithmic return, from five-minute returns of the whole
 *     recording
 */
record RecordedFall(String source, List<Minute> minutes, double dailyVolume, double dailyVolatility) {

    private static final long MINUTE = 60;
    private static final double DAY = 86_400;
    private static final int RETURN_MINUTES = 5;

    /**
     * A minute of the market.
     *
     * @param time when it ends
     * @param price the last price
     * @param volume what was traded in it
     */
    record Minute(Instant time, double price, double volume) {}

    RecordedFall {
        minutes = List.copyOf(minutes);
    }

    static RecordedFall of(Trades trades) {
        List<Minute> all = minutes(trades);
        int peak = 0;
        double volume = 0;
        double squares = 0;
        int returns = 0;
        for (int i = 0; i < all.size(); i++) {
            peak = all.get(i).price() > all.get(peak).price() ? i : peak;
            volume += all.get(i).volume();
            if (i >= RETURN_MINUTES && i % RETURN_MINUTES == 0) {
                double move = Math.log(
                        all.get(i).price() / all.get(i - RETURN_MINUTES).price());
                squares += move * move;
                returns++;
            }
        }
        if (!(volume > 0)) {
            throw InputException.inFile(trades.source(), "a trade of a size above 0", "none");
        }
        double days = all.size() * MINUTE / DAY;
        double volatility = returns == 0 ? 0 : Math.sqrt(squares / returns * (DAY / (RETURN_MINUTES * MINUTE)));
        return new RecordedFall(trades.source(), all.subList(peak, all.size()), volume / days, volatility);
    }

    double peak() {
        return minutes.get(0).price();
    }

    /** The minute of the lowest price. */
    Minute trough() {
        Minute lowest = minutes.get(0);
        for (Minute minute : minutes) {
            lowest = minute.price() < lowest.price() ? minute : lowest;
        }
        return lowest;
    }

    private static List<Minute> minutes(Trades trades) {
        List<Minute> minutes = new ArrayList<>();
        int next = 0;
        double price = trades.price(0);
        long last = trades.epochSecond(trades.size() - 1);
        for (long start = trades.epochSecond(0) / MINUTE * MINUTE; start <= last; start += MINUTE) {
            double volume = 0;
            while (next < trades.size() && trades.epochSecond(next) < start + MINUTE) {
                price = trades.price(next);
                volume += trades.amount(next);
                next++;
            }
            minutes.add(new Minute(Instant.ofEpochSecond(start + MINUTE), price, volume));
        }
        return minutes;
    }
}
