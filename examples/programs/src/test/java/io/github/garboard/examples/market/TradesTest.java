package io.github.garboard.examples.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class TradesTest {

    @Test
    void recordingIsTheOneDescribed() {
        Trades trades = Trades.recorded();

        assertEquals(100_000, trades.size());
        assertEquals(Instant.parse("2013-11-25T00:00:00Z"), trades.time(0));
        assertEquals(Instant.parse("2013-12-01T16:02:05Z"), trades.time(trades.size() - 1));
        assertEquals(new Trade(trades.time(0), 800.01, 0.1), trades.get(0));
        assertEquals(1163.0, trades.stream().mapToDouble(Trade::price).max().orElseThrow());
        assertEquals(770.1, trades.stream().mapToDouble(Trade::price).min().orElseThrow());
        assertEquals(18, trades.stream().filter(trade -> trade.amount() == 0).count());
        assertEquals("classpath:/bitstamp_trades_from_20131125_usd.csv", trades.source());
    }

    @Test
    void recordingFallsBySeventeenPointNinePercent() {
        Trades trades = Trades.recorded();
        double peak = 0;
        double fall = 0;
        for (int i = 0; i < trades.size(); i++) {
            peak = Math.max(peak, trades.price(i));
            fall = Math.max(fall, 1 - trades.price(i) / peak);
        }

        assertEquals(0.179, fall, 0.0005);
    }

    @Test
    void headerIsOptional() {
        Trades with = read("timestamp,price,amount\n10,1.5,2\n");
        Trades without = read("10,1.5,2\n");

        assertEquals(without.stream().toList(), with.stream().toList());
        assertEquals(
                List.of(new Trade(Instant.ofEpochSecond(10), 1.5, 2)),
                with.stream().toList());
    }

    @Test
    void tradesOfOneSecondKeepTheirOrder() {
        Trades trades = read("10,1,1\n10,2,1\n11,3,0\n");

        assertEquals(List.of(1.0, 2.0, 3.0), trades.stream().map(Trade::price).toList());
        assertEquals(10, trades.epochSecond(1));
        assertEquals(0, trades.amount(2));
    }

    @Test
    void manyTradesAreKept() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 5000)
                .forEach(i -> text.append(i).append(',').append(i + 1).append(",1\n"));
        Trades trades = read(text.toString());

        assertEquals(5000, trades.size());
        assertEquals(5000, trades.price(4999));
        assertThrows(IndexOutOfBoundsException.class, () -> trades.get(5000));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            10,1              | 1: expected 3 columns (epoch seconds, price, size), found 2: "10,1"
            t,p,s;10,1,1,     | 2: expected 3 columns (epoch seconds, price, size), found 4: "10,1,1,"
            10,abc,1          | 1: expected price to be a number > 0, found "abc"
            10,NaN,1          | 1: expected price to be a number > 0, found "NaN"
            NaN,x,y           | 1: expected epoch seconds to be a whole number in [0, 253402300799], found "NaN"
            10,Infinity,1     | 1: expected price to be a number > 0, found "Infinity"
            10,0,1            | 1: expected price to be a number > 0, found "0"
            10,-5,1           | 1: expected price to be a number > 0, found "-5"
            10,1,-0.5         | 1: expected size to be a number >= 0, found "-0.5"
            10,1,NaN          | 1: expected size to be a number >= 0, found "NaN"
            10,1,             | 1: expected size to be a number >= 0, found an empty field
            1385337600000,1,1 | 1: expected epoch seconds to be a whole number in [0, 253402300799], found "1385337600000"
            10.5,1,1          | 1: expected epoch seconds to be a whole number in [0, 253402300799], found "10.5"
            10,1,1;#;9,1,1    | 3: expected a time not before 10 of line 1, found "9"
            t,p,s;t,p,s       | 2: expected epoch seconds to be a whole number in [0, 253402300799], found "t"
            t,p,s             | 2: expected a trade (epoch seconds, price, size), found the end of the file
            #                 | 2: expected a trade (epoch seconds, price, size), found the end of the file
            """)
    void unusableTradesAreRefused(String lines, String message) {
        InputException e = assertThrows(InputException.class, () -> read(lines.replace(';', '\n')));

        assertEquals("trades.csv:" + message, e.getMessage());
    }

    @Test
    void emptyFileIsRefused() {
        assertEquals(
                "trades.csv:1: expected a trade (epoch seconds, price, size), found the end of the file",
                assertThrows(InputException.class, () -> read("")).getMessage());
    }

    @Test
    void tradeChecksItsRanges() {
        Instant time = Instant.EPOCH;

        assertThrows(IllegalArgumentException.class, () -> new Trade(time, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Trade(time, Double.POSITIVE_INFINITY, 1));
        assertThrows(IllegalArgumentException.class, () -> new Trade(time, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Trade(time, 1, Double.NaN));
    }

    private static Trades read(String text) {
        return Trades.read(CsvSource.ofText("trades.csv", text));
    }
}
