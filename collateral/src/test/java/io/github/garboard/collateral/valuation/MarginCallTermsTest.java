package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.valuation.MarginCall.Call;
import io.github.garboard.collateral.valuation.MarginCall.Nothing;
import io.github.garboard.collateral.valuation.MarginCall.Reason;
import io.github.garboard.collateral.valuation.MarginCall.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginCallTermsTest {

    /** Threshold 1 M, minimum transfer 250 k, independent amount 100 k, rounded to 10 k. */
    private static final MarginCallTerms TERMS = new MarginCallTerms(1_000_000, 250_000, 100_000, 10_000);

    @ParameterizedTest
    @CsvSource({"0, 0", "900000, 0", "900001, 1", "2000000, 1100000", "-5000000, 0"})
    void creditSupportAmountIsWhatExceedsTheThreshold(double exposure, double expected) {
        assertEquals(expected, TERMS.creditSupportAmount(exposure));
    }

    @Test
    void deliveryIsRoundedUp() {
        assertEquals(new Call(410_000, 904_321, 500_000), TERMS.call(1_804_321, 500_000));
    }

    @Test
    void returnIsRoundedDown() {
        assertEquals(new Return(590_000, 904_321, 1_500_000), TERMS.call(1_804_321, 1_500_000));
    }

    @Test
    void minimumTransferIsReachedBeforeRounding() {
        assertEquals(new Call(250_000, 750_000, 500_000), TERMS.call(1_650_000, 500_000));
        assertEquals(new Nothing(Reason.BELOW_MINIMUM_TRANSFER, 749_999, 500_000), TERMS.call(1_649_999, 500_000));
        assertEquals(new Return(250_000, 0, 250_000), TERMS.call(0, 250_000));
        assertEquals(new Nothing(Reason.BELOW_MINIMUM_TRANSFER, 0, 249_999), TERMS.call(0, 249_999));
    }

    @Test
    void nothingMovesWhereWhatIsHeldIsWhatIsAskedFor() {
        assertEquals(new Nothing(Reason.COVERED, 100_000, 100_000), TERMS.call(1_000_000, 100_000));
        assertEquals(new Nothing(Reason.COVERED, 0, 0), MarginCallTerms.FULL.call(-3, 0));
    }

    @Test
    void returnBelowOneUnitIsRoundedToNothing() {
        assertEquals(new Nothing(Reason.ROUNDED_TO_NOTHING, 95, 100), new MarginCallTerms(0, 0, 0, 10).call(95, 100));
    }

    @Test
    void infiniteThresholdAsksForNothing() {
        MarginCallTerms unsecured = new MarginCallTerms(Double.POSITIVE_INFINITY, 0, 0, 0);
        assertEquals(new Nothing(Reason.COVERED, 0, 0), unsecured.call(1e300, 0));
        assertEquals(new Return(7, 0, 7), unsecured.call(1e300, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, threshold must be non-negative: -1.0",
        "NaN, 0, 0, 0, threshold must be non-negative: NaN",
        "0, -1, 0, 0, minimumTransferAmount must be non-negative and finite: -1.0",
        "0, 0, NaN, 0, independentAmount must be finite: NaN",
        "0, 0, 0, Infinity, rounding must be non-negative and finite: Infinity"
    })
    void rejectsTerms(double threshold, double minimum, double independent, double rounding, String message) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new MarginCallTerms(threshold, minimum, independent, rounding))
                        .getMessage());
    }

    @Test
    void rejectsExposureOrHeldValueThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> TERMS.call(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> TERMS.call(0, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MarginCallTerms(0, 0, Double.MAX_VALUE, 0).call(Double.MAX_VALUE, 0));
    }
}
