package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Kernel;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of FAST says of itself, and that none allocates. */
class PathTest {

    private static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The compiler replaces what it has loaded as boxes at first; far more calls than it has ever needed. */
    private static final int MOST_CALLS = 20_000;

    private static final int CALLS_WITHOUT = 50;

    @Test
    void theWayIsForcedByThePropertyAndSaysSo() {
        assertEquals(
                "plain: forced by garboard.greeks.kernel",
                BatchPricer.of(Kernel.FAST, "plain").describe());
        String vector = BatchPricer.of(Kernel.FAST, "vector").describe();
        assertTrue(vector.startsWith(PRESENT ? "vector: " : "plain: without the module"), vector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "vector"})
    void aCallAllocatesNothing(String way) {
        BatchPricer pricer = BatchPricer.of(Kernel.FAST, way);
        double[][] c = new double[7][1_000];
        for (int i = 0; i < c[0].length; i++) {
            double[] option = {i % 2 == 0 ? 1 : -1, 100, 80 + i % 40, 0.1 + i % 7, 0.03, 0.01, 0.1 + i % 9 * 0.1};
            for (int k = 0; k < option.length; k++) {
                c[k][i] = option[k];
            }
        }
        OptionColumns options = OptionColumns.of(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        GreekColumns results = GreekColumns.allocate(EnumSet.allOf(Greek.class), options.length());
        int without = 0;
        for (int call = 0; call < MOST_CALLS && without < CALLS_WITHOUT; call++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            pricer.evaluate(options, results);
            without = THREADS.getCurrentThreadAllocatedBytes() == before ? without + 1 : 0;
        }
        assertEquals(CALLS_WITHOUT, without, way + " allocates at every call");
    }
}
