package io.github.garboard.benchmarks;

import io.github.garboard.greeks.exposure.PositionColumns;
import io.github.garboard.greeks.exposure.SensitivityColumns;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Positions on eight venues, four underlyings and six expiries with the Greeks of a unit, in columns; the seed is fixed. */
@State(Scope.Thread)
public class NetworkBook {

    static final int VENUES = 8;
    static final int UNDERLYINGS = 4;
    static final int BUCKETS = 6;

    /** The number of positions. */
    @Param("1000000")
    int size;

    final double[] spots = {60_000, 3_000, 150, 0.5};
    PositionColumns positions = new PositionColumns(new int[0], new int[0], new int[0], new double[0]);
    SensitivityColumns unit =
            new SensitivityColumns(new double[0], new double[0], new double[0], new double[0], new double[0]);

    /** Draws the positions. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(20_131_125);
        positions = new PositionColumns(new int[size], new int[size], new int[size], new double[size]);
        unit = new SensitivityColumns(
                new double[size], new double[size], new double[size], new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            int underlying = random.nextInt(UNDERLYINGS);
            double spot = spots[underlying];
            positions.venue()[i] = random.nextInt(VENUES);
            positions.underlying()[i] = underlying;
            positions.bucket()[i] = random.nextInt(BUCKETS);
            positions.quantity()[i] = random.nextDouble(-100, 100);
            unit.price()[i] = spot * random.nextDouble(0.3);
            unit.delta()[i] = random.nextDouble(-1, 1);
            unit.gamma()[i] = random.nextDouble(3) / spot;
            unit.vega()[i] = spot * random.nextDouble(0.4);
            unit.theta()[i] = -spot * random.nextDouble(0.5);
        }
    }
}
