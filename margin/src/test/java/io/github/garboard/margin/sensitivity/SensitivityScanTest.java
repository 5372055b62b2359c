package io.github.garboard.margin.sensitivity;

import static io.github.garboard.margin.sensitivity.Fixture.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.margin.MarginLevel;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SensitivityScanTest {

    private static final SensitivityMargin MODEL = Fixture.model(
            Fixture.tokens(100).riskClass("token", QUARTER), Fixture.rates(1000).riskClass("rate", QUARTER));

    private static final List<SensitivityFactor> FACTORS = Books.FACTORS;

    @Provide
    Arbitrary<double[]> twoBooks() {
        return Arbitraries.doubles()
                .between(-1000, 1000)
                .ofScale(6)
                .withoutEdgeCases()
                .array(double[].class)
                .ofSize(2 * FACTORS.size());
    }

    @Property(tries = 200)
    void scanIsTheReadableTierToTheLastBit(@ForAll("twoBooks") double[] amounts) {
        SensitivityScan scan = new SensitivityScan(MODEL, FACTORS, MarginLevel.INITIAL);
        for (int offset : new int[] {0, FACTORS.size(), 0}) {
            List<Sensitivity> book = IntStream.range(0, FACTORS.size())
                    .mapToObj(i -> new Sensitivity(FACTORS.get(i), amounts[offset + i]))
                    .toList();
            assertEquals(MODEL.requirement(book, MarginLevel.INITIAL).total(), scan.requirement(amounts, offset));
        }
    }

    @Test
    void bookThatIsNotFiniteHasNoMargin() {
        SensitivityScan scan = new SensitivityScan(MODEL, FACTORS, MarginLevel.INITIAL);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300}) {
            for (int i = 0; i < FACTORS.size(); i++) {
                double[] amounts = new double[FACTORS.size()];
                amounts[i] = bad;
                assertEquals(Double.NaN, scan.requirement(amounts, 0), bad + " in " + FACTORS.get(i));
            }
        }
        assertEquals(0, scan.requirement(new double[FACTORS.size()], 0));
    }

    @Test
    void refusesABookOutsideTheArray() {
        SensitivityScan scan = new SensitivityScan(MODEL, FACTORS, MarginLevel.INITIAL);
        assertThrows(IndexOutOfBoundsException.class, () -> scan.requirement(new double[FACTORS.size()], 1));
    }
}
