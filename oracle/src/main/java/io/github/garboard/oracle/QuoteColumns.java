package io.github.garboard.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/**
 * Quotes as columns, for the batch tier: quote i is at index i of every array. The arrays are the caller's: they are not
 * copied, and the caller may refill them between two calls. Mutable and not thread-safe as far as they are. Equality is
 * that of the arrays as objects.
 *
 * <p>The values are not checked here: a batch answers NaN for an invalid one (see {@link BatchAggregator}). Sources have
 * no names; where a source may appear twice, the caller keeps one quote of each.
 *
 * @param price the prices, finite
 * @param confidence the half-widths in which the sources hold the prices to lie, non-negative and finite; 0 where a source
 *     states none
 * @param weight the weights, non-negative and finite; read by estimators with weights only
 * @param time when the prices were observed, on any clock of the caller's that counts up (nanoseconds since the epoch, slots);
 *     read by estimators that ask for the newest only
 */
@SuppressWarnings("ArrayRecordComponent") // batch columns are the caller's arrays
public record QuoteColumns(double[] price, double[] confidence, double[] weight, long[] time) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public QuoteColumns {
        requireLength("confidence", Objects.requireNonNull(confidence, "confidence").length, price.length);
        requireLength("weight", Objects.requireNonNull(weight, "weight").length, price.length);
        requireLength("time", Objects.requireNonNull(time, "time").length, price.length);
    }

    /**
     * Returns columns of their own for the quotes, in their order, times in nanoseconds since the epoch.
     *
     * <p>Special case: times before 1677-09-21 or after 2262-04-11 are beyond a {@code long} of nanoseconds and become the
     * smallest or the largest {@code long}; several of them are then equal.
     */
    public static QuoteColumns of(Collection<Quote> quotes) {
        int size = quotes.size();
        QuoteColumns columns = new QuoteColumns(new double[size], new double[size], new double[size], new long[size]);
        int i = 0;
        for (Quote quote : quotes) {
            columns.price[i] = quote.price();
            columns.confidence[i] = quote.confidence();
            columns.weight[i] = quote.weight();
            columns.time[i] = nanos(quote.time());
            i++;
        }
        return columns;
    }

    /** Returns the number of quotes. */
    public int size() {
        return price.length;
    }

    private static long nanos(Instant time) {
        try {
            // towards the following second for negative ones: the last representable nanosecond is within its second
            return time.getEpochSecond() < 0
                    ? Math.addExact(
                            Math.multiplyExact(time.getEpochSecond() + 1, NANOS_PER_SECOND),
                            time.getNano() - NANOS_PER_SECOND)
                    : Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
        } catch (ArithmeticException beyond) {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static void requireLength(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    name + " must have as many elements as price: " + length + ", " + expected);
        }
    }
}
