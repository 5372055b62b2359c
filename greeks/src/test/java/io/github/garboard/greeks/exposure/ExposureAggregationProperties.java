package io.github.garboard.greeks.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

class ExposureAggregationProperties {

    private static final int VENUES = 3;
    private static final int UNDERLYINGS = 2;
    private static final int BUCKETS = 3;
    private static final double[] SPOTS = {60_000, 3_000};
    private static final ExpiryBuckets EXPIRIES = ExpiryBuckets.of(0.1, 0.5);
    private static final double[] YEARS = {0.05, 0.3, 2};

    /** Made columns whose terms span twelve decades and nearly cancel in pairs. */
    private static final class Columns {

        final PositionColumns positions;
        final SensitivityColumns unit;

        Columns(int size, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            positions = new PositionColumns(new int[size], new int[size], new int[size], new double[size]);
            unit = new SensitivityColumns(
                    new double[size], new double[size], new double[size], new double[size], new double[size]);
            for (int i = 0; i < size; i++) {
                boolean hedge = i % 2 == 1;
                positions.venue()[i] = hedge ? positions.venue()[i - 1] : random.nextInt(VENUES);
                positions.underlying()[i] = hedge ? positions.underlying()[i - 1] : random.nextInt(UNDERLYINGS);
                positions.bucket()[i] = random.nextInt(BUCKETS);
                positions.quantity()[i] =
                        hedge ? -positions.quantity()[i - 1] : Math.pow(10, 12 * random.nextDouble() - 6);
                for (double[] column :
                        new double[][] {unit.price(), unit.delta(), unit.gamma(), unit.vega(), unit.theta()}) {
                    column[i] = random.nextDouble();
                }
            }
        }

        PositionExposure exposure(int i) {
            double spot = SPOTS[positions.underlying()[i]];
            double quantity = positions.quantity()[i];
            return PositionExposure.of(
                    () -> greek -> switch (greek) {
                        case PRICE -> unit.price()[i];
                        case DELTA -> unit.delta()[i];
                        case GAMMA -> unit.gamma()[i];
                        case VEGA -> unit.vega()[i];
                        default -> unit.theta()[i];
                    },
                    quantity,
                    spot,
                    YEARS[positions.bucket()[i]]);
        }

        ExposureReport<Integer, Integer> report() {
            ExposureBook<Integer, Integer, Integer> book = new ExposureBook<>(EXPIRIES);
            for (int i = 0; i < positions.size(); i++) {
                book.put(i, positions.venue()[i], positions.underlying()[i], exposure(i));
            }
            return book.report();
        }
    }

    @Property(tries = 100)
    void sumsAreWithinTheStatedTolerance(@ForAll @IntRange(min = 1, max = 400) int size, @ForAll long seed) {
        Columns columns = new Columns(size, seed);
        ExposureAggregation batch = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        batch.add(columns.positions, columns.unit, SPOTS, 0, size);
        ExposureReport<Integer, Integer> exact = columns.report();
        double sizes = 0;
        for (int i = 0; i < size; i++) {
            PositionExposure one = columns.exposure(i);
            sizes += Math.abs(one.delta()) + Math.abs(one.gammaPerPercent()) + Math.abs(one.vega());
        }
        double lost = (double) size * size * 0x1p-105 * (sizes + 1e6 * size);
        exact.parts()
                .forEach((venue, row) -> row.forEach((underlying, part) -> {
                    assertClose(part.value(), batch.part(venue, underlying, ExposureMeasure.VALUE), lost);
                    assertClose(part.netDelta(), batch.part(venue, underlying, ExposureMeasure.NET_DELTA), lost);
                    assertClose(part.grossDelta(), batch.part(venue, underlying, ExposureMeasure.GROSS_DELTA), lost);
                    assertClose(
                            part.gammaPerPercent(),
                            batch.part(venue, underlying, ExposureMeasure.GAMMA_PER_PERCENT),
                            lost);
                    assertClose(part.theta(), batch.part(venue, underlying, ExposureMeasure.THETA), lost);
                    for (int b = 0; b < BUCKETS; b++) {
                        assertClose(part.vegaByBucket().get(b), batch.vega(venue, underlying, b), lost);
                    }
                }));
        exact.venues()
                .forEach((venue, sum) -> assertClose(sum.theta(), batch.venue(venue, ExposureMeasure.THETA), lost));
        exact.underlyings()
                .forEach((u, sum) -> assertClose(sum.netDelta(), batch.underlying(u, ExposureMeasure.NET_DELTA), lost));
        assertClose(exact.total().value(), batch.total(ExposureMeasure.VALUE), lost);
        assertClose(exact.total().vegaByBucket().get(1), batch.totalVega(1), lost);
        assertEquals(0, batch.rejected());
    }

