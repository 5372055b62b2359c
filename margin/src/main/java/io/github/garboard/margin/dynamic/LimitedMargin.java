package io.github.garboard.margin.dynamic;

import io.github.garboard.margin.dynamic.MarginLimits.Limited;
import java.util.Objects;

/**
 * A requirement held between a floor and a cap and to a speed per direction. It starts between floor and cap; from there each
 * period moves it towards the requirement below, as far as the speed allows. The one below is stepped with every loss and does
 * not know of the limits: it does not wind up against them.
 *
 * <p>The periods that a limit set are counted, so that it can be said how far a promise of the model, such as
 * {@link ConformalMargin#breachBound}, still holds: of the breaches of T periods at most {@code bound().below()} are due to cap
 * and speed.
 */
public final class LimitedMargin implements AdaptiveMargin {

    private final AdaptiveMargin base;
    private final MarginLimits limits;
    private final Limited now;
    private final BoundPeriods bound;

    private LimitedMargin(AdaptiveMargin base, MarginLimits limits, Limited now, BoundPeriods bound) {
        this.base = base;
        this.limits = limits;
        this.now = now;
        this.bound = bound;
    }

    static LimitedMargin of(AdaptiveMargin base, MarginLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new LimitedMargin(base, limits, limits.first(base.requirement()), BoundPeriods.NONE);
    }

    @Override
    public double requirement() {
        return now.requirement();
    }

    @Override
    public LimitedMargin next(double loss) {
        AdaptiveMargin after = base.next(loss);
        return new LimitedMargin(after, limits, limits.after(requirement(), after.requirement()), bound.with(now.by()));
    }

    /** Returns the requirement below, in its state for the next period. */
    public AdaptiveMargin base() {
        return base;
    }

    /** Returns what sets the requirement for the next period. */
    public Limit limit() {
        return now.by();
    }

    /** Returns how many of the past periods were bound, the next one not counted. */
    public BoundPeriods bound() {
        return bound;
    }
}
