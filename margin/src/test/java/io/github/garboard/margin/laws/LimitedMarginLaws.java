package io.github.garboard.margin.laws;

import io.github.garboard.margin.dynamic.AdaptiveMargin;
import io.github.garboard.margin.dynamic.MarginLimits;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What an {@link AdaptiveMargin} keeps that promises limits. */
public interface LimitedMarginLaws extends AdaptiveMarginLaws {

    /** Returns the limits that {@link #margin} promises. */
    MarginLimits limits();

    /** Floor and cap hold in every period, and the speed between any two. */
    @Property(tries = 500)
    default void limitsAreNeverBroken(@ForAll("lawLosses") double[] losses) {
        AdaptiveMargin state = margin();
        requireBetween(state.requirement());
        for (double loss : losses) {
            double last = state.requirement();
            state = state.next(loss);
            double now = state.requirement();
            requireBetween(now);
            Law.require(
                    now <= last + limits().rise().from(last)
                            && now >= last - limits().fall().from(last),
                    "from " + last + " to " + now + " in a period, past " + limits());
        }
    }

    private void requireBetween(double requirement) {
        Law.require(
                requirement >= limits().floor() && requirement <= limits().cap(), requirement + " outside " + limits());
    }
}
