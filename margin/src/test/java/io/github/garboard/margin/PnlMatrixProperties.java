package io.github.garboard.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.garboard.margin.laws.PnlMatrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PnlMatrixProperties {

    private static final ScenarioSet ONE = ScenarioSet.of(List.of(), List.of(Scenario.of("only")));

    /** Doubles from all bits of moderate exponents, 10⁻⁷⁷ to 10⁷⁷, so that sums neither overflow nor lose to underflow. */
    @Provide
    Arbitrary<List<Double>> columns() {
        Arbitrary<Double> fromBits = Arbitraries.longs()
                .map(bits -> Double.longBitsToDouble((bits & 0x8fff_ffff_ffff_ffffL) | 0x3000_0000_0000_0000L))
                .map(x -> Math.abs(x) > 1 ? x / 2 : x);
        Arbitrary<Double> money = Arbitraries.doubles().between(-1e9, 1e9).ofScale(6);
        return Arbitraries.oneOf(fromBits, money).list().ofMaxSize(40);
    }

    private static double sum(List<Double> column) {
        return PnlMatrix.of(column.size(), ONE, Revaluation.perPosition((p, set, s) -> column.get(p)))
                .portfolio()
                .pnl(0);
    }

    @Property
    void sumIsWithinTheDocumentedBoundOfTheExactOne(@ForAll("columns") List<Double> column) {
        BigDecimal exact = column.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        double gross = column.stream().mapToDouble(Math::abs).sum();
        double unit = Math.ulp(1.0) / 2;
        double bound = unit * Math.abs(exact.doubleValue()) + Math.pow(column.size() * unit, 2) * gross;
        double error = new BigDecimal(sum(column)).subtract(exact).abs().doubleValue();
        // the bound itself is to leading order: a thousandth of room, and underflow at the bottom
        assertEquals(0, error, 1.001 * bound + Double.MIN_NORMAL);
    }

    @Property
    void orderOfPositionsChangesAtMostTheLastBits(@ForAll("columns") List<Double> column, @ForAll Random random) {
        List<Double> shuffled = new ArrayList<>(column);
        Collections.shuffle(shuffled, random);
        double gross = column.stream().mapToDouble(Math::abs).sum();
        double sum = sum(column);
        assertEquals(sum, sum(shuffled), Math.ulp(sum) + 1e-27 * gross);
    }

    @Property
    void rowAndCellAreTheSameNumbersInEverySet(@ForAll ScenarioSet set, @ForAll Random random) {
        PnlMatrix matrix = PnlMatrices.over(set).generator(1000).next(random).value();
        boolean same = IntStream.range(0, matrix.positions())
                .allMatch(p -> IntStream.range(0, set.size())
                        .allMatch(s -> matrix.row(p).pnl(s) == matrix.pnl(p, s)));
        assertEquals(true, same);
    }

    @Property
    void worstLossIsNeverBelowAnyWeightedLoss(@ForAll ScenarioSet set, @ForAll Random random) {
        PnlVector sum =
                PnlMatrices.over(set).generator(1000).next(random).value().portfolio();
        double largest = IntStream.range(0, set.size())
                .mapToDouble(s -> -set.scenario(s).weight() * sum.pnl(s))
                .max()
                .orElseThrow();
        assertEquals(Math.max(0, largest), LossMeasure.worst().loss(sum).amount());
    }

    @Property
    void batchScanIsTheReadableMeasureToTheLastBit(@ForAll ScenarioSet set, @ForAll Random random) {
        PnlMatrix matrix = PnlMatrices.over(set).generator(1000).next(random).value();
        double[] cells = new double[matrix.positions() * set.size()];
        Arrays.setAll(cells, i -> matrix.pnl(i / set.size(), i % set.size()));
        ScenarioScan scan = new ScenarioScan(set, Summation.ACCURATE);
        Loss loss = LossMeasure.worst().loss(matrix.portfolio());
        assertEquals(loss.amount(), scan.loss(cells, 0, matrix.positions()));
        assertEquals(loss.scenario().orElse(-1), scan.scenario());
    }

    @Property
    void fastSumIsWithinItsDocumentedBound(@ForAll("columns") List<Double> column) {
        double[] pnl = column.stream().mapToDouble(Double::doubleValue).toArray();
        ScenarioScan scan = new ScenarioScan(ONE, Summation.FAST);
        double unused = scan.loss(pnl, 0, pnl.length);
        BigDecimal exact = column.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        double gross = column.stream().mapToDouble(Math::abs).sum();
        double error = new BigDecimal(scan.pnl(0)).subtract(exact).abs().doubleValue();
        assertEquals(
                0, error, 1.001 * pnl.length * Math.ulp(1.0) / 2 * gross + Double.MIN_NORMAL, () -> "loss " + unused);
    }
}
