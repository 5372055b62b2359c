package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.market.Trades;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarketHistoryTest {

    /** Differences of rounded printed rates, and of quotients. */
    private static final double ROUNDING = 1e-12;

    /** Rates of the ECB on the two days: 1.2010 and 1.0280 francs, 93.0825 (no later rate before) and 115.4842 roubles. */
    @Test
    void largestLossesAreThoseOfTheRecordings() {
        assertEquals(Instant.parse("2015-01-15T15:00:00Z"), Recorded.franc().worstTime());
        assertEquals(1 - 1.0280 / 1.2010, Recorded.franc().worstLoss(), ROUNDING);
        assertEquals(Instant.parse("2022-02-28T15:00:00Z"), Recorded.rouble().worstTime());
        assertEquals(
                Recorded.rouble().worstLoss(), 1 - rate("RUB", "2022-02-25") / rate("RUB", "2022-02-28"), ROUNDING);
        assertEquals(Instant.parse("2013-11-28T13:55:00Z"), Recorded.bitcoin().worstTime());
    }

    private static double rate(String currency, String date) {
        return Recorded.rates()
                .on(LocalDate.parse(date), currency)
                .orElseThrow()
                .perEuro();
    }

    @Test
    void barsWithoutATradeKeepThePrice() {
        StringBuilder trades = new StringBuilder("0,100,1\n");
        for (int bar = 2; bar <= 1200; bar++) {
            trades.append(bar * 300 + 10).append(',').append(100 + bar % 2).append(",1\n");
        }
        MarketHistory history = MarketHistory.longBitcoin(Trades.read(CsvSource.ofText("t.csv", trades.toString())));
        assertEquals(0, history.losses().get(0));
        assertEquals(0, history.losses().get(1));
        assertEquals(1 - 101 / 100.0, history.losses().get(2), ROUNDING);
        assertEquals(Instant.ofEpochSecond(600), history.times().get(0));
    }
}
