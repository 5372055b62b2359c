package io.github.garboard.examples.unified;

import io.github.garboard.examples.market.Trades;
import io.github.garboard.oracle.Quote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Three honest views of one stream of trades, as quotes: the last trade, the volume-weighted price of five minutes, and the
 * time-weighted price of thirty.
 *
 * <p>None claims to be fresher than the last trade that it knows. Their confidences say how far each may be off as an estimate
 * of the price now: the last trade by the spread of the trades around it, the volume-weighted price by its standard error, the
 * time-weighted price by the spread of its window, because it lags. Mutable: time only moves on. Not thread-safe.
 */
final class Estimators {

    static final String LAST = "last trade";
    static final String VWAP = "VWAP 5 min";
    static final String TWAP = "TWAP 30 min";

    static final Duration VWAP_WINDOW = Duration.ofMinutes(5);
    static final Duration TWAP_WINDOW = Duration.ofMinutes(30);

    private final Trades trades;
    private final Window vwap;
    private final Window twap;
    private int known;

    Estimators(Trades trades) {
        this.trades = trades;
        this.vwap = new Window(VWAP_WINDOW);
        this.twap = new Window(TWAP_WINDOW);
    }

    /** Takes in the trades up to a time, inclusive, and returns how many are new. */
    int advanceTo(Instant now) {
        int before = known;
        while (known < trades.size() && trades.epochSecond(known) <= now.getEpochSecond()) {
            known++;
        }
        return known - before;
    }

    /** Returns the price of the last trade known. */
    double last() {
        return trades.price(known - 1);
    }

    /** Returns the quotes at a time not before the last one; a source with nothing to say is left out. */
    List<Quote> quotes(Instant now) {
        List<Quote> quotes = new ArrayList<>(3);
        if (known == 0) {
            return quotes;
        }
        Instant seen = trades.time(known - 1);
        Weighted volumes = vwap.byVolume(now);
        Weighted times = twap.byTime(now);
        double spread = volumes.count > 1 ? volumes.deviation() : times.deviation();
        quotes.add(Quote.of(LAST, last(), spread, seen));
        if (volumes.weight > 0) {
            quotes.add(Quote.of(VWAP, volumes.mean(), spread / Math.sqrt(volumes.count), seen));
        }
        if (times.weight > 0) {
            quotes.add(Quote.of(TWAP, times.mean(), times.deviation(), seen));
        }
        return quotes;
    }

    /** The trades of the last so many minutes. */
    private final class Window {

        private final Duration length;
        private int first;

        Window(Duration length) {
            this.length = length;
        }

        /** Trades in (now - length, now], each weighted by its size. */
        Weighted byVolume(Instant now) {
            skipTo(now.minus(length).getEpochSecond());
            Weighted prices = new Weighted(last());
            for (int i = first; i < known; i++) {
                prices.add(trades.price(i), trades.amount(i));
            }
            return prices;
        }

        /** Prices in force during (now - length, now], each weighted by the seconds it was in force. */
        Weighted byTime(Instant now) {
            long start = now.minus(length).getEpochSecond();
            skipTo(start);
            Weighted prices = new Weighted(last());
            long from = start;
            int inForce = first - 1;
            for (int i = first; i < known; i++) {
                if (inForce >= 0) {
                    prices.add(trades.price(inForce), (double) (trades.epochSecond(i) - from));
                }
                inForce = i;
                from = trades.epochSecond(i);
            }
            prices.add(trades.price(inForce), (double) (now.getEpochSecond() - from));
            return prices;
        }

        private void skipTo(long start) {
            while (first < known && trades.epochSecond(first) <= start) {
                first++;
            }
        }
    }

    /** A weighted mean and standard deviation, summed about a value near the mean so that nothing cancels. */
    private static final class Weighted {

        private final double origin;
        private double weight;
        private double sum;
        private double squares;
        private int count;

        Weighted(double origin) {
            this.origin = origin;
        }

        void add(double value, double by) {
            double distance = value - origin;
            weight += by;
            sum += by * distance;
            squares += by * distance * distance;
            count++;
        }

        double mean() {
            return origin + sum / weight;
        }

        /** Returns the standard deviation, 0 without weight. */
        double deviation() {
            if (!(weight > 0)) {
                return 0;
            }
            double shift = sum / weight;
            return Math.sqrt(Math.max(0, squares / weight - shift * shift));
        }
    }
}
