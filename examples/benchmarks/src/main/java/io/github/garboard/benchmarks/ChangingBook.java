package io.github.garboard.benchmarks;

import io.github.garboard.margin.IncrementalMargin;
import io.github.garboard.margin.LossMeasure;
import io.github.garboard.margin.MarginLevel;
import io.github.garboard.margin.PnlMatrix;
import io.github.garboard.margin.PnlVector;
import io.github.garboard.margin.Revaluation;
import io.github.garboard.margin.Scenario;
import io.github.garboard.margin.ScenarioMargin;
import io.github.garboard.margin.ScenarioSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A book over 31 scenarios, the orders that may change it, and the sums that a plain loop works on. */
@State(Scope.Thread)
public class ChangingBook {

    static final int SCENARIOS = 31;

    /** A power of two, so that the next order costs no division. */
    static final int ORDERS = 16;

    static final int CANDIDATES = 1000;

    static final ScenarioSet SET = ScenarioSet.of(
            List.of(),
            IntStream.range(0, SCENARIOS).mapToObj(i -> Scenario.of("s" + i)).toList());

    static final ScenarioMargin MODEL =
            new ScenarioMargin(SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0));

    /** The positions of the book. */
    @Param({"10", "1000", "100000"})
    public int positions;

    IncrementalMargin margin = IncrementalMargin.of(MODEL, MarginLevel.MAINTENANCE, book(0, new SplittableRandom(5)));
    final PnlVector[] orders = new PnlVector[ORDERS];
    final double[][] orderRows = new double[ORDERS][];
    final double[] candidates = new double[CANDIDATES * SCENARIOS];
    final double[] requirements = new double[CANDIDATES];
    double[] sums = {};
    int next;

    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(5);
        PnlMatrix book =
                PnlMatrix.of(positions, SET, Revaluation.perPosition((p, set, s) -> random.nextDouble(-100, 100)));
        margin = IncrementalMargin.of(MODEL, MarginLevel.MAINTENANCE, book);
        sums = book.portfolio().toArray();
        for (int i = 0; i < ORDERS; i++) {
            orderRows[i] = random.doubles(SCENARIOS, -100, 100).toArray();
            orders[i] = PnlVector.of(SET, orderRows[i]);
        }
        Arrays.setAll(candidates, i -> random.nextDouble(-100, 100));
    }

    private static PnlMatrix book(int positions, SplittableRandom random) {
        return PnlMatrix.of(positions, SET, Revaluation.perPosition((p, set, s) -> random.nextDouble(-100, 100)));
    }
}
