package io.github.garboard.oracle.stabilise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingTest {

    /** A few roundings of rates below 1. */
    private static final double TOLERANCE = 1e-15;

    private static final FundingRate USUAL = new FundingRate(0.0001, 0.0005, 0.0075);

    @ParameterizedTest
    @CsvSource({
        // selling above the index, buying below it, the index between the two
        "101, 102, 100, 0.01",
        "98, 99, 100, -0.01",
        "99, 101, 100, 0",
        "100, 100, 100, 0",
    })
    void premiumIsWhatSizeCanBeTradedAt(double bid, double ask, double index, double premium) {
        assertEquals(premium, new FundingPremium(bid, ask, index).premium(), TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        // the edges of the band in which the rate is the interest
        "0, 0.0001",
        "0.0006, 0.0001",
        "-0.0004, 0.0001",
        "0.0016, 0.0011",
        "-0.0014, -0.0009",
        "0.5, 0.0075",
        "-0.5, -0.0075",
    })
    void rateIsTheInterestWithinTheBandAndFollowsThePremiumOutside(double premium, double rate) {
        assertEquals(rate, USUAL.of(premium), TOLERANCE);
    }

    @Property
    void rateIsThePublishedFormula(@ForAll @DoubleRange(min = -0.1, max = 0.1) @Scale(15) double premium) {
        double pull = Math.max(-0.0005, Math.min(0.0005, 0.0001 - premium));
        double expected = Math.max(-0.0075, Math.min(0.0075, premium + pull));
        assertEquals(expected, USUAL.of(premium), TOLERANCE);
    }

    @Property
    void rateNeverFallsAsThePremiumRises(
            @ForAll @DoubleRange(min = -0.1, max = 0.1) @Scale(15) double one,
            @ForAll @DoubleRange(min = -0.1, max = 0.1) @Scale(15) double other) {
        assertTrue(USUAL.of(Math.min(one, other)) <= USUAL.of(Math.max(one, other)));
    }

    @Test
    void rejectsArgumentsThatBreakARule() {
        assertEquals(
                "impactBid must be at most impactAsk 1.0: 2.0",
                assertThrows(IllegalArgumentException.class, () -> new FundingPremium(2, 1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new FundingPremium(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new FundingPremium(1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new FundingPremium(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FundingRate(Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FundingRate(0, -1, 0));
        assertEquals(
                "limit must be non-negative: NaN",
                assertThrows(IllegalArgumentException.class, () -> new FundingRate(0, 0, Double.NaN))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> USUAL.of(Double.POSITIVE_INFINITY));
    }
}
