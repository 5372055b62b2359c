package io.github.garboard.benchmarks;

import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.sensitivity.Sensitivity;
import io.github.garboard.margin.sensitivity.SensitivityMargin;
import io.github.garboard.margin.sensitivity.SensitivityScan;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One sensitivities-based requirement: names resolved before, names resolved in the call, and the plain way with decimals and
 * maps. At 46 (rates only) and 246 (mixed) sensitivities, for which simm-lib takes 2.56 ms and 40.2 ms by a stated reference
 * that was measured elsewhere: it is not published to a repository, so it cannot run here.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SensitivityBenchmark {

    /** The number of sensitivities. */
    @Param({"46", "246"})
    public int size;

    private final SensitivityMargin model = SensitivityPortfolio.model();
    private final PlainSensitivityMargin plain = new PlainSensitivityMargin(model);
    private List<Sensitivity> portfolio = List.of();
    private double[] amounts = {};
    private SensitivityScan scan = new SensitivityScan(model, List.of(), MarginLevel.INITIAL);

    /** Makes the portfolio. */
    @Setup
    public void fill() {
        portfolio = SensitivityPortfolio.of(size);
        amounts = portfolio.stream().mapToDouble(Sensitivity::amount).toArray();
        scan = new SensitivityScan(
                model, portfolio.stream().map(Sensitivity::factor).toList(), MarginLevel.INITIAL);
    }

    /** The batch tier: arithmetic on arrays. */
    @Benchmark
    public double garboardScan() {
        return scan.requirement(amounts, 0);
    }

    /** The readable tier: names resolved and the tree of parts built, every time. */
    @Benchmark
    public Object garboardRequirement() {
        return model.requirement(portfolio, MarginLevel.INITIAL);
    }

    /** Decimals, maps and streams. */
    @Benchmark
    public double plainDecimal() {
        return plain.requirement(portfolio);
    }
}
