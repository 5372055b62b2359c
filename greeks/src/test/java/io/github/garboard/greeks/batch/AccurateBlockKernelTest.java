package io.github.garboard.greeks.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.greeks.BlackScholesMerton;
import io.github.garboard.greeks.Greek;
import io.github.garboard.greeks.Greeks;
import io.github.garboard.greeks.laws.accuracy.ReferenceGrid;
import io.github.garboard.greeks.laws.accuracy.ReferencePoint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccurateBlockKernelTest {

    private static final Set<Greek> ALL = EnumSet.allOf(Greek.class);

    /** Enough that the compiler has made what it makes of a call. */
    private static final int WARM = 20_000;

    /** Evaluated while allocation is watched. */
    private static final int WATCHED = 100;

    @ParameterizedTest
    @ValueSource(strings = {"/cases/cases.csv", "/reference/black-scholes.csv"})
    void everyPointOfTheGridsHasTheBitsOfTheReadableTier(String grid) throws IOException {
        List<ReferencePoint> points = points(grid);
        OptionColumns options =
                columns(points.stream().map(ReferencePoint::option).toList());
        GreekColumns results = GreekColumns.allocate(ALL, points.size());
        assertEquals(0, BatchPricer.accurate().evaluate(options, results));
        for (int i = 0; i < points.size(); i++) {
            ReferencePoint point = points.get(i);
            Greeks greeks = point.option().greeks();
            for (Greek greek : ALL) {
                assertEquals(greeks.get(greek), results.column(greek)[i], () -> greek + " of " + point.id());
            }
        }
    }

    /** Otherwise equality would say nothing about the loops. */
    @Test
    void mostOfTheCaseGridAndAllOfAnOrdinaryBlockIsLeftToNobody() throws IOException {
        Block block = new Block();
        AccurateBlockKernel kernel = new AccurateBlockKernel();
        for (int j = 0; j < Block.SIZE; j++) {
            putOrdinary(block, j);
        }
        kernel.evaluate(block, Block.SIZE, Selection.ALL);
        assertEquals(Block.SIZE, block.nextExtreme(0, Block.SIZE));
        List<ReferencePoint> points = points("/cases/cases.csv");
        OptionColumns options =
                columns(points.stream().map(ReferencePoint::option).toList());
        int left = 0;
        for (int from = 0; from + Block.SIZE <= points.size(); from += Block.SIZE) {
            options.read(from, Block.SIZE, block);
            kernel.evaluate(block, Block.SIZE, Selection.ALL);
            for (int j = block.nextExtreme(0, Block.SIZE); j < Block.SIZE; j = block.nextExtreme(j + 1, Block.SIZE)) {
                left++;
            }
        }
        assertTrue(left < points.size() / 4, left + " of " + points.size());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100, 1, 0.02, 0.01, 0.2",
        "2, 100, 100, 1, 0.02, 0.01, 0.2",
        "NaN, 100, 100, 1, 0.02, 0.01, 0.2",
        "1, 0, 100, 1, 0.02, 0.01, 0.2",
        "1, -1, 100, 1, 0.02, 0.01, 0.2",
        "1, 1e31, 1e31, 1, 0.02, 0.01, 0.2",
        "1, 100, -0.0, 1, 0.02, 0.01, 0.2",
        "1, 100, NaN, 1, 0.02, 0.01, 0.2",
        "1, 100, 100, 0, 0.02, 0.01, 0.2",
        "1, 100, 100, -0.0, 0.02, 0.01, 0.2",
        "1, 100, 100, -1, 0.02, 0.01, 0.2",
        "1, 100, 100, Infinity, 0.02, 0.01, 0.2",
        "1, 100, 100, 1, NaN, 0.01, 0.2",
        "1, 100, 100, 1, 0.02, -Infinity, 0.2",
        "1, 100, 100, 1, 600, 600, 0.2",
        "1, 100, 100, 1, 0.02, 0.01, 0",
        "1, 100, 100, 1, 0.02, 0.01, -0.2",
        "1, 100, 100, 1, 0.02, 0.01, -0.0",
        "1, 100, 100, 1, 0.02, 0.01, 80",
        "1, 100, 200, 1, 0.02, 0.01, 0.01",
        "1, 120, 100, 1, -0.1823, 0, 0.2"
    })
    void whatIsNotOrdinaryIsLeftToTheSingleOption(
            double sign, double spot, double strike, double years, double rate, double yield, double volatility) {
        Block block = new Block();
        for (int j = 1; j < Block.LANES; j++) {
            putOrdinary(block, j);
        }
        block.sign[0] = sign;
        block.spot[0] = spot;
        block.strike[0] = strike;
        block.years[0] = years;
        block.rate[0] = rate;
        block.yield[0] = yield;
        block.volatility[0] = volatility;
        new AccurateBlockKernel().evaluate(block, Block.LANES, Selection.ALL);
        assertNotEquals(0, block.extreme[0]);
        assertEquals(Block.LANES, block.nextExtreme(1, Block.LANES));
    }

    private static void putOrdinary(Block block, int j) {
        block.sign[j] = -1;
        block.spot[j] = 100;
        block.strike[j] = 110;
        block.years[j] = 0.5;
        block.rate[j] = 0.03;
        block.yield[j] = 0.01;
        block.volatility[j] = 0.3;
    }

    @Test
    void aBookIsEvaluatedWithoutAllocation() throws IOException {
        List<BlackScholesMerton> book = points("/cases/cases.csv").stream()
                .filter(point -> point.category().equals("market"))
                .map(ReferencePoint::option)
                .toList();
        OptionColumns options = columns(book);
        GreekColumns results = GreekColumns.allocate(ALL, book.size());
        BatchPricer pricer = BatchPricer.accurate();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int without = 0;
        for (int call = 0; call < WARM && without < WATCHED; call++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            pricer.evaluate(options, results);
            without = threads.getCurrentThreadAllocatedBytes() == before ? without + 1 : 0;
        }
        assertEquals(WATCHED, without);
    }

    private static OptionColumns columns(List<BlackScholesMerton> options) {
        return OptionColumns.of(
                options.stream().mapToDouble(o -> o.type().sign()).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::spot).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::strike).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::years).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::rate).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::dividendYield).toArray(),
                options.stream().mapToDouble(BlackScholesMerton::volatility).toArray());
    }

    private static List<ReferencePoint> points(String resource) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AccurateBlockKernelTest.class.getResourceAsStream(resource), resource)) {
            return ReferenceGrid.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }
}
