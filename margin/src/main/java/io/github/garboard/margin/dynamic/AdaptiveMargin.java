package io.github.garboard.margin.dynamic;

/**
 * A requirement that adapts to losses, one period at a time: what must be held before a period, and the state after it.
 *
 * <p>A period is what the caller makes it: a day, an hour, a block. Its loss is per unit of exposure and signed: positive is a
 * loss, negative a gain. The requirement for a period is known before its loss, and covers the loss where it is at least as
 * large. A requirement is one-sided: for a long and a short position step one state for each, with opposite losses; for one
 * requirement that covers both sides step it with absolute moves.
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
     * Returns the requirements over a history of losses: element t was known before loss t.
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
}
