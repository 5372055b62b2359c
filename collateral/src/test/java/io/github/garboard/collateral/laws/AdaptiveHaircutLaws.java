package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.haircut.AdaptiveHaircut;
import io.github.garboard.collateral.haircut.AdaptiveHaircut.Binding;
import io.github.garboard.collateral.haircut.AntiProcyclicality;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an {@link AdaptiveHaircut} keeps under any limits: test your own with it before you let them steer. */
public interface AdaptiveHaircutLaws {

    /** Tolerance of a comparison of haircuts: some roundings of sums of numbers up to 1. */
    double TOLERANCE = 1e-14;

    /** Nanoseconds of a day, the unit of the step limits. */
    double NANOS_PER_DAY = 86_400e9;

    /** Returns the state to start from, with the limits under test. */
    AdaptiveHaircut start();

    /** Hands estimates of full precision in [0, 1] to the laws. */
    @Provide
    default Arbitrary<Double> anyEstimate() {
        return Arbitraries.integers().between(0, 1 << 30).map(i -> i / (double) (1 << 30));
    }

    /** Hands sequences of estimates to the laws. */
    @Provide
    default Arbitrary<List<Double>> anyEstimates() {
        return anyEstimate().list().ofMinSize(1).ofMaxSize(20);
    }

    /** Hands times from none to some weeks to the laws. */
    @Provide
    default Arbitrary<Duration> anyTime() {
        return Arbitraries.longs().between(0, 40L * 86_400_000_000_000L).map(Duration::ofNanos);
    }

    /** No step is larger than its limit for the time that has passed, and none goes beyond its target. */
    @Property
    default void neverStepsAboveItsLimits(
            @ForAll("anyEstimates") List<Double> estimates, @ForAll("anyTime") Duration elapsed) {
        AdaptiveHaircut state = start();
        AntiProcyclicality limits = state.limits();
        double days = elapsed.toNanos() / NANOS_PER_DAY;
        for (double estimate : estimates) {
            AdaptiveHaircut.Step step = state.step(estimate, elapsed);
            double move = step.next().fraction() - state.fraction();
            double up = days == 0 ? 0 : limits.largestStepUpPerDay() * days;
            double down = days == 0 ? 0 : limits.largestStepDownPerDay() * days;
            Law.holds(move <= up + TOLERANCE && move >= -down - TOLERANCE, "moved by " + move + ": " + step);
            double left = step.target() - step.next().fraction();
            Law.holds(left * (step.target() - state.fraction()) >= 0, "went beyond its target: " + step);
            state = step.next();
        }
    }

    /** The haircut stays between the floor and 1. */
    @Property
    default void staysBetweenTheFloorAndOne(
            @ForAll("anyEstimates") List<Double> estimates, @ForAll("anyTime") Duration elapsed) {
        AdaptiveHaircut state = start();
        for (double estimate : estimates) {
            state = state.step(estimate, elapsed).next();
            Law.holds(state.fraction() >= state.limits().floor() && state.fraction() <= 1, "left its range: " + state);
        }
    }

    /** The limit that a step names is the one that held it back. */
    @Property
    default void namesTheLimitThatBinds(
            @ForAll("anyEstimate") double first,
            @ForAll("anyEstimate") double estimate,
            @ForAll("anyTime") Duration elapsed) {
        AdaptiveHaircut state = start().step(first, elapsed).next();
        AdaptiveHaircut.Step step = state.step(estimate, elapsed);
        double reached = step.next().fraction();
        boolean named = switch (step.binding()) {
            case STEP_UP -> reached < step.target() && reached >= state.fraction();
            case STEP_DOWN -> reached > step.target() && reached <= state.fraction();
            case FLOOR -> reached == step.target() && reached == state.limits().floor();
            case NONE -> reached == step.target();
        };
        Law.holds(named, step.toString());
        Law.holds(step.binding() != Binding.NONE || reached >= state.limits().floor(), "floor is not named: " + step);
    }

    /** A higher estimate never gives a lower haircut. */
    @Property
    default void higherEstimateNeverLowersTheHaircut(
            @ForAll("anyEstimate") double one,
            @ForAll("anyEstimate") double other,
            @ForAll("anyTime") Duration elapsed) {
        double low = start().step(Math.min(one, other), elapsed).next().fraction();
        double high = start().step(Math.max(one, other), elapsed).next().fraction();
        Law.holds(high >= low, "from " + low + " to " + high);
    }

    /** Updating more often to the same estimate leads to the same haircut. */
    @Property
    default void splittingTheTimeChangesNothing(
            @ForAll("anyEstimate") double estimate,
            @ForAll("anyTime") Duration one,
            @ForAll("anyTime") Duration other) {
        double split =
                start().step(estimate, one).next().step(estimate, other).next().fraction();
        double whole = start().step(estimate, one.plus(other)).next().fraction();
        Law.holds(Math.abs(split - whole) <= TOLERANCE, "in two steps " + split + ", in one " + whole);
    }
}
