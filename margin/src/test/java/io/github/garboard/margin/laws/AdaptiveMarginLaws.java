package io.github.garboard.margin.laws;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What every {@link AdaptiveMargin} keeps, whatever the losses. */
public interface AdaptiveMarginLaws {

    /** Returns the state under test, for the first period. */
    AdaptiveMargin margin();

    /** Returns sequences of up to 60 losses and gains: of a size, of none, and now and then of a hundred times the size. */
    @Provide
    default Arbitrary<double[]> lawLosses() {
        Arbitrary<Double> usual = Arbitraries.doubles().between(-1, 1).ofScale(6);
        Arbitrary<Double> loss = Arbitraries.frequencyOf(
                Tuple.of(8, usual), Tuple.of(1, Arbitraries.just(0.0)), Tuple.of(1, usual.map(x -> 100 * x)));
        return loss.array(double[].class).ofMaxSize(60).withoutEdgeCases();
    }

    /** A requirement is a number, and not negative. */
    @Property(tries = 200)
    default void requirementIsFiniteAndNotNegative(@ForAll("lawLosses") double[] losses) {
        AdaptiveMargin state = margin();
        for (double loss : losses) {
            requireAmount(state.requirement());
            state = state.next(loss);
        }
        requireAmount(state.requirement());
    }

    /** A step leaves the state as it was: taken twice it leads to the same requirements. */
    @Property(tries = 200)
    default void stepLeavesTheStateAsItWas(@ForAll("lawLosses") double[] losses) {
        AdaptiveMargin state = margin();
        for (double loss : losses) {
            double before = state.requirement();
            double once = state.next(loss).requirement();
            state.next(1 - loss);
            AdaptiveMargin again = state.next(loss);
            Law.require(
                    state.requirement() == before && again.requirement() == once,
                    "requirement " + before + " became " + state.requirement() + "; the step by " + loss + " led to "
                            + once + ", then to " + again.requirement());
            state = again;
        }
    }

    /** The path over losses is what stepping gives. */
    @Property(tries = 200)
    default void pathIsWhatSteppingGives(@ForAll("lawLosses") double[] losses) {
        double[] path = margin().path(losses);
        Law.require(path.length == losses.length, losses.length + " losses, " + path.length + " requirements");
        AdaptiveMargin state = margin();
        for (int t = 0; t < losses.length; t++) {
            Law.require(
                    path[t] == state.requirement(),
                    "path has " + path[t] + " for period " + t + ", stepping " + state.requirement());
            state = state.next(losses[t]);
        }
    }

    /** A loss that is not a finite number is refused, by a step and in a path. */
    @Property(tries = 20)
    default void lossThatIsNotFiniteIsRefused(@ForAll("lawLosses") double[] losses) {
        AdaptiveMargin state = margin();
        for (double loss : losses) {
            state = state.next(loss);
        }
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            AdaptiveMargin last = state;
            requireRefused(() -> last.next(bad), bad);
            requireRefused(() -> last.path(bad), bad);
        }
    }

    private static void requireAmount(double requirement) {
        Law.require(requirement >= 0 && requirement < Double.POSITIVE_INFINITY, "requirement " + requirement);
    }

    private static void requireRefused(Runnable step, double loss) {
        try {
            step.run();
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new AssertionError("a loss of " + loss + " was taken");
    }
}
