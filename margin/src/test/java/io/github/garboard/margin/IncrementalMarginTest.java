package io.github.garboard.margin;

import static io.github.garboard.margin.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.garboard.margin.measure.ExpectedShortfall;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IncrementalMarginTest {

    private static final ScenarioSet SET =
            ScenarioSet.of(List.of(), List.of(Scenario.of("up"), Scenario.of("down"), Scenario.of("flat")));

    private static final ScenarioMargin MODEL = new ScenarioMargin(
            SET, LossMeasure.worst(), Map.of(MarginLevel.MAINTENANCE, 1.0, MarginLevel.INITIAL, 1.5));

    private static final PnlVector LONG = PnlVector.of(SET, 10, -10, 0);

    private static final PnlVector PUT = PnlVector.of(SET, -2, 8, -1);

    private static IncrementalMargin longs(int units) {
        IncrementalMargin margin = IncrementalMargin.of(MODEL, MarginLevel.INITIAL, book());
        margin.add(LONG, units);
        return margin;
    }

    private static PnlMatrix book(PnlVector... rows) {
        return PnlMatrix.of(rows.length, SET, Revaluation.perPosition((p, set, s) -> rows[p].pnl(s)));
    }

    @Test
    void requirementIsThatOfTheModelAndNamesItsScenario() {
        IncrementalMargin margin = longs(4);
        assertEquals(MODEL.requirement(book(LONG, LONG, LONG, LONG), MarginLevel.INITIAL), margin.requirement());
        assertEquals(Optional.of("down"), margin.requirement().bindingScenario());
    }

    @Test
    void hedgeLowersTheRequirementBeforeItIsBought() {
        IncrementalMargin margin = longs(4);
        assertEquals(1.5 * (40 - 16), margin.requirementWith(PUT, 2));
        assertEquals(60, margin.requirement().total());
        margin.add(PUT, 2);
        assertEquals(36, margin.requirement().total());
    }

    @Test
    void candidatesInAnArrayAreAskedOneByOne() {
        double[] candidates = {99, 10, -10, 0, -2, 8, -1, Double.NaN, 0, 0, Double.POSITIVE_INFINITY, 0, 0};
        double[] requirements = {-1, -1, -1, -1, -1, -1};
        longs(4).requirementsWith(candidates, 1, 4, requirements, 1);
        assertArrayEquals(new double[] {-1, 75, 48, Double.NaN, Double.NaN, -1}, requirements);
    }

    @Test
    void repricingTakesTheOldFiguresOutAndTheNewOnesIn() {
        IncrementalMargin margin = longs(4);
        margin.add(LONG, -4);
        margin.add(PnlVector.of(SET, 12, -12, 0), 4);
        assertEquals(1.5 * 48, margin.requirement().total());
    }

    @Test
    void oneOrderEachWayReservesOnlyTheWorse() {
        IncrementalMargin margin = longs(0);
        margin.open(LONG, 3);
        margin.open(LONG, -2);
        // filled both ways, or one of them: at most three long when the price falls, two short when it rises
        assertEquals(PnlVector.of(SET, -20, -30, 0), margin.portfolio());
        margin.close(LONG, 3);
        assertEquals(1.5 * 20, margin.requirement().total());
    }

    @Test
    void resynchronisingTellsWhatWasMissed() {
        IncrementalMargin margin = longs(4);
        assertEquals(10, margin.resynchronise(book(LONG, LONG, LONG)));
        assertEquals(45, margin.requirement().total());
        assertEquals(0, margin.resynchronise(book(LONG, LONG, LONG)));
    }

    @Test
    void tenThousandRandomChangesStayWithinRounding() {
        SplittableRandom random = new SplittableRandom(7);
        IncrementalMargin margin = longs(0);
        PnlVector[] rows = new PnlVector[50];
        double[] quantities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = PnlVector.of(SET, random.nextDouble(-1e6, 1e6), random.nextDouble(-1, 1), random.nextDouble());
        }
        for (int change = 0; change < 10_000; change++) {
            int at = random.nextInt(rows.length);
            double traded = random.nextDouble(-10, 10);
            margin.add(rows[at], traded);
            quantities[at] += traded;
        }
        for (int i = 0; i < rows.length; i++) {
            margin.add(rows[i], -quantities[i]);
        }
        // the quantities are sums too, each within some 1e-13 of what was traded: only that is left, of 1e7 and more
        // per row
        assertEquals(0, margin.requirement().total(), 1e-12 * 50 * 1e7 * 10);
    }

    @Test
    void whatAHugePositionRoundedAwayComesBackWhenItLeaves() {
        IncrementalMargin margin = longs(0);
        margin.add(PnlVector.of(SET, 1e17, 1e17, 1e17), 1);
        margin.add(LONG, 0.3);
        margin.add(PnlVector.of(SET, 1e17, 1e17, 1e17), -1);
        assertEquals(1.5 * 3, margin.requirement().total());
    }

    @Test
    void endOfTheRangeIsTriedOutWhereItsClosedFormIsRounded() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            IncrementalMargin margin = IncrementalMargin.of(MODEL, MarginLevel.INITIAL, book(random(random)));
            LotOrder order = new LotOrder(random(random), random.nextDouble(-3, 3), 1_000_000);
            int lots = random.nextInt(100_000);
            double equity = margin.requirementWith(order.pnl(), lots) + lots * order.cost();
            LotRange range = margin.fitting(order, equity).orElseThrow();
            assertTrue(range.from() <= lots && lots <= range.to(), range + " must hold " + lots);
        }
    }

    @Test
    void fewestLotsThatRestoreAndMostThatFit() {
        // 4 long need 60 of 45; a put's loss shrinks it by 12 for a cost of 2, until the rise costs more
        LotOrder puts = new LotOrder(PUT, 2, 100);
        Optional<LotRange> range = longs(4).fitting(puts, 45);
        assertEquals(Optional.of(new LotRange(2, 12)), range);
    }

    @Test
    void nothingFitsWhereNoNumberOfLotsHelps() {
        assertEquals(Optional.empty(), longs(4).fitting(new LotOrder(PUT, 2, 1), 45));
        assertEquals(Optional.empty(), longs(4).fitting(new LotOrder(PUT, 13, 100), 45));
        assertEquals(Optional.empty(), longs(4).fitting(new LotOrder(PnlVector.of(SET, 0, 0, 0), 0, 100), 45));
    }

    @Test
    void everythingFitsWhereLotsCostNothing() {
        assertEquals(
                Optional.of(new LotRange(0, 7)), longs(1).fitting(new LotOrder(PnlVector.of(SET, 0, 0, 0), 0, 7), 15));
    }

    @Test
    void bisectionFindsWhatTheClosedFormFinds() {
        LossMeasure same = portfolio -> LossMeasure.worst().loss(portfolio);
        ScenarioMargin opaque = new ScenarioMargin(SET, same, MODEL.levels());
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            PnlMatrix held = book(random(random), random(random));
            LotOrder order =
                    new LotOrder(random(random), random.nextInt(-3, 3), 1 + random.nextInt(1 << random.nextInt(20)));
            double equity = random.nextDouble(-50, 200);
            assertEquals(
                    IncrementalMargin.of(MODEL, MarginLevel.INITIAL, held).fitting(order, equity),
                    IncrementalMargin.of(opaque, MarginLevel.INITIAL, held).fitting(order, equity));
        }
    }

    private static PnlVector random(SplittableRandom random) {
        return PnlVector.of(SET, random.nextDouble(-50, 50), random.nextDouble(-50, 50), random.nextDouble(-9, 9));
    }

    @Test
    void cheapestInstrumentThatRestoresComesFirst() {
        Map<String, LotOrder> instruments = new LinkedHashMap<>();
        instruments.put("call", new LotOrder(PnlVector.of(SET, 5, -1, 0), 0.1, 100));
        instruments.put("put", new LotOrder(PUT, 2, 100));
        instruments.put("future", new LotOrder(PnlVector.of(SET, -10, 10, 0), 0.5, 100));
        instruments.put("one future", new LotOrder(PnlVector.of(SET, -4, 4, 0), 0.5, 1));
        List<Hedge<String>> hedges = longs(4).hedges(instruments, 45);
        assertEquals(
                List.of(
                        new Hedge<>("future", 2, 1, 30),
                        new Hedge<>("put", 2, 4, 36),
                        new Hedge<>("one future", 1, 0.5, 54),
                        new Hedge<>("call", 0, 0, 60)),
                hedges);
        assertEquals(0, hedges.get(0).uncovered(45));
        assertEquals(9.5, hedges.get(2).uncovered(45));
    }

    @Test
    void refusedChangeChangesNothing() {
        IncrementalMargin margin = longs(4);
        PnlVector huge = PnlVector.of(SET, 0, -1e308, 0);
        assertRefused("pnl of the book in scenario down must be finite: -Infinity", () -> margin.add(huge, 10));
        assertRefused("pnl of the book in scenario down must be finite: -Infinity", () -> margin.open(huge, 10));
        assertRefused("pnl of the book in scenario up must be finite: NaN", () -> margin.add(LONG, Double.NaN));
        assertEquals(60, margin.requirement().total());
        assertEquals(Double.NaN, margin.requirementWith(huge, 10));
        assertEquals(Double.NaN, margin.requirementWith(LONG, Double.NaN));
    }

    @Test
    void anotherMeasureIsNaNWhereFiguresAreNotFinite() {
        ScenarioMargin model = new ScenarioMargin(SET, new ExpectedShortfall(0.5), MODEL.levels());
        IncrementalMargin margin = IncrementalMargin.of(model, MarginLevel.MAINTENANCE, book(LONG));
        assertEquals(Double.NaN, margin.requirementWith(LONG, Double.POSITIVE_INFINITY));
    }

    @Test
    void rejectsWhatBreaksARule() {
        IncrementalMargin margin = longs(4);
        ScenarioSet other = ScenarioSet.of(List.of(), List.of(Scenario.of("other")));
        assertRefused(
                "pnl must be over the scenario set of the model: ScenarioSet[factors [], 1 scenarios]",
                () -> margin.add(PnlVector.of(other, 1), 1));
        assertRefused("equity must be finite: NaN", () -> margin.fitting(new LotOrder(PUT, 0, 1), Double.NaN));
        assertRefused("cost must be finite: NaN", () -> new LotOrder(PUT, Double.NaN, 1));
        assertRefused("available must be in [0, 2^53]: -1", () -> new LotOrder(PUT, 1, -1));
        assertRefused("from must be >= 0 and <= to, 1: 2", () -> new LotRange(2, 1));
        assertRefused("lots must be >= 0: -1", () -> new Hedge<>("x", -1, 0, 0));
        assertThrows(
                IndexOutOfBoundsException.class, () -> margin.requirementsWith(new double[5], 0, 2, new double[2], 0));
        assertThrows(
                IndexOutOfBoundsException.class, () -> margin.requirementsWith(new double[6], 0, 2, new double[2], 1));
    }

    @Test
    void whatIfAndChangeAllocateNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        IncrementalMargin margin = longs(4);
        double[] candidates = new double[3 * 100];
        double[] requirements = new double[100];
        long least = Long.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 20; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 1000; i++) {
                sum += margin.requirementWith(PUT, i);
                margin.add(PUT, 1);
                margin.requirementsWith(candidates, 0, 100, requirements, 0);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertTrue(sum > 0);
        // the measuring itself may allocate a little: a byte per call would be 3000
        assertTrue(least < 1000, least + " bytes in 3000 calls");
    }
}
