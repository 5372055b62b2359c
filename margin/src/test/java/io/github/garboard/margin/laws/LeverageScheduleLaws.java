package io.github.garboard.margin.laws;

import io.github.garboard.margin.schedule.LeverageSchedule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every {@link LeverageSchedule} keeps. A schedule that is rounded to units jumps and overrides the law of continuity. */
public interface LeverageScheduleLaws {

    /** How far a requirement may jump between neighbouring doubles, relative to it: some roundings. */
    double ROUNDING = 1e-11;

    /** Returns the schedule under test. */
    LeverageSchedule schedule();

    /** Returns notionals, those around the edges of the schedule among them. */
    @Provide
    default Arbitrary<Double> lawNotionals() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1e9).ofScale(2),
                        Arbitraries.doubles().between(0, 1e6).ofScale(2),
                        Arbitraries.integers().between(0, 9).map(power -> Math.pow(10, power)))
                .withoutEdgeCases();
    }

    /** Nothing needs nothing. */
    @Property(tries = 1)
    default void nothingNeedsNothing() {
        Law.require(schedule().requirement(0) == 0, "0 needs " + schedule().requirement(0));
    }

    /** A larger notional needs no less. */
    @Property
    default void largerNotionalNeedsNoLess(
            @ForAll("lawNotionals") double notional, @ForAll("lawNotionals") double step) {
        double less = schedule().requirement(notional);
        double more = schedule().requirement(notional + step);
        Law.require(
                less >= 0 && more >= less - ROUNDING * more,
                notional + " needs " + less + ", " + step + " more needs " + more);
    }

    /** The requirement does not jump, at no edge of a bracket. */
    @Property
    default void requirementDoesNotJump(@ForAll("lawNotionals") double notional) {
        double below = schedule().requirement(Math.max(0, Math.nextDown(notional)));
        double at = schedule().requirement(notional);
        Law.require(
                Math.abs(at - below) <= ROUNDING * at, "just below " + notional + " needs " + below + ", at it " + at);
    }
}
