package io.github.garboard.liquidation;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarginReliefTest {

    /** The quotient loses about 2⁻⁵² |health| / h: here 2⁻³². */
    private static final double QUOTIENT = 1e-8;

    private static Holdings<String> account(double quantity) {
        return Holdings.of(List.of(new Position<>("only", quantity)));
    }

    @Test
    void differenceQuotientOfLinearHealthIsItsSlope() {
        MarginRelief<String, Double> relief =
                MarginRelief.ofHealth((holdings, price) -> 5 - 0.1 * price * Math.abs(holdings.quantity(0)));
        assertEquals(10, relief.perUnit(account(3), 0, 100.0), 10 * QUOTIENT);
        assertEquals(10, relief.perUnit(account(-3e5), 0, 100.0), 10 * QUOTIENT);
    }

    @Test
    void stepIsRelativeToThePosition() {
        // a kink a ten-thousandth of the position away is not seen
        MarginRelief<String, Double> relief =
                MarginRelief.ofHealth((holdings, kink) -> Math.min(0, kink - holdings.quantity(0)));
        assertEquals(1, relief.perUnit(account(1), 0, 0.9999), QUOTIENT);
        assertEquals(1, relief.perUnit(account(1e9), 0, 0.9999e9), QUOTIENT);
    }

    @Test
    void smallestPositionIsClosedWhole() {
        MarginRelief<String, Double> relief = MarginRelief.ofHealth((holdings, price) -> -price * holdings.quantity(0));
        assertEquals(2, relief.perUnit(account(Double.MIN_VALUE), 0, 2.0));
    }

    @Test
    void freeExecutionCostsNothing() {
        assertEquals(0, ExecutionCost.<String, Double>free().perUnit(account(1), 0, 1.0));
    }

    @Test
    void candidateRejectsNumbersOutsideTheirRange() {
        assertRefused("index of k must be >= 0: -1", () -> new Candidate<>("k", -1, 1, 1, 1));
        assertRefused("quantity of k must not be 0: 0.0", () -> new Candidate<>("k", 0, 0, 1, 1));
        assertRefused("quantity of k must be finite: NaN", () -> new Candidate<>("k", 0, Double.NaN, 1, 1));
        assertRefused("reliefPerUnit of k must be finite: NaN", () -> new Candidate<>("k", 0, 1, Double.NaN, 1));
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("costPerUnit of k must be finite and >= 0: " + bad, () -> new Candidate<>("k", 0, 1, 1, bad));
        }
    }
}
