package io.github.garboard.collateral.haircut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.Haircut;
import io.github.garboard.collateral.HaircutPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquareRootOfTimeTest {

    @ParameterizedTest
    @CsvSource({"10, 10, 1, 1", "10, 40, 1, 2", "10, 31, 10, 2", "40, 10, 1, 0.5", "10, 5, 6, 1"})
    void factorCountsTheDaysUntilTheCallAndTheSale(int base, int holding, int between, double expected) {
        assertEquals(expected, new SquareRootOfTime(base, holding, between).factor());
    }

    @Test
    void factoriesNameTheUsualCases() {
        assertEquals(new SquareRootOfTime(20, 10, 1), SquareRootOfTime.daily(20, 10));
        assertEquals(new SquareRootOfTime(10, 20, 5), SquareRootOfTime.supervisory(20, 5));
    }

    @Test
    void scaledHaircutIsAtMostOne() {
        assertEquals(0.5, SquareRootOfTime.supervisory(40, 1).scale(0.25));
        assertEquals(1, SquareRootOfTime.supervisory(40, 1).scale(0.75));
    }

    @Test
    void everyHaircutOfAPolicyIsScaledAtTheHorizonAskedFor() {
        Haircut<String> policy = (asset, amount, years) -> amount / 100 + years;
        assertEquals(
                2 * (0.03 + 0.125),
                SquareRootOfTime.supervisory(40, 1).scale(policy).fraction("x", 3, 0.125));
    }

    @Test
    void longestPeriodsDoNotOverflow() {
        int most = Integer.MAX_VALUE;
        assertEquals(Math.sqrt(2), new SquareRootOfTime(most, most, most).factor(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, baseHoldingDays", "1, 0, 1, minimumHoldingDays", "1, 1, 0, daysBetweenRemargining"})
    void rejectsPeriodsBelowADay(int base, int holding, int between, String name) {
        assertEquals(
                name + " must be at least 1: 0",
                assertThrows(IllegalArgumentException.class, () -> new SquareRootOfTime(base, holding, between))
                        .getMessage());
    }

    @Test
    void rejectsWhatIsNoHaircut() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SquareRootOfTime.supervisory(10, 1).scale(-0.1));
    }

    @Test
    void explanationKeepsWhatWasScaled() {
        assertEquals(
                new HaircutPart("scaled by the root of time, times 2.0", 0.5, List.of(HaircutPart.of("haircut", 0.25))),
                SquareRootOfTime.supervisory(40, 1).scale(Haircut.of(0.25)).explain("x", 1, 0));
    }
}
