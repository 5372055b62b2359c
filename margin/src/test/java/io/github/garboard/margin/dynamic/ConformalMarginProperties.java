package io.github.garboard.margin.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ConformalMarginProperties {

    /** A few hundred sums of figures up to a few units. */
    private static final double ROUNDING = 1e-10;

    private static final double LARGEST = 2;

    @Provide
    Arbitrary<double[]> losses() {
        return Arbitraries.doubles()
                .between(-LARGEST, LARGEST)
                .ofScale(5)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(300)
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void multiplierMovesByTheBreachesAboveTarget(
            @ForAll("losses") double[] losses,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double target,
            @ForAll @DoubleRange(min = 0.001, max = 2) @Scale(4) double gain) {
        ConformalMargin state = ConformalMargin.of(target, gain, 1);
        int below = 0;
        for (double loss : losses) {
            below += Math.max(0, loss) > state.multiplier() ? 1 : 0;
            state = state.next(loss);
            assertTrue(state.multiplier() >= -gain * target - ROUNDING);
            assertTrue(state.multiplier() <= LARGEST + gain * (1 - target) + ROUNDING);
        }
        assertEquals(1 + gain * (below - target * losses.length), state.multiplier(), ROUNDING);
    }

    /** With gains and limits: what is called is breached no more often than the bound and the counted periods allow. */
    @Property(tries = 300)
    void limitsAddNoMoreBreachesThanTheyCount(
            @ForAll("losses") double[] losses,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) @Scale(4) double target,
            @ForAll @DoubleRange(min = 0.01, max = 2) @Scale(4) double gain,
            @ForAll @DoubleRange(min = 0.1, max = 2) @Scale(3) double cap) {
        ConformalMargin controller = ConformalMargin.of(target, gain, 0);
        LimitedMargin state =
                controller.limited(new MarginLimits(0.05, cap, SpeedLimit.ofAmount(0.2), SpeedLimit.ofAmount(0.1)));
        int breaches = 0;
        for (double loss : losses) {
            breaches += loss > state.requirement() ? 1 : 0;
            state = state.next(loss);
        }
        double allowed = losses.length * (target + controller.breachBound(LARGEST, losses.length))
                + state.bound().below();
        assertTrue(breaches <= allowed + ROUNDING, breaches + " breaches, allowed " + allowed);
    }
}
