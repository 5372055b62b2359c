package io.github.garboard.examples.market;

import io.github.garboard.examples.input.CsvRow;
import io.github.garboard.examples.input.CsvSource;
import io.github.garboard.examples.input.InputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trades of one market in the order of their times, held in columns (24 bytes a trade).
 *
 * <p>The file has three columns, {@code epoch seconds, price, size}, oldest trade first; several trades may share a second.
 * A first line without any number is a header and is skipped. Prices are positive, sizes zero or above (an exchange rounds
 * dust to zero: 18 of the 100,000 recorded trades), both finite. Anything else is an {@link InputException}.
 */
public final class Trades {

    /**
     * Trades of BTC/USD on Bitstamp, 25 November to 1 December 2013 (UTC), 100,000 of them.
     *
     * @see "ta4j-examples 0.18, resource bitstamp_trades_from_20131125_usd.csv, MIT licence"
     */
    public static final String RECORDED = "/bitstamp_trades_from_20131125_usd.csv";

    private static final List<String> COLUMNS = List.of("epoch seconds", "price", "size");

    /** The last second of the year 9999: a time in milliseconds lies beyond it. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final String source;
    private final long[] seconds;
    private final double[] prices;
    private final double[] amounts;

    private Trades(Columns columns, String source) {
        this.source = source;
        this.seconds = Arrays.copyOf(columns.seconds, columns.size);
        this.prices = Arrays.copyOf(columns.prices, columns.size);
        this.amounts = Arrays.copyOf(columns.amounts, columns.size);
    }

    /**
     * Reads trades.
     *
     * @throws InputException if the text is not as described above, or holds no trade
     */
    public static Trades read(CsvSource source) {
        Columns columns = new Columns();
        int lines = source.forEach(columns::accept);
        if (columns.size == 0) {
            throw source.ended(lines, "a trade (" + String.join(", ", COLUMNS) + ")");
        }
        return new Trades(columns, source.name());
    }

    /** Reads the recording that is on the class path, {@value #RECORDED}. */
    public static Trades recorded() {
        return read(CsvSource.ofResource(RECORDED));
    }

    /** Returns the name of the file or resource the trades were read from. */
    public String source() {
        return source;
    }

    /** Returns the number of trades, at least one. */
    public int size() {
        return seconds.length;
    }

    /**
     * Returns one trade.
     *
     * @throws IndexOutOfBoundsException if there is no such trade
     */
    public Trade get(int index) {
        return new Trade(time(index), prices[index], amounts[index]);
    }

    /** Returns the time of one trade, in seconds since 1970-01-01T00:00Z. */
    public long epochSecond(int index) {
        return seconds[index];
    }

    /** Returns the time of one trade. */
    public Instant time(int index) {
        return Instant.ofEpochSecond(seconds[index]);
    }

    /** Returns the price of one trade, in quote currency per unit. */
    public double price(int index) {
        return prices[index];
    }

    /** Returns the size of one trade, in units. */
    public double amount(int index) {
        return amounts[index];
    }

    /** Returns the trades in the order of their times. */
    public Stream<Trade> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** Columns that grow while a file is read. */
    private static final class Columns {

        private long[] seconds = new long[1024];
        private double[] prices = new double[1024];
        private double[] amounts = new double[1024];
        private int size;
        private int previousLine;
        private boolean first = true;

        private void accept(CsvRow row) {
            row.requireColumns(COLUMNS);
            boolean header = first && IntStream.range(0, COLUMNS.size()).noneMatch(row::isNumeric);
            first = false;
            if (!header) {
                add(row);
            }
        }

        private void add(CsvRow row) {
            long second = row.whole(0, "epoch seconds", 0, LAST_SECOND);
            if (size > 0 && second < seconds[size - 1]) {
                throw row.expected(
                        "a time not before " + seconds[size - 1] + " of line " + previousLine, Long.toString(second));
            }
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * size);
                prices = Arrays.copyOf(prices, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
            }
            seconds[size] = second;
            prices[size] = row.positive(1, "price");
            amounts[size] = row.nonNegative(2, "size");
            size++;
            previousLine = row.line();
        }
    }
}