    @Property(tries = 50)
    void partsMergeToTheWhole(@ForAll @IntRange(min = 2, max = 300) int size, @ForAll long seed) {
        Columns columns = new Columns(size, seed);
        ExposureAggregation first = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        ExposureAggregation second = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        first.add(columns.positions, columns.unit, SPOTS, 0, size / 3);
        second.add(columns.positions, columns.unit, SPOTS, size / 3, size);
        first.merge(second);
        Exposure exact = columns.report().total();
        double lost = (double) size * size * 0x1p-100 * 1e12;
        assertClose(exact.netDelta(), first.total(ExposureMeasure.NET_DELTA), lost);
        assertClose(exact.grossDelta(), first.total(ExposureMeasure.GROSS_DELTA), lost);
        assertClose(exact.vegaByBucket().get(0), first.totalVega(0), lost);
    }

    private static void assertClose(ExactSum exact, double got, double lost) {
        assertEquals(exact.toDouble(), got, Math.ulp(exact.toDouble()) + lost);
    }

    @Example
    void positionThatIsNoneIsLeftOutAndCounted() {
        Columns columns = new Columns(8, 7);
        columns.unit.gamma()[2] = Double.POSITIVE_INFINITY;
        columns.unit.vega()[4] = Double.NaN;
        columns.positions.venue()[5] = VENUES;
        columns.positions.underlying()[6] = -1;
        ExposureAggregation all = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        all.add(columns.positions, columns.unit, SPOTS, 0, 8);
        assertEquals(4, all.rejected());
        assertEquals(2, all.firstRejected());
        ExposureAggregation good = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        for (int i : new int[] {0, 1, 3, 7}) {
            good.add(columns.positions, columns.unit, SPOTS, i, i + 1);
        }
        assertEquals(good.total(ExposureMeasure.NET_DELTA), all.total(ExposureMeasure.NET_DELTA));
        assertEquals(-1, good.firstRejected());
        good.merge(all);
        assertEquals(2, good.firstRejected());
        assertEquals(4, good.rejected());
        good.clear();
        assertEquals(0, good.total(ExposureMeasure.GROSS_DELTA));
        assertEquals(0, good.rejected());
    }

    @Example
    void badInputIsNamed() {
        Columns columns = new Columns(4, 7);
        ExposureAggregation one = new ExposureAggregation(VENUES, UNDERLYINGS, BUCKETS);
        assertRefused("venues must be >= 1: 0", () -> new ExposureAggregation(0, 1, 1));
        assertRefused(
                "venues x underlyings x buckets must fit an array: 100000, 100000, 1",
                () -> new ExposureAggregation(100_000, 100_000, 1));
        assertRefused("spots must be 2: 1", () -> one.add(columns.positions, columns.unit, new double[] {1}, 0, 4));
        assertRefused(
                "columns must have the same length: 4, 5",
                () -> one.add(columns.positions, new Columns(5, 7).unit, SPOTS, 0, 4));
        assertRefused(
                "columns must have the same length: 1, 2, 2, 2",
                () -> new PositionColumns(new int[1], new int[2], new int[2], new double[2]));
        double[] two = new double[2];
        assertRefused(
                "columns must have the same length: 2, 2, 2, 2, 1",
                () -> new SensitivityColumns(two, two, two, two, new double[1]));
        assertRefused(
                "other must have as many venues, underlyings and buckets: 1, 2, 3",
                () -> one.merge(new ExposureAggregation(1, 2, 3)));
        assertThrows(IndexOutOfBoundsException.class, () -> one.add(columns.positions, columns.unit, SPOTS, 0, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> one.vega(0, 0, BUCKETS));
        assertThrows(IndexOutOfBoundsException.class, () -> one.part(VENUES, 0, ExposureMeasure.THETA));
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
