package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.oracle.BatchAggregator;
import io.github.garboard.oracle.QuoteColumns;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchTest {

    private static final int QUOTES = 40;
    private static final int CALLS = 200;

    /** The measurement itself may allocate; one array of scratch per call would be {@value #CALLS} times 8 * 40 bytes. */
    private static final long MEASUREMENT = 2_000;

    static Stream<Estimator> estimators() {
        return ReducersTest.estimators();
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void callAllocatesNothingOnceGrown(Estimator estimator) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        QuoteColumns columns = columns();
        BatchAggregator batch = estimator.batch();
        double[] out = new double[2];
        batch.aggregate(columns, 0, QUOTES, out, 0);
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            batch.aggregate(columns, call % 5, QUOTES, out, 0);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated <= MEASUREMENT, () -> estimator + " allocates " + allocated);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void rangesOutsideOfTheArraysAreRejected(Estimator estimator) {
        QuoteColumns columns = columns();
        BatchAggregator batch = estimator.batch();
        double[] out = new double[3];
        assertThrows(IndexOutOfBoundsException.class, () -> batch.aggregate(columns, -1, 2, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.aggregate(columns, 3, 2, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.aggregate(columns, 0, QUOTES + 1, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> batch.aggregate(columns, 0, 2, out, 2));
        assertEquals(0, out[2]);
    }

    private static QuoteColumns columns() {
        Random random = new Random(1);
        double[] price = random.doubles(QUOTES, 99, 101).toArray();
        double[] confidence = random.doubles(QUOTES, 0.1, 0.5).toArray();
        double[] weight = random.doubles(QUOTES, 1, 9).toArray();
        long[] time = random.longs(QUOTES, 0, 3).toArray();
        return new QuoteColumns(price, confidence, weight, time);
    }
}
