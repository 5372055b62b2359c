package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.trigger.BreachTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every breach time keeps: it is the distribution function of a time. */
public interface BreachTimeLaws {

    /** Returns the breach times under test. */
    Arbitrary<? extends BreachTime> breachTimes();

    /** Returns how far a probability may fall with time by rounding alone. */
    default double tolerance() {
        return 1e-14;
    }

    /** Returns {@link #breachTimes()} to the properties of this interface. */
    @Provide
    default Arbitrary<? extends BreachTime> lawBreachTimes() {
        return breachTimes();
    }

    /** Returns times from a nanosecond to a thousand years, and 0, to the properties of this interface. */
    @Provide
    default Arbitrary<Double> lawYears() {
        return Arbitraries.doubles()
                .between(-17, 3)
                .ofScale(4)
                .map(exponent -> exponent == -17 ? 0.0 : Math.pow(10, exponent));
    }

    /** Every time has a probability in [0, 1]. */
    @Property
    default void probabilityIsInTheUnitInterval(
            @ForAll("lawBreachTimes") BreachTime breach, @ForAll("lawYears") double years) {
        double probability = breach.probabilityWithin(years);
        Law.require(probability >= 0 && probability <= 1, breach + " within " + years + " has " + probability);
    }

    /** More time never makes a breach less likely. */
    @Property
    default void probabilityNeverFallsWithTime(
            @ForAll("lawBreachTimes") BreachTime breach,
            @ForAll("lawYears") double first,
            @ForAll("lawYears") double second) {
        double sooner = breach.probabilityWithin(Math.min(first, second));
        double later = breach.probabilityWithin(Math.max(first, second));
        Law.require(
                later >= sooner - tolerance(),
                breach + " falls from " + sooner + " to " + later + " between " + first + " and " + second);
    }

    /** In no time, a breach has happened or has not. */
    @Property
    default void nothingIsUncertainInNoTime(@ForAll("lawBreachTimes") BreachTime breach) {
        double probability = breach.probabilityWithin(0);
        Law.require(probability == 0 || probability == 1, breach + " within no time has " + probability);
    }

    /** A time that is negative or not finite is refused. */
    @Property(tries = 10)
    default void badTimeIsRefused(@ForAll("lawBreachTimes") BreachTime breach) {
        for (double bad : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            try {
                double probability = breach.probabilityWithin(bad);
                throw new AssertionError(breach + " within " + bad + " has " + probability);
            } catch (IllegalArgumentException refused) {
                Law.require(refused.getMessage() != null, "refused without a message: " + bad);
            }
        }
    }
}
