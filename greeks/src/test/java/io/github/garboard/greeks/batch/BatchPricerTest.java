package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.greeks.Greek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class BatchPricerTest {

    @Test
    void aSingleCallHasTheReadablePrice() {
        double[] one = {1};
        OptionColumns options = OptionColumns.of(
                one,
                new double[] {100},
                new double[] {105},
                new double[] {0.5},
                new double[] {0.03},
                new double[] {0.01},
                new double[] {0.2});
        GreekColumns results = GreekColumns.allocate(EnumSet.allOf(Greek.class), 1);
        assertEquals(0, BatchPricer.accurate().evaluate(options, results));
        for (Greek greek : Greek.values()) {
            assertEquals(options.option(0).greeks().get(greek), results.column(greek)[0]);
        }
    }
}
