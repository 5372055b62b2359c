package io.github.garboard.margin.dynamic;

/**
 * A requirement that adapts to losses, one period at a time: what must be held before a period, and the state after it.
 *
 * <p>A period is what the caller makes it: a day, an hour, a block. Its loss is per unit of exposure and signed: positive is a
 * loss, negative a gain. The requirement for a period is known before its loss, and covers the loss where it is at least as
 * large. A requirement is one-sided: for a long and a short position step one state for each, with opposite losses; for one
 * requirement that covers both sides step it with absolute moves.
 *
 * <p>Models are {@link VolatilityScaledMargin}, {@link HistoricalMargin}, {@link ConformalMargin} and {@link LearnedMargin}. The
 * tools against procyclicality wrap any of them, and each other:
 *
 * <pre>{@code
 * AdaptiveMargin margin = HistoricalMargin.filtered(terms, EwmaForecast.startingFrom(0.97, past), past)
 *         .max(AdaptiveMargin.fixed(tenYearRequirement))       // not below the long run
 *         .buffered(0.25)                                      // an exhaustible buffer
 *         .limited(MarginLimits.between(0.02, 0.6).rising(SpeedLimit.ofFraction(0.1)));
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe: a state may be stepped twice, with the same loss to an equal requirement,
 * or with another loss to see what it would have led to.
 */
public interface AdaptiveMargin {

    /**
     * Returns what must be held for the next period.
     *
     * @return the requirement per unit of exposure, non-negative and finite
     */
    double requirement();

    /**
     * Returns the state after a period.
     *
     * @param loss the loss of the period per unit of exposure, finite; negative for a gain
     * @return the new state; this one is unchanged
     * @throws IllegalArgumentException if the loss is not finite
     */
    AdaptiveMargin next(double loss);

    /**
     * Returns the requirements over a history of losses: element t was known before loss t. It is what stepping gives, to the
     * last bit.
     *
     * @param losses the loss of each period, oldest first, finite
     * @return as many requirements as losses, a new array; the first is this state's
     * @throws IllegalArgumentException if a loss is not finite
     */
    default double[] path(double... losses) {
        double[] requirements = new double[losses.length];
        AdaptiveMargin state = this;
        for (int t = 0; t < losses.length; t++) {
            requirements[t] = state.requirement();
            state = state.next(losses[t]);
        }
        return requirements;
    }

    /**
     * Returns a requirement that no loss changes: a static one.
     *
     * @param requirement the requirement, non-negative and finite
     * @return the margin
     * @throws IllegalArgumentException if the requirement is negative or not finite
     */
    static AdaptiveMargin fixed(double requirement) {
        return new FixedMargin(requirement);
    }

    /**
     * Returns the larger of two requirements, each stepped with every loss. With a requirement from the volatility of ten
     * years, or one that is {@link #fixed}, as the other it is the long-run floor.
     *
     * @param other the other requirement
     * @return the margin
     * @see "Commission Delegated Regulation (EU) 153/2013, article 28(1)(c)"
     */
    default AdaptiveMargin max(AdaptiveMargin other) {
        return new LargerMargin(this, other);
    }

    /**
     * Returns a requirement that gives stress a weight: (1 - weight) times this one plus weight times the stressed one, each
     * stepped with every loss. Where the stressed requirement is below this one, so is the sum: take {@link #max} of both
     * first if it must not be.
     *
     * @param weight the weight of stress, in [0, 1]; the regulation asks for at least 0.25
     * @param stressed the requirement from stressed observations
     * @return the margin
     * @throws IllegalArgumentException if the weight is outside its range
     * @see "Commission Delegated Regulation (EU) 153/2013, article 28(1)(b)"
     */
    default AdaptiveMargin stressWeighted(double weight, AdaptiveMargin stressed) {
        return new StressWeightedMargin(this, weight, stressed);
    }

    /**
     * Returns this requirement with a buffer on top that is used up when it rises.
     *
     * @param buffer the buffer as a part of the requirement, non-negative and finite; the regulation asks for at least 0.25
     * @return the margin, its buffer full at this requirement
     * @throws IllegalArgumentException if the buffer is negative or not finite
     */
    default BufferedMargin buffered(double buffer) {
        return new BufferedMargin(this, buffer, requirement());
    }

    /**
     * Returns this requirement held between a floor and a cap, and to a speed per direction, with a count of the periods that
     * were bound.
     *
     * @param limits the limits
     * @return the margin
     */
    default LimitedMargin limited(MarginLimits limits) {
        return LimitedMargin.of(this, limits);
    }
}
