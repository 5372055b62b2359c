package io.github.garboard.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteColumnsTest {

    @Test
    void columnsHoldTheQuotesInTheirOrder() {
        QuoteColumns columns = QuoteColumns.of(List.of(
                new Quote("a", 100, 1, Instant.ofEpochSecond(5, 7), 3),
                new Quote("b", -2, 0, Instant.ofEpochSecond(-5, 7), 0)));
        assertEquals(2, columns.size());
        assertArrayEquals(new double[] {100, -2}, columns.price());
        assertArrayEquals(new double[] {1, 0}, columns.confidence());
        assertArrayEquals(new double[] {3, 0}, columns.weight());
        assertArrayEquals(new long[] {5_000_000_007L, -4_999_999_993L}, columns.time());
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036, 854775806, 9223372036854775806",
        "9223372036, 854775807, 9223372036854775807",
        "9223372036, 854775808, 9223372036854775807",
        "99999999999, 0, 9223372036854775807",
        "-1, 999999999, -1",
        "-9223372037, 145224193, -9223372036854775807",
        "-9223372037, 145224192, -9223372036854775808",
        "-9223372037, 145224191, -9223372036854775808",
        "-99999999999, 0, -9223372036854775808"
    })
    void timeBeyondALongOfNanosecondsSaturates(long second, long nano, long expected) {
        Quote quote = Quote.of("a", 1, 0, Instant.ofEpochSecond(second, nano));
        assertEquals(expected, QuoteColumns.of(List.of(quote)).time()[0]);
    }

    @Test
    void arraysAreTheCallers() {
        double[] price = {1, 2};
        QuoteColumns columns = new QuoteColumns(price, new double[2], new double[2], new long[2]);
        assertSame(price, columns.price());
    }

    @Test
    void differentLengthsAreRejected() {
        double[] two = new double[2];
        double[] three = new double[3];
        assertThrows(IllegalArgumentException.class, () -> new QuoteColumns(two, three, two, new long[2]));
        assertThrows(IllegalArgumentException.class, () -> new QuoteColumns(two, two, three, new long[2]));
        assertThrows(IllegalArgumentException.class, () -> new QuoteColumns(two, two, two, new long[3]));
    }
}
