package io.github.garboard.collateral.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.garboard.collateral.valuation.MarginCall.Call;
import io.github.garboard.collateral.valuation.MarginCall.Nothing;
import io.github.garboard.collateral.valuation.MarginCall.Return;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class MarginCallProperties {

    private static final long MOST = 1L << 45;

    @Property(edgeCases = EdgeCasesMode.NONE) // five parameters have more of them than tries
    void nothingFollowsOnceTheCallOrReturnIsMet(
            @ForAll @LongRange(min = -MOST, max = MOST) long exposure,
            @ForAll @LongRange(max = MOST) long held,
            @ForAll @LongRange(max = 1_000_000) long threshold,
            @ForAll @LongRange(max = 1_000_000) long minimum,
            @ForAll @LongRange(max = 100_000) long rounding) {
        MarginCallTerms terms = new MarginCallTerms(threshold, minimum, 500, rounding);
        MarginCall first = terms.call((double) exposure, (double) held);
        double after = settled(first);
        assertInstanceOf(Nothing.class, terms.call((double) exposure, after), () -> first + " leaves " + after);
    }

    @Property
    void exposureIsCoveredOnceTheCallOrReturnIsMet(
            @ForAll @DoubleRange(max = 1e9) @Scale(12) double exposure,
            @ForAll @DoubleRange(max = 1e9) @Scale(12) double held,
            @ForAll @DoubleRange(max = 1e5) @Scale(12) double rounding) {
        MarginCallTerms terms = new MarginCallTerms(0, 0, 0, rounding);
        double after = settled(terms.call(exposure, held));
        assertTrue(after >= exposure, () -> after + " for " + exposure);
        assertTrue(after - exposure <= rounding * (1 + 1e-9) + 1e-6, () -> after + " for " + exposure);
    }

    @Property
    void unroundedCallLeavesNothingUncovered(
            @ForAll @DoubleRange(max = 1e9) @Scale(15) double exposure,
            @ForAll @DoubleRange(max = 1e-3) @Scale(18) double held) {
        double after = settled(MarginCallTerms.FULL.call(exposure, held));
        double bits = Math.ulp(exposure) + Math.ulp(held);
        assertTrue(after >= exposure && after <= exposure + 2 * bits, () -> after + " for " + exposure);
    }

    @Property
    void partsShowWhatTheCallFollowsFrom(
            @ForAll @LongRange(min = -MOST, max = MOST) long exposure, @ForAll @LongRange(max = MOST) long held) {
        MarginCallTerms terms = new MarginCallTerms(1000, 0, 10, 0);
        MarginCall call = terms.call((double) exposure, (double) held);
        assertEquals(terms.creditSupportAmount((double) exposure), call.creditSupportAmount());
        assertEquals((double) held, call.held());
    }

    private static double settled(MarginCall call) {
        if (call instanceof Call delivered) {
            assertTrue(delivered.amount() > 0, call::toString);
            return call.held() + delivered.amount();
        }
        if (call instanceof Return returned) {
            assertTrue(returned.amount() > 0 && returned.amount() <= call.held(), call::toString);
            return call.held() - returned.amount();
        }
        return call.held();
    }
}
