package io.github.garboard.liquidation.plan;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotProblemTest {

    /** The published figures of the case minimal.lots. */
    private static final LotProblem<String> PROBLEM = new LotProblem<>(
            List.of(new LotOption<>("A", 5, 5, 2), new LotOption<>("B", 4, 4.1, 2), new LotOption<>("C", 3, 3.2, 2)),
            7);

    @Test
    void cheapestLotsNeedNotBeginWithTheCheapestHealth() {
        LotCertificate certificate = PROBLEM.minimise();
        assertEquals(List.of(0, 1, 1), certificate.lots());
        assertEquals(7, certificate.relief());
        assertEquals(0, certificate.gap());
        assertEquals(List.of(2, 0, 0), PROBLEM.greedy().lots());
        assertEquals(3, PROBLEM.greedy().gap(), 1e-12);
    }

    @Test
    void millionsOfLotsAreSearchedInChunks() {
        LotProblem<String> problem = new LotProblem<>(
                List.of(new LotOption<>("A", 1, 1, Integer.MAX_VALUE), new LotOption<>("B", 3, 2.5, 1)), 1e9);
        LotCertificate certificate = problem.minimise();
        assertEquals(List.of(999_999_997, 1), certificate.lots());
        assertEquals(0, certificate.gap());
    }

    @Test
    void freeLotsAreNotClosedWithoutNeed() {
        LotProblem<String> problem =
                new LotProblem<>(List.of(new LotOption<>("A", 1, 0, 100), new LotOption<>("B", 50, 0, 1)), 3);
        LotCertificate certificate = problem.minimise();
        assertEquals(3, certificate.relief());
        assertEquals(List.of(3, 0), certificate.lots());
    }

    @Test
    void infeasibleProblemClosesAllThatHelps() {
        LotCertificate certificate =
                new LotProblem<>(List.of(new LotOption<>("A", 1, 2, 3), new LotOption<>("B", -1, 0, 3)), 4).minimise();
        assertFalse(certificate.feasible());
        assertEquals(List.of(3, 0), certificate.lots());
        assertEquals(6, certificate.cost());
        assertEquals(0, certificate.gap());
    }

    @Test
    void nothingIsClosedWithoutShortage() {
        assertEquals(
                List.of(0, 0, 0),
                new LotProblem<>(PROBLEM.options(), 0).minimise().lots());
    }

    @Test
    void rejectsNumbersOutsideTheirRange() {
        assertRefused("shortage must be finite and >= 0: -1.0", () -> new LotProblem<>(List.of(), -1));
        assertRefused("reliefPerLot of A must be finite: NaN", () -> new LotOption<>("A", Double.NaN, 1, 1));
        assertRefused("costPerLot of A must be finite and >= 0: -1.0", () -> new LotOption<>("A", 1, -1, 1));
        assertRefused("maxLots of A must be >= 0: -1", () -> new LotOption<>("A", 1, 1, -1));
    }
}
