package io.github.garboard.oracle.average;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArithmeticTwapTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void pricesWeighByTheTimeTheyAreInForce() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, 100);
        ArithmeticTwap end = start.step(NOON.plusSeconds(30), 160).step(NOON.plusSeconds(40), 1_000);
        assertEquals((30 * 100.0 + 10 * 160.0) / 40, end.since(start));
    }

    @Test
    void newPriceHasNoPartInTheTimeBeforeIt() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, 100);
        assertEquals(100, start.step(NOON.plusSeconds(60), 1e9).since(start));
    }

    @Test
    void lastOfSeveralPricesAtOneTimeCounts() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, 100).step(NOON, 500).step(NOON, 7);
        assertEquals(7, start.step(NOON.plusSeconds(1), 9).since(start));
    }

    @Test
    void overNoTimeTheAverageIsThePriceInForce() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, 100);
        assertEquals(250, start.step(NOON, 250).since(start));
    }

    @Test
    void fractionsOfASecondCount() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, 1);
        ArithmeticTwap end = start.step(NOON.plusMillis(250), 3).step(NOON.plusSeconds(1), 0);
        assertEquals(2.5, end.since(start));
    }

    @Test
    void pricesMayBeNegative() {
        ArithmeticTwap start = ArithmeticTwap.start(NOON, -37.63);
        assertEquals(-37.63, start.step(NOON.plusSeconds(8), 10).since(start));
    }

    @Test
    void shortWindowAfterALongHistoryLosesNoDigits() {
        // thirty years of price times seconds are 1e18, of which a double resolves 128: a window of 3 s needs the rest,
        // which is some hundred and so has its last bit at 1e-14
        ArithmeticTwap history = ArithmeticTwap.start(NOON, 1.1e9 / 3);
        for (int year = 1; year <= 30; year++) {
            history = history.step(NOON.plusSeconds(year * 31_536_000L), 1.1e9 / (3 + year));
        }
        ArithmeticTwap start = history.step(history.time().plusSeconds(1), 0.1);
        ArithmeticTwap end =
                start.step(start.time().plusSeconds(1), 0.3).step(start.time().plusSeconds(3), 0);
        assertEquals(0.7 / 3, end.since(start), 1e-14);
    }

    @Test
    void timeNeverGoesBack() {
        ArithmeticTwap state = ArithmeticTwap.start(NOON, 100);
        Instant before = NOON.minusNanos(1);
        assertEquals(
                "time must not be before 2026-11-20T12:00:00Z: 2026-11-20T11:59:59.999999999Z",
                assertThrows(IllegalArgumentException.class, () -> state.step(before, 1))
                        .getMessage());
        ArithmeticTwap later = state.step(NOON.plusSeconds(1), 1);
        assertThrows(IllegalArgumentException.class, () -> state.since(later));
    }

    @Test
    void rejectsWhatIsNotFinite() {
        assertEquals(
                "price must be finite: NaN",
                assertThrows(IllegalArgumentException.class, () -> ArithmeticTwap.start(NOON, Double.NaN))
                        .getMessage());
        ArithmeticTwap large = ArithmeticTwap.start(NOON, 1e308);
        assertEquals(
                "integral must be finite: Infinity",
                assertThrows(IllegalArgumentException.class, () -> large.step(NOON.plusSeconds(60), 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ArithmeticTwap(NOON, 1, 1, Double.NaN));
    }
}
