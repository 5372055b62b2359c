package io.github.garboard.oracle.laws;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every cap on a growing ratio keeps, whether it renews its snapshots or not. */
public interface GrowthCapLaws {

    /** Relative tolerance: a few roundings a step. */
    double TOLERANCE = 1e-12;

    /**
     * Returns the ratio served after each observation, or nothing where the cap serves none. The first observation is
     * the first snapshot.
     *
     * @param observed the observed ratios
     * @return as many answers as observations
     */
    List<OptionalDouble> served(PricePath observed);

    /**
     * Returns the highest ratio that may be served some seconds after the first snapshot.
     *
     * @param first the ratio of the first snapshot
     * @param seconds the time since then
     */
    double highest(double first, double seconds);

    /** What is served never outruns the growth from the first snapshot. */
    @Property
    default void growthIsNeverOutrun(@ForAll PricePath observed) {
        List<OptionalDouble> served = served(observed);
        double first = observed.prices().get(0);
        for (int i = 0; i < served.size(); i++) {
            double highest = highest(first, observed.seconds().get(i));
            double ratio = served.get(i).orElse(0);
            Law.holds(ratio <= highest * (1 + TOLERANCE), ratio + " is above " + highest);
        }
    }

    /** What is served is never above what was observed. */
    @Property
    default void nothingIsServedAboveTheObserved(@ForAll PricePath observed) {
        List<OptionalDouble> served = served(observed);
        for (int i = 0; i < served.size(); i++) {
            double ratio = served.get(i).orElse(0);
            Law.holds(
                    ratio <= observed.prices().get(i),
                    ratio + " for " + observed.prices().get(i));
        }
    }

    /** A ratio that stays is served as it is. */
    @Property
    default void constantRatioIsServed(@ForAll PricePath observed) {
        double ratio = observed.prices().get(0);
        served(observed.constant())
                .forEach(served -> Law.holds(served.equals(OptionalDouble.of(ratio)), served + " for " + ratio));
    }
}
