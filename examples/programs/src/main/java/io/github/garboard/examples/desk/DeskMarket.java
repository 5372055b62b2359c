package io.github.garboard.examples.desk;

import io.github.garboard.examples.input.InputException;
import io.github.garboard.examples.market.Trades;
import java.time.Instant;

/**
 * What a recording says about its market at its end.
 *
 * @param source the file or resource
 * @param from the time of the first trade
 * @param to the time of the last trade
 * @param spot the last price
 * @param volatility the annualised volatility of five-minute returns, decimal
 * @param dailyVolume what is traded in a day on average, in coins
 */
record DeskMarket(String source, Instant from, Instant to, double spot, double volatility, double dailyVolume) {

    private static final long STEP = 300;
    private static final double DAY = 86_400;
    private static final double DAYS = 365;

    static DeskMarket of(Trades trades) {
        double squares = 0;
        long returns = 0;
        double volume = 0;
        double last = trades.price(0);
        double price = last;
        long next = trades.epochSecond(0) + STEP;
        for (int i = 0; i < trades.size(); i++) {
            for (; trades.epochSecond(i) >= next; next += STEP) {
                double move = Math.log(price / last);
                squares += move * move;
                returns++;
                last = price;
            }
            price = trades.price(i);
            volume += trades.amount(i);
        }
        double seconds = trades.epochSecond(trades.size() - 1) - trades.epochSecond(0);
        if (!(squares > 0 && volume > 0)) {
            throw InputException.inFile(trades.source(), "prices that move over five minutes, and volume", "none");
        }
        return new DeskMarket(
                trades.source(),
                trades.time(0),
                trades.time(trades.size() - 1),
                price,
                Math.sqrt(squares / returns * (DAYS * DAY / STEP)),
                volume / (seconds / DAY));
    }

    /** The volatility of a day. */
    double dailyVolatility() {
        return volatility / Math.sqrt(DAYS);
    }

    /**
     * The money that moves the price by 1 % at a spot: by the square-root law, a day's volume moves it by a day's volatility, and
     * the volume is the same number of coins at every price.
     */
    double depthPerPercent(double at) {
        double part = 0.01 / dailyVolatility();
        return dailyVolume * part * part * at;
    }
}
