package io.github.garboard.benchmarks;

import io.github.garboard.liquidation.execution.AlmgrenChriss;
import io.github.garboard.liquidation.execution.ExecutionSchedule;
import io.github.garboard.liquidation.execution.VenueSplitter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Dividing an amount over twenty venues, and a schedule of fifty trades, against the textbook ways. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ExecutionBenchmark {

    static final AlmgrenChriss MODEL = new AlmgrenChriss(1e6, 5, 50, 0.95, 0.0625, 2.5e-7, 2.5e-6);
    static final double AVERSION = 1e-6;

    private final VenueSplitter splitter = new VenueSplitter();
    private final double[] holdings = new double[MODEL.steps() + 1];

    /** Books, pools and ranges, by the sweep. */
    @Benchmark
    public double splitMixed(VenueDepths depths) {
        return splitter.split(depths.mixed, VenueDepths.AMOUNT, 0, depths.amounts);
    }

    /** The same venues by bisection of the price. */
    @Benchmark
    public double splitMixedByBisection(VenueDepths depths) {
        return VenueDepths.bisect(depths.mixed, VenueDepths.AMOUNT, depths.amounts);
    }

    /** Pools only, by the sweep. */
    @Benchmark
    public double splitPools(VenueDepths depths) {
        return splitter.split(depths.pools, VenueDepths.AMOUNT, 0, depths.amounts);
    }

    /** The holdings of the best schedule, into an array. */
    @Benchmark
    public double[] scheduleBatch() {
        MODEL.fillHoldings(AVERSION, holdings);
        return holdings;
    }

    /** The schedule with its cost, as a value. */
    @Benchmark
    public ExecutionSchedule scheduleReadable() {
        return MODEL.schedule(AVERSION);
    }

    /** The holdings as the paper writes them, with hyperbolic sines. */
    @Benchmark
    public double[] scheduleByHyperbolicSines() {
        return hyperbolicSines(holdings);
    }

    static double[] hyperbolicSines(double[] holdings) {
        double tau = MODEL.interval();
        double adjusted = MODEL.temporary() - MODEL.permanent() * tau / 2;
        double half = AVERSION * MODEL.volatility() * MODEL.volatility() * tau * tau / adjusted / 2;
        double kappa = Math.log1p(half + Math.sqrt(half * (half + 2))) / tau;
        double all = Math.sinh(kappa * MODEL.horizon());
        for (int j = 0; j < holdings.length; j++) {
            holdings[j] = MODEL.amount() * Math.sinh(kappa * (MODEL.horizon() - j * tau)) / all;
        }
        return holdings;
    }
}
