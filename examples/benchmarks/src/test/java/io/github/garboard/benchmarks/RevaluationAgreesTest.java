package io.github.garboard.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RevaluationAgreesTest {

    /** The plain sum multiplies price and weight first: another rounding for each product of a sum up to 2e8. */
    private static final double TOLERANCE = 1e-6;

    @Test
    void plainSumIsWhatTheColumnsAreWorth() {
        CollateralBook book = new CollateralBook();
        double[] plain = book.plainUnrolledSum().clone();
        assertEquals(-1, book.columns.values(book.prices, book.weights, 0, CollateralBook.ACCOUNTS, book.values));
        assertArrayEquals(plain, book.values, TOLERANCE);
    }
}
